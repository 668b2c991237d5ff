-- Who is typing in a segment: nobody else should, until it is left or the claim has run out.
CREATE TABLE claim (
  segment  uuid                        PRIMARY KEY REFERENCES segment (id) ON DELETE CASCADE,
  document uuid                        NOT NULL,
  who      varchar(200)                NOT NULL,
  session  uuid                        NOT NULL,
  until    timestamp(3) with time zone NOT NULL
);
CREATE INDEX claim_document ON claim (document);
