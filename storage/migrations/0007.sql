-- Messages of closed talks that still stand in somebody's chat (storage/traces.py), each few under a
-- key of their own. `person` is a keyed hash under the transit key, and follows it.
CREATE TABLE traces (
    id     BLOB PRIMARY KEY,
    person BLOB NOT NULL,
    sealed BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX traces_by_person ON traces (person);
