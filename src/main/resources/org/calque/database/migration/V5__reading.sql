-- What should stand in a segment's source, where somebody found that it came wrong; null where it is right.
ALTER TABLE segment ADD COLUMN reading varchar;
