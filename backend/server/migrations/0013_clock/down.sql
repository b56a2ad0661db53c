DROP INDEX dossier_awaiting_payment;
ALTER TABLE work_setting DROP COLUMN supplement_days;
ALTER TABLE dossier DROP COLUMN asked_again;
