-- The journal of administration: a chain of MACs (storage/journal.py). What an entry was about lies
-- in a row of its own, which can be erased; `tag` is a keyed hash of it.
CREATE TABLE journal (
    id     INTEGER PRIMARY KEY,
    mac    BLOB NOT NULL,
    sealed BLOB NOT NULL
);

CREATE TABLE journal_abouts (
    id     INTEGER PRIMARY KEY,
    tag    BLOB NOT NULL,
    sealed BLOB NOT NULL
);
CREATE INDEX journal_abouts_by_tag ON journal_abouts (tag);

-- What a coordinator has begun, and what waits for a second word (storage/pending.py).
CREATE TABLE pending (
    id     BLOB PRIMARY KEY,
    sealed BLOB NOT NULL
) WITHOUT ROWID;

-- Last month's load of the roster, one row for all (storage/bands.py).
CREATE TABLE bands (
    id     BLOB PRIMARY KEY,
    sealed BLOB NOT NULL
) WITHOUT ROWID;
