-- What H2 and PostgreSQL both speak: no partial or expression index, no RETURNING, no JSONB, no BLOB.

-- The one row that every write moves on. Its lock, held until commit, makes revisions become visible in their order, so that
-- whoever polls "what is newer than n" misses nothing.
CREATE TABLE clock (
  id       integer PRIMARY KEY,
  revision bigint  NOT NULL
);
INSERT INTO clock (id, revision) VALUES (1, 0);

CREATE TABLE change (
  revision bigint                      PRIMARY KEY,
  based_on bigint                      NOT NULL,   -- the revision of the subject that the change was made from; 0 for none
  made_at  timestamp(3) with time zone NOT NULL,
  who      varchar(200)                NOT NULL,
  session  uuid                        NOT NULL,   -- the running program that made it
  kind     varchar(12)                 NOT NULL,   -- document, segment, glossary, concept, waiver, setting
  subject  uuid                        NOT NULL,
  owner    uuid,                                   -- the document of a segment, the glossary of a concept
  command  varchar(16)                 NOT NULL,
  earlier  varchar,                                -- the subject before and after, as JSON
  later    varchar
);
CREATE INDEX change_subject ON change (subject, revision);

CREATE TABLE document (
  id              uuid                        PRIMARY KEY,
  name            varchar                     NOT NULL,
  source_language varchar(35)                 NOT NULL,
  target_language varchar(35)                 NOT NULL,
  bilingual       boolean                     NOT NULL,
  media_type      varchar                     NOT NULL,
  charset         varchar(40)                 NOT NULL,
  filter          varchar(200)                NOT NULL,
  parameters      varchar                     NOT NULL,
  sha256          varchar(64)                 NOT NULL,
  left_out        varchar                     NOT NULL,   -- JSON list
  imported_at     timestamp(3) with time zone NOT NULL,
  opened_at       timestamp(3) with time zone NOT NULL,
  active          uuid,                                   -- the segment it was left in
  indexed         bigint                      NOT NULL    -- the glossaries' revision that its occurrences were found with
);
CREATE INDEX document_sha256 ON document (sha256);

-- Apart from the document's row, which is read and written often.
CREATE TABLE original (
  document uuid  PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  bytes    bytea NOT NULL
);

-- Units never change, and are read together: some hundreds in a row, as JSON.
CREATE TABLE unit_block (
  document uuid    NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  first    integer NOT NULL,                               -- index of its first unit
  body     bytea   NOT NULL,
  PRIMARY KEY (document, first)
);

CREATE TABLE segment (
  id           uuid        PRIMARY KEY,
  document     uuid        NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  unit         integer     NOT NULL,
  ordinal      integer     NOT NULL,                       -- in its unit
  segment_key  varchar     NOT NULL,
  range_start  integer     NOT NULL,
  range_end    integer     NOT NULL,
  code_start   integer     NOT NULL,
  code_end     integer     NOT NULL,
  source       varchar,                                    -- JSON, only where it is not simply that range of its unit
  target       varchar     NOT NULL,
  target_codes varchar,                                    -- JSON, where there are any
  state        varchar(12) NOT NULL,
  note         varchar,
  locked       boolean     NOT NULL,
  parent       uuid,
  words        integer     NOT NULL,
  revision     bigint      NOT NULL
);
CREATE INDEX segment_place ON segment (document, unit, ordinal);

-- Which units of a document hold a lemma. By unit, not by segment: splitting and joining leave it true.
CREATE TABLE posting (
  document uuid    NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  lemma    varchar NOT NULL,
  units    bytea   NOT NULL,                               -- ascending, as distances of variable length
  PRIMARY KEY (document, lemma)
);

CREATE TABLE glossary (
  id          uuid        PRIMARY KEY,
  name        varchar     NOT NULL,
  enforcement varchar(12) NOT NULL,
  place       integer     NOT NULL,
  revision    bigint      NOT NULL
);

CREATE TABLE concept (
  id       uuid    PRIMARY KEY,
  glossary uuid    NOT NULL REFERENCES glossary (id) ON DELETE CASCADE,
  body     varchar NOT NULL,                               -- JSON
  revision bigint  NOT NULL
);
CREATE INDEX concept_glossary ON concept (glossary, id);

-- Of segments with a target; where the terms of others stand, the postings know.
CREATE TABLE occurrence (
  segment          uuid        NOT NULL REFERENCES segment (id) ON DELETE CASCADE,
  concept          uuid        NOT NULL,
  verdict          varchar(12) NOT NULL,                   -- the gravest of them
  times            integer     NOT NULL,
  concept_revision bigint      NOT NULL,
  PRIMARY KEY (segment, concept)
);
CREATE INDEX occurrence_concept ON occurrence (concept);

-- Belongs to a sentence of a file, whichever document was made of it: no reference to either.
CREATE TABLE waiver (
  id       uuid                        PRIMARY KEY,
  file     varchar                     NOT NULL,
  source   varchar                     NOT NULL,
  nth      integer                     NOT NULL,
  rule     varchar(40)                 NOT NULL,           -- the check
  concept  uuid,
  verdict  varchar(12),
  agreed   varchar                     NOT NULL,
  reason   varchar                     NOT NULL,
  who      varchar(200)                NOT NULL,
  made_at  timestamp(3) with time zone NOT NULL
);

CREATE TABLE setting (
  name    varchar(200) PRIMARY KEY,
  content varchar      NOT NULL
);
