ALTER TABLE dossier DROP COLUMN handed_in;
CREATE INDEX dossier_register ON dossier (agency_code, received_at, id) WHERE received_at IS NOT NULL;
DROP TABLE register_line;
DROP TABLE register_sequence;
ALTER TABLE dossier DROP COLUMN asks;
