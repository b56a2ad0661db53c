DROP INDEX dossier_silence;
ALTER TABLE dossier DROP COLUMN silence_at;
ALTER TABLE process_move DROP COLUMN reason_code;
ALTER TABLE register_line DROP COLUMN sets;
