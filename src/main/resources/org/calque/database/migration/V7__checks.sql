-- What exactly a waiver lets pass: a word, a number. Of those given before, null: all that the check finds in the sentence.
ALTER TABLE waiver ADD COLUMN about varchar;

-- Sets of checks, shared by everybody who works here; as text that a person can read.
CREATE TABLE profile (
  name varchar(200) PRIMARY KEY,
  body varchar      NOT NULL
);

-- Which a document goes by; without a row, the workspace's.
CREATE TABLE document_profile (
  document uuid         PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  profile  varchar(200) NOT NULL
);
