-- Work that agencies share: an opinion is asked of an agency, and that agency finds the question in its own list; and with whom it works is kept by
-- its administrators.

CREATE TABLE consultation (
    dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
    place integer NOT NULL CHECK (place >= 0),
    agency_code text NOT NULL REFERENCES agency ON DELETE RESTRICT,
    asked_at timestamptz NOT NULL,
    answer_by timestamptz NOT NULL,
    open boolean NOT NULL,
    PRIMARY KEY (dossier_id, place)
);
CREATE INDEX consultation_waiting ON consultation (agency_code, open, answer_by, dossier_id, place);
CREATE INDEX consultation_past ON consultation (agency_code, open, asked_at DESC, dossier_id, place);
COMMENT ON TABLE consultation IS 'Questions to agencies that answer here; the question itself stands in the state of its dossier, at the same place.';
COMMENT ON COLUMN consultation.open IS 'It waits for its answer: not given yet, and the result is not out.';

ALTER TABLE agency ADD COLUMN cooperation_version bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN agency.cooperation_version IS 'Counts the changes of difficult_area and of the agency''s rows in agency_partner.';
