-- Changes that a checker recommends to the article's words.

-- "recommendation" is NULL when it was withdrawn, "decision" while nobody decided on it.
CREATE TABLE recommendations (
    article        INTEGER NOT NULL REFERENCES articles (id),
    id             TEXT NOT NULL CHECK (id <> ''),
    recommendation TEXT CHECK (recommendation IS NULL OR json_valid(recommendation)),
    decision       TEXT CHECK (decision IS NULL OR json_valid(decision)),
    PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;
