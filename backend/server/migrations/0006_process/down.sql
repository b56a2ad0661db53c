DROP TABLE parallel_step;
DROP INDEX dossier_partners;
DROP INDEX dossier_todo;
CREATE INDEX dossier_todo ON dossier (agency_code, step_role, step_due_at, id) WHERE step_role IS NOT NULL;
ALTER TABLE dossier DROP COLUMN step_agency, DROP COLUMN partners;
DROP TABLE agency_partner;
ALTER TABLE agency DROP COLUMN difficult_area;
ALTER TABLE internal_process RENAME TO internal_process_after;
CREATE TABLE internal_process (
    procedure_code text NOT NULL REFERENCES procedure ON DELETE CASCADE,
    agency_code text NOT NULL DEFAULT '',
    version integer NOT NULL,
    content jsonb NOT NULL,
    PRIMARY KEY (procedure_code, agency_code, version)
);
COMMENT ON TABLE internal_process IS 'Approved step list of a procedure (quy trình nội bộ); agency_code empty: for every agency.';
INSERT INTO internal_process (procedure_code, agency_code, version, content)
    SELECT procedure_code, coalesce(agency_code, ''), version, content FROM internal_process_after
    WHERE state = 'published' AND procedure_code IS NOT NULL AND case_variant_id IS NULL
    ON CONFLICT DO NOTHING;
DROP TABLE internal_process_after;
