CREATE TABLE memory (
  id        uuid         PRIMARY KEY,
  name      varchar      NOT NULL,
  place     integer      NOT NULL,
  penalty   integer      NOT NULL,                        -- taken off each match, percent
  read_only boolean      NOT NULL
);

CREATE TABLE memory_unit (
  id            uuid                        PRIMARY KEY,
  memory        uuid                        NOT NULL REFERENCES memory (id) ON DELETE CASCADE,
  segment       uuid,                                     -- it was confirmed as, where it was not imported
  source        varchar                     NOT NULL,
  source_codes  varchar,                                  -- JSON, where there are any
  target        varchar                     NOT NULL,
  target_codes  varchar,
  before_source varchar,                                  -- of the segments around it
  after_source  varchar,
  origin        varchar                     NOT NULL,
  who           varchar(200)                NOT NULL,
  made_at       timestamp(3) with time zone NOT NULL,
  times         integer                     NOT NULL
);
CREATE INDEX memory_unit_memory ON memory_unit (memory, id);
CREATE INDEX memory_unit_segment ON memory_unit (segment);
