-- One table for everything that is counted of a person for a while.
DROP TABLE guesses;

CREATE TABLE tallies (
    id     BLOB PRIMARY KEY,
    person BLOB NOT NULL,
    sealed BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX tallies_by_person ON tallies (person);
