ALTER TABLE dossier DROP COLUMN asked_again;
