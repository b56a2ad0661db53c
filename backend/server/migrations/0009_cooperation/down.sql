DROP TABLE consultation;
ALTER TABLE agency DROP COLUMN cooperation_version;
