-- The subject field of a document, where the user has said so: it selects among concepts that share a form.
ALTER TABLE document ADD COLUMN domain varchar;
