-- A stretch that sounds like a name and is none: not to be proposed again.
CREATE TABLE refusal (
  concept uuid                        NOT NULL,
  form    varchar                     NOT NULL,           -- folded
  who     varchar(200)                NOT NULL,
  made_at timestamp(3) with time zone NOT NULL,
  PRIMARY KEY (concept, form)
);
