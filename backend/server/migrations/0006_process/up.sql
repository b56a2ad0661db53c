-- Processes as data: versioned, for a procedure, a case and an agency with those below it; steps that other agencies do, and steps at the same time.

ALTER TABLE internal_process RENAME TO internal_process_before;
CREATE TABLE internal_process (
    id text NOT NULL,
    version integer NOT NULL,
    title text NOT NULL,
    procedure_code text REFERENCES procedure ON DELETE CASCADE,
    agency_code text REFERENCES agency ON DELETE RESTRICT,
    case_variant_id text,
    state text NOT NULL CHECK (state IN ('draft', 'published', 'retired')),
    source text NOT NULL,
    whole jsonb,
    difficult_whole jsonb,
    content jsonb NOT NULL,
    findings jsonb NOT NULL,
    edition bigint NOT NULL,
    changed_at timestamptz,
    changed_by uuid REFERENCES account ON DELETE RESTRICT,
    PRIMARY KEY (id, version)
);
CREATE INDEX internal_process_procedure ON internal_process (procedure_code, state);
CREATE INDEX internal_process_agency ON internal_process (agency_code);
CREATE INDEX internal_process_changed_by ON internal_process (changed_by);
COMMENT ON TABLE internal_process IS 'Who does what for a procedure, in which order and time (quy trình nội bộ); a dossier keeps the version that it was filed under.';
COMMENT ON COLUMN internal_process.procedure_code IS 'None: a pattern, or a process of the source that fits no procedure of the catalogue yet.';
COMMENT ON COLUMN internal_process.agency_code IS 'For this agency and those below it; none: for every one.';
COMMENT ON COLUMN internal_process.case_variant_id IS 'For this case of the procedure; none: for every one.';
COMMENT ON COLUMN internal_process.whole IS 'The time of the whole as decided, to hold the sum of the steps against.';
COMMENT ON COLUMN internal_process.edition IS 'Counts the changes of this version while it is a draft.';
INSERT INTO internal_process (id, version, title, procedure_code, agency_code, state, source, content, findings, edition)
    SELECT 'AD-' || procedure_code || CASE agency_code WHEN '' THEN '' ELSE '-' || agency_code END, version, content ->> 'name',
        procedure_code, nullif(agency_code, ''), 'published', '', content, '[]', 1
    FROM internal_process_before;
DROP TABLE internal_process_before;

ALTER TABLE agency ADD COLUMN difficult_area boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN agency.difficult_area IS 'In mountains, at the border, on an island or in poor communes, where some procedures have more time.';

CREATE TABLE agency_partner (
    agency_code text NOT NULL REFERENCES agency ON DELETE CASCADE,
    partner text NOT NULL,
    partner_agency_code text NOT NULL REFERENCES agency ON DELETE RESTRICT,
    PRIMARY KEY (agency_code, partner)
);
CREATE INDEX agency_partner_of ON agency_partner (partner_agency_code);
COMMENT ON TABLE agency_partner IS 'Which agency does the steps that a process gives to "tax", "landRegistry" and the like, for one agency and those below it.';

ALTER TABLE dossier ADD COLUMN step_agency text, ADD COLUMN partners text[] NOT NULL DEFAULT '{}';
UPDATE dossier SET step_agency = agency_code WHERE step_role IS NOT NULL;
COMMENT ON COLUMN dossier.step_agency IS 'The agency whose work the present step is; mostly the dossier''s own.';
COMMENT ON COLUMN dossier.partners IS 'Other agencies that do steps of it, and so may read it.';
DROP INDEX dossier_todo;
CREATE INDEX dossier_todo ON dossier (step_agency, step_role, step_due_at, id) WHERE step_role IS NOT NULL;
CREATE INDEX dossier_partners ON dossier USING gin (partners) WHERE partners <> '{}';

CREATE TABLE parallel_step (
    dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
    step integer NOT NULL,
    agency_code text NOT NULL REFERENCES agency ON DELETE RESTRICT,
    role text NOT NULL,
    assignee uuid REFERENCES account ON DELETE RESTRICT,
    due_at timestamptz,
    PRIMARY KEY (dossier_id, step)
);
CREATE INDEX parallel_step_todo ON parallel_step (agency_code, role);
CREATE INDEX parallel_step_assignee ON parallel_step (assignee);
COMMENT ON TABLE parallel_step IS 'The steps that a dossier is at besides the one that stands in its row; most dossiers are never at more than one.';
