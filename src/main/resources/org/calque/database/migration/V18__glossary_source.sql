-- Who made a glossary and on what terms, as its file said it: a licence may ask that it goes where the terms go.
ALTER TABLE glossary ADD COLUMN source varchar;
