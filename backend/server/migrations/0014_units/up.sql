-- Agencies that change: the dossiers of others that will still open something with them.

ALTER TABLE dossier ADD COLUMN asks text[] NOT NULL DEFAULT '{}';
UPDATE dossier SET asks = ARRAY(SELECT DISTINCT value FROM jsonb_each_text(folded -> 'filing' -> 'partners') ORDER BY value)
    WHERE interlinked AND closed_at IS NULL;
CREATE INDEX dossier_asks ON dossier USING gin (asks) WHERE asks <> '{}';
COMMENT ON COLUMN dossier.asks IS 'Other agencies at which it may still open a dossier; unlike partners they do not read it.';
