-- How the time of dossiers is counted and judged.

ALTER TABLE dossier ADD COLUMN asked_again boolean NOT NULL DEFAULT false;
UPDATE dossier SET asked_again = true WHERE jsonb_array_length(folded -> 'supplements') > 1;
COMMENT ON COLUMN dossier.asked_again IS 'A supplement was asked for more than once, which counts as late (Quyết định 766/QĐ-TTg, 2.1).';

ALTER TABLE work_setting ADD COLUMN supplement_days integer NOT NULL DEFAULT 7 CHECK (supplement_days BETWEEN 1 AND 365);
COMMENT ON COLUMN work_setting.supplement_days IS 'Working days that applicants have for a supplement, where neither the request nor the process says otherwise.';
CREATE INDEX dossier_awaiting_payment ON dossier (id) WHERE state = 'awaitingPayment';

ALTER TABLE work_setting ADD COLUMN check_hours integer NOT NULL DEFAULT 8 CHECK (check_hours BETWEEN 1 AND 80),
    ADD COLUMN cutoff boolean NOT NULL DEFAULT true, ADD COLUMN restarts boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN work_setting.check_hours IS 'Working hours in which the desk checks what comes in online.';
COMMENT ON COLUMN work_setting.cutoff IS 'What is received after 15:00 counts from the next working day.';
COMMENT ON COLUMN work_setting.restarts IS 'A supplement asked for at the desk begins the clock anew, instead of letting it go on.';
