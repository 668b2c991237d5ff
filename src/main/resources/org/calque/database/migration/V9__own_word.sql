-- Words of a target language that the spelling dictionary does not know and whoever works here does.
CREATE TABLE own_word (
  language varchar(35)                 NOT NULL,   -- language only: en
  word     varchar(200)                NOT NULL,
  who      varchar(200)                NOT NULL,
  made_at  timestamp(3) with time zone NOT NULL,
  PRIMARY KEY (language, word)
);
