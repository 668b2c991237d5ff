-- What should stand in a segment's source, where somebody found that it came wrong; null where it is right.
ALTER TABLE segment ADD COLUMN reading varchar;
-- Where in the target the text of each further cue begins, set by hand, as offsets with commas between; null for none.
ALTER TABLE segment ADD COLUMN breaks varchar;
