-- Segments that go their own way: what says the same elsewhere is neither filled from them nor fills them.
CREATE TABLE own_way (
  segment  uuid PRIMARY KEY REFERENCES segment (id) ON DELETE CASCADE,
  document uuid NOT NULL REFERENCES document (id) ON DELETE CASCADE
);
CREATE INDEX own_way_document ON own_way (document);

ALTER TABLE memory ADD COLUMN source_language varchar(35) DEFAULT 'fr' NOT NULL;
ALTER TABLE memory ADD COLUMN target_language varchar(35) DEFAULT 'en' NOT NULL;
