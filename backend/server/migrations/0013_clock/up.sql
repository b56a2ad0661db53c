-- How the time of dossiers is counted and judged.

ALTER TABLE dossier ADD COLUMN asked_again boolean NOT NULL DEFAULT false;
UPDATE dossier SET asked_again = true WHERE jsonb_array_length(folded -> 'supplements') > 1;
COMMENT ON COLUMN dossier.asked_again IS 'A supplement was asked for more than once, which counts as late (Quyết định 766/QĐ-TTg, 2.1).';

ALTER TABLE work_setting ADD COLUMN supplement_days integer NOT NULL DEFAULT 7 CHECK (supplement_days BETWEEN 1 AND 365);
COMMENT ON COLUMN work_setting.supplement_days IS 'Working days that applicants have for a supplement, where neither the request nor the process says otherwise.';
CREATE INDEX dossier_awaiting_payment ON dossier (id) WHERE state = 'awaitingPayment';
