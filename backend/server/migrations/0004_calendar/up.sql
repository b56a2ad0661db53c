-- Working time by country and agency, the appointments that a change of it would move, and how long dossiers really take.

CREATE TABLE calendar (
    scope text PRIMARY KEY,
    agency_code text UNIQUE REFERENCES agency ON DELETE CASCADE,
    version bigint NOT NULL,
    hours jsonb,
    desks jsonb NOT NULL DEFAULT '[]',
    updated_at timestamptz,
    updated_by uuid REFERENCES account ON DELETE RESTRICT,
    CHECK (scope = coalesce(agency_code, 'VN'))
);
CREATE INDEX calendar_updated_by ON calendar (updated_by);
COMMENT ON TABLE calendar IS 'The working time of the country (VN) and of agencies that differ; what a calendar does not say, the nearest one above it says.';
COMMENT ON COLUMN calendar.hours IS 'Working hours of the seven weekdays, Monday first; none: those of the calendar above.';
COMMENT ON COLUMN calendar.desks IS 'Desks with the hours in which they are open, which are not working time.';
INSERT INTO calendar (scope, version) VALUES ('VN', 0);

CREATE TABLE calendar_day (
    scope text NOT NULL REFERENCES calendar ON DELETE CASCADE,
    day date NOT NULL,
    kind text NOT NULL CHECK (kind IN ('off', 'working', 'hours')),
    name text NOT NULL,
    hours jsonb,
    PRIMARY KEY (scope, day),
    CHECK ((kind = 'hours') = (hours IS NOT NULL))
);
COMMENT ON TABLE calendar_day IS 'Days that differ: closed, worked, or worked at hours of their own; over the yearly notices in holiday.';

CREATE TABLE calendar_change (
    id uuid PRIMARY KEY,
    scope text NOT NULL REFERENCES calendar ON DELETE CASCADE,
    version bigint NOT NULL,
    note text NOT NULL,
    saved_at timestamptz NOT NULL,
    saved_by uuid NOT NULL REFERENCES account ON DELETE RESTRICT,
    settled_at timestamptz,
    UNIQUE (scope, version)
);
CREATE INDEX calendar_change_saved_by ON calendar_change (saved_by);
CREATE INDEX calendar_change_unsettled ON calendar_change (saved_at) WHERE settled_at IS NULL;
COMMENT ON TABLE calendar_change IS 'Each change of a calendar, with the reason given.';
COMMENT ON COLUMN calendar_change.settled_at IS 'When it was looked once more for appointments given meanwhile by a process that did not know of the change yet.';

CREATE TABLE calendar_move (
    id uuid PRIMARY KEY,
    change_id uuid NOT NULL REFERENCES calendar_change ON DELETE CASCADE,
    dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
    due_at timestamptz NOT NULL,
    would_be_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('pending', 'kept', 'moved', 'lapsed', 'superseded')),
    reason text,
    decided_at timestamptz,
    decided_by uuid REFERENCES account ON DELETE RESTRICT
);
CREATE INDEX calendar_move_change ON calendar_move (change_id);
CREATE INDEX calendar_move_dossier ON calendar_move (dossier_id);
CREATE INDEX calendar_move_decided_by ON calendar_move (decided_by);
CREATE UNIQUE INDEX calendar_move_one_pending ON calendar_move (dossier_id) WHERE state = 'pending';
CREATE INDEX calendar_move_pending ON calendar_move (due_at, id) WHERE state = 'pending';
COMMENT ON TABLE calendar_move IS 'An appointment that a change of the calendar would move, until an authorised person decides: keep it or move it.';
COMMENT ON COLUMN calendar_move.state IS 'lapsed: the dossier waits, ended or was given another day before; superseded: a later change of the calendar lists it anew.';

CREATE TABLE handling_time (
    dossier_id uuid PRIMARY KEY REFERENCES dossier ON DELETE CASCADE,
    procedure_code text NOT NULL,
    agency_code text NOT NULL REFERENCES agency ON DELETE RESTRICT,
    resolved_at timestamptz NOT NULL,
    minutes bigint NOT NULL CHECK (minutes >= 0)
);
CREATE INDEX handling_time_agency ON handling_time (agency_code);
CREATE INDEX handling_time_resolved ON handling_time (resolved_at);
COMMENT ON TABLE handling_time IS 'Working minutes that a resolved dossier really took, waiting for others left out.';

CREATE TABLE forecast (
    procedure_code text NOT NULL REFERENCES procedure ON DELETE CASCADE,
    agency_code text NOT NULL DEFAULT '',
    cases bigint NOT NULL,
    median_minutes bigint NOT NULL,
    ninetieth_minutes bigint NOT NULL,
    computed_at timestamptz NOT NULL,
    PRIMARY KEY (procedure_code, agency_code)
);
COMMENT ON TABLE forecast IS 'Roll-up of handling_time over twelve months; agency_code empty: of every agency.';

CREATE INDEX dossier_running ON dossier (id) WHERE closed_at IS NULL AND resolved_at IS NULL AND NOT paused AND due_at IS NOT NULL;
CREATE INDEX dossier_resolved ON dossier (resolved_at, id) WHERE resolved_at IS NOT NULL;
