-- What goes out to readers: corrections of what was published, and public ratings of claims.

-- "corrected" is NULL when it was taken back.
CREATE TABLE corrections (
    article   INTEGER NOT NULL REFERENCES articles (id),
    id        TEXT NOT NULL CHECK (id <> ''),
    corrected TEXT CHECK (corrected IS NULL OR json_valid(corrected)),
    PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;

-- By the claim's identity; "rating" is NULL when it was taken back.
CREATE TABLE ratings (
    article INTEGER NOT NULL REFERENCES articles (id),
    id      TEXT NOT NULL CHECK (id <> ''),
    rating  TEXT CHECK (rating IS NULL OR json_valid(rating)),
    PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;
