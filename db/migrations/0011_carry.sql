-- What came from files of other desks, beside the record: each desk has its own of these, and an
-- article's chain is the same wherever it came whole.
CREATE TABLE imports (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    article  INTEGER NOT NULL REFERENCES articles (id),
    "by"     TEXT NOT NULL,
    at       TEXT NOT NULL,
    head     TEXT NOT NULL CHECK (length(head) = 64),
    acts     INTEGER NOT NULL CHECK (acts >= 0),
    held     INTEGER NOT NULL CHECK (held >= 0),
    position INTEGER NOT NULL CHECK (position >= 0),
    numbers  TEXT CHECK (numbers IS NULL OR json_valid(numbers))
) STRICT;

CREATE INDEX imports_by_article ON imports (article, position);

CREATE TRIGGER imports_are_not_changed BEFORE UPDATE ON imports
BEGIN
    SELECT RAISE(ABORT, 'imports are only ever added');
END;

CREATE TRIGGER imports_are_not_deleted BEFORE DELETE ON imports
BEGIN
    SELECT RAISE(ABORT, 'imports are only ever added');
END;

CREATE TRIGGER imports_are_not_replaced BEFORE INSERT ON imports
WHEN EXISTS (SELECT 1 FROM imports WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'imports are only ever added');
END;

-- A copy that has what is looked for is told by the sources that name it.
CREATE INDEX sources_by_copy ON sources (source ->> '$.copy.sha256') WHERE source IS NOT NULL;

-- What was asked and answered, as far as it can be searched; of a story in its newest draft.
CREATE TABLE asked (
    id       INTEGER PRIMARY KEY,
    article  INTEGER NOT NULL REFERENCES articles (id),
    question TEXT NOT NULL,
    text     TEXT NOT NULL,
    answer   TEXT NOT NULL,
    UNIQUE (article, question)
) STRICT;

CREATE VIRTUAL TABLE asked_words USING fts5(
    text, answer,
    content = 'asked',
    content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2',
    columnsize = 0
);

CREATE TRIGGER asked_words_are_added AFTER INSERT ON asked
BEGIN
    INSERT INTO asked_words (rowid, text, answer) VALUES (NEW.id, NEW.text, NEW.answer);
END;

CREATE TRIGGER asked_words_are_deleted AFTER DELETE ON asked
BEGIN
    INSERT INTO asked_words (asked_words, rowid, text, answer)
    VALUES ('delete', OLD.id, OLD.text, OLD.answer);
END;

CREATE TRIGGER questions_are_asked AFTER INSERT ON questions
WHEN NEW.question IS NOT NULL
 AND NOT EXISTS (SELECT 1 FROM articles AS later WHERE later.revises = NEW.article)
BEGIN
    INSERT INTO asked (article, question, text, answer)
    VALUES (NEW.article, NEW.id, coalesce(NEW.question ->> '$.text', ''),
            coalesce(NEW.answer ->> '$.text', ''));
END;

CREATE TRIGGER questions_are_changed AFTER UPDATE ON questions
BEGIN
    DELETE FROM asked WHERE article = OLD.article AND question = OLD.id;
    INSERT INTO asked (article, question, text, answer)
    SELECT NEW.article, NEW.id, coalesce(NEW.question ->> '$.text', ''),
           coalesce(NEW.answer ->> '$.text', '')
    WHERE NEW.question IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM articles AS later WHERE later.revises = NEW.article);
END;

CREATE TRIGGER questions_are_deleted AFTER DELETE ON questions
BEGIN
    DELETE FROM asked WHERE article = OLD.article AND question = OLD.id;
END;

CREATE TRIGGER questions_go_with_revised AFTER INSERT ON articles WHEN NEW.revises IS NOT NULL
BEGIN
    DELETE FROM asked WHERE article = NEW.revises;
END;

INSERT INTO asked (article, question, text, answer)
SELECT article, id, coalesce(question ->> '$.text', ''), coalesce(answer ->> '$.text', '')
FROM questions
WHERE question IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM articles AS later WHERE later.revises = questions.article)
ORDER BY article, id;
