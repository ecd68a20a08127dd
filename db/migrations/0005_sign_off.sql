-- What stands between a checked article and print: when it is due, questions to its author and
-- editor, and who signed it off.

ALTER TABLE articles ADD COLUMN due TEXT CHECK (due IS date(due));

-- "question" is NULL when asking it was taken back, "answer" before there is one.
CREATE TABLE questions (
    article  INTEGER NOT NULL REFERENCES articles (id),
    id       TEXT NOT NULL CHECK (id <> ''),
    question TEXT CHECK (question IS NULL OR json_valid(question)),
    answer   TEXT CHECK (answer IS NULL OR json_valid(answer)),
    PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;

-- "signed" is NULL when the word was taken back.
CREATE TABLE sign_offs (
    article INTEGER NOT NULL REFERENCES articles (id),
    reader  TEXT NOT NULL CHECK (reader IN ('checker', 'second reader')),
    signed  TEXT CHECK (signed IS NULL OR json_valid(signed)),
    PRIMARY KEY (article, reader)
) STRICT, WITHOUT ROWID;
