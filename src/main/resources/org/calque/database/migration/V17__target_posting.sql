-- Which units of a document hold a word in a confirmed target, as posting says it of sources. A unit stays named when its target
-- changes: what is named is looked at, and a word too many does no harm.
CREATE TABLE target_posting (
  document uuid    NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  lemma    varchar NOT NULL,
  units    bytea   NOT NULL,                               -- ascending, as distances of variable length
  PRIMARY KEY (document, lemma)
);
-- Whether that is so of all its targets: of documents kept before there was that table it is made up for in the background.
ALTER TABLE document ADD COLUMN targets_posted boolean DEFAULT FALSE NOT NULL;
