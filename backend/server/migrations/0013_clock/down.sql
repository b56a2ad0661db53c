DROP INDEX dossier_awaiting_payment;
ALTER TABLE work_setting DROP COLUMN supplement_days, DROP COLUMN check_hours, DROP COLUMN cutoff, DROP COLUMN restarts;
ALTER TABLE dossier DROP COLUMN asked_again;
