-- Running dossiers move to another version of their process, many in one decision.

CREATE TABLE process_move (
    id uuid PRIMARY KEY,
    procedure_code text NOT NULL REFERENCES procedure ON DELETE CASCADE,
    agency_code text NOT NULL REFERENCES agency ON DELETE RESTRICT,
    dossiers jsonb,
    choices jsonb NOT NULL,
    reason text NOT NULL,
    stamp text NOT NULL,
    asked_by uuid NOT NULL REFERENCES account ON DELETE RESTRICT,
    role text NOT NULL,
    asked_at timestamptz NOT NULL,
    finished_at timestamptz
);
CREATE INDEX process_move_procedure ON process_move (procedure_code);
CREATE INDEX process_move_agency ON process_move (agency_code);
CREATE INDEX process_move_asked_by ON process_move (asked_by);
CREATE INDEX process_move_unfinished ON process_move (asked_at) WHERE finished_at IS NULL;
COMMENT ON TABLE process_move IS 'A decision to move the open dossiers of a procedure at an agency to the process in force, and how far it has come.';
COMMENT ON COLUMN process_move.dossiers IS 'These alone; none: all that were open then.';
COMMENT ON COLUMN process_move.choices IS 'Which step takes the place of one that the process in force does not have, chosen by hand.';
COMMENT ON COLUMN process_move.stamp IS 'Of the processes that were shown before: nothing else is moved to.';

CREATE TABLE process_move_dossier (
    move_id uuid NOT NULL REFERENCES process_move ON DELETE CASCADE,
    dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
    problem text,
    PRIMARY KEY (move_id, dossier_id)
);
CREATE INDEX process_move_dossier_dossier ON process_move_dossier (dossier_id);
COMMENT ON TABLE process_move_dossier IS 'What came of a decision for each dossier; no problem: it was moved.';
