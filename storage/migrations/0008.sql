-- What somebody tells the coordinators of a talk that felt wrong (storage/reports.py): from the first
-- tap until a coordinator has it, under the transit key alone.
CREATE TABLE reports (
    id     BLOB PRIMARY KEY,
    sealed BLOB NOT NULL
) WITHOUT ROWID;
