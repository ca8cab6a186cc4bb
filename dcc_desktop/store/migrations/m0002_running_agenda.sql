-- The events by which an agenda is run: started, paused, extended, finished.
CREATE TABLE run_event (
    id TEXT PRIMARY KEY NOT NULL, seminar_id TEXT NOT NULL REFERENCES seminar (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('start', 'pause', 'resume', 'extend', 'finish')),
    agenda_item_id TEXT REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED, minutes INTEGER NOT NULL,
    at TEXT NOT NULL, ordinal INTEGER NOT NULL
) STRICT;
CREATE INDEX run_event_seminar_id ON run_event (seminar_id);
CREATE INDEX run_event_agenda_item_id ON run_event (agenda_item_id);
