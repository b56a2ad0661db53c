-- How the time of dossiers is counted and judged.

ALTER TABLE dossier ADD COLUMN asked_again boolean NOT NULL DEFAULT false;
UPDATE dossier SET asked_again = true WHERE jsonb_array_length(folded -> 'supplements') > 1;
COMMENT ON COLUMN dossier.asked_again IS 'A supplement was asked for more than once, which counts as late (Quyết định 766/QĐ-TTg, 2.1).';
