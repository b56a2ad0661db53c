-- Agencies change: planned ahead, executed at the date, and the past keeps its names.

ALTER TABLE agency ADD COLUMN valid_from date, ADD COLUMN valid_to date, ADD CHECK (valid_from < valid_to);
CREATE INDEX agency_ended ON agency (valid_to) WHERE valid_to IS NOT NULL;
COMMENT ON COLUMN agency.valid_from IS 'Its first day; none: before anybody noted it.';
COMMENT ON COLUMN agency.valid_to IS 'The first day on which it is no longer; none: it goes on.';

CREATE TABLE agency_change (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    kind text NOT NULL CHECK (kind IN ('merge', 'split', 'rename', 'abolish', 'place', 'rearrange')),
    state text NOT NULL CHECK (state IN ('planned', 'approved', 'running', 'done', 'cancelled')),
    decision_number text NOT NULL,
    decision_date date NOT NULL,
    effective_on date NOT NULL,
    plan jsonb NOT NULL,
    planned_by uuid NOT NULL REFERENCES account ON DELETE RESTRICT,
    planned_at timestamptz NOT NULL,
    approved_by uuid REFERENCES account ON DELETE RESTRICT CHECK (approved_by <> planned_by),
    approved_at timestamptz,
    cancelled_by uuid REFERENCES account ON DELETE RESTRICT,
    cancelled_at timestamptz,
    cancel_reason text,
    started_at timestamptz,
    finished_at timestamptz,
    problem text
);
CREATE INDEX agency_change_listed ON agency_change (effective_on DESC, id DESC);
CREATE INDEX agency_change_open ON agency_change (state, effective_on) WHERE state IN ('planned', 'approved', 'running');
CREATE INDEX agency_change_planned_by ON agency_change (planned_by);
CREATE INDEX agency_change_approved_by ON agency_change (approved_by);
CREATE INDEX agency_change_cancelled_by ON agency_change (cancelled_by);
COMMENT ON TABLE agency_change IS 'A decision that merges, splits, renames, ends or re-places agencies from a day on; two people stand for it.';
COMMENT ON COLUMN agency_change.plan IS 'What changes, as domain::agency_change::Plan writes it.';
COMMENT ON COLUMN agency_change.problem IS 'Why it could not begin on its day; it is tried again until it is cancelled.';

CREATE TABLE agency_change_move (
    change_id uuid NOT NULL REFERENCES agency_change ON DELETE CASCADE,
    from_code text NOT NULL REFERENCES agency ON DELETE RESTRICT,
    position integer NOT NULL,
    to_code text NOT NULL,
    ends boolean NOT NULL,
    dossiers bigint NOT NULL DEFAULT 0,
    done_at timestamptz,
    PRIMARY KEY (change_id, from_code)
);
CREATE INDEX agency_change_move_from ON agency_change_move (from_code);
CREATE INDEX agency_change_move_waiting ON agency_change_move (change_id, position) WHERE done_at IS NULL;
COMMENT ON TABLE agency_change_move IS 'Each agency whose work goes to others, and how far that has come: the job goes on from here.';
COMMENT ON COLUMN agency_change_move.to_code IS 'Who takes over what no exception names; the change itself may open it, so that it is no foreign key.';
COMMENT ON COLUMN agency_change_move.dossiers IS 'Dossiers moved so far.';

CREATE TABLE agency_succession (
    predecessor_code text NOT NULL REFERENCES agency ON DELETE RESTRICT,
    successor_code text NOT NULL REFERENCES agency ON DELETE RESTRICT,
    change_id uuid NOT NULL REFERENCES agency_change ON DELETE RESTRICT,
    decision_number text NOT NULL,
    effective_on date NOT NULL,
    is_default boolean NOT NULL,
    PRIMARY KEY (predecessor_code, successor_code, change_id)
);
CREATE INDEX agency_succession_successor ON agency_succession (successor_code);
CREATE INDEX agency_succession_change ON agency_succession (change_id);
CREATE UNIQUE INDEX agency_succession_one_default ON agency_succession (predecessor_code) WHERE is_default;
COMMENT ON TABLE agency_succession IS 'Who took over from whom, when, by which decision.';
COMMENT ON COLUMN agency_succession.is_default IS 'The predecessor ended, and stands under this successor in statistics by the present structure.';

CREATE TABLE agency_past (
    agency_code text NOT NULL REFERENCES agency ON DELETE RESTRICT,
    until date NOT NULL,
    name text NOT NULL,
    parent_code text REFERENCES agency ON DELETE RESTRICT,
    change_id uuid NOT NULL REFERENCES agency_change ON DELETE RESTRICT,
    PRIMARY KEY (agency_code, until)
);
CREATE INDEX agency_past_parent ON agency_past (parent_code);
CREATE INDEX agency_past_change ON agency_past (change_id);
COMMENT ON TABLE agency_past IS 'What an agency that goes on was called, and under whom it was, before a day (the day itself left out).';

ALTER TABLE dossier ADD COLUMN origin_agency_code text REFERENCES agency ON DELETE RESTRICT;
CREATE INDEX dossier_origin ON dossier (origin_agency_code);
COMMENT ON COLUMN dossier.origin_agency_code IS 'The agency that had it before agencies changed: statistics by the old structure count it there; none: it has not moved.';
