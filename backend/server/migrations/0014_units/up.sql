-- Agencies that change: the dossiers of others that will still open something with them; and books whose numbers stay.

ALTER TABLE dossier ADD COLUMN asks text[] NOT NULL DEFAULT '{}';
UPDATE dossier SET asks = ARRAY(SELECT DISTINCT value FROM jsonb_each_text(folded -> 'filing' -> 'partners') ORDER BY value)
    WHERE interlinked AND closed_at IS NULL;
CREATE INDEX dossier_asks ON dossier USING gin (asks) WHERE asks <> '{}';
COMMENT ON COLUMN dossier.asks IS 'Other agencies at which it may still open a dossier; unlike partners they do not read it.';

CREATE TABLE register_sequence (
    agency_code text NOT NULL REFERENCES agency ON DELETE RESTRICT,
    year integer NOT NULL,
    last integer NOT NULL,
    PRIMARY KEY (agency_code, year)
);
COMMENT ON TABLE register_sequence IS 'Last number given in the register of an agency and year.';

CREATE TABLE register_line (
    dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
    event_seq bigint NOT NULL,
    agency_code text NOT NULL REFERENCES agency ON DELETE RESTRICT,
    year integer NOT NULL,
    number integer NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (dossier_id, event_seq),
    UNIQUE (agency_code, year, number)
);
COMMENT ON TABLE register_line IS 'The line of each reception in the register of the agency that received; given with the event, it stays there whoever has the dossier later.';
INSERT INTO register_line (dossier_id, event_seq, agency_code, year, number, received_at)
SELECT r.id, r.seq, r.agency_code, r.year, row_number() OVER (PARTITION BY r.agency_code, r.year ORDER BY r.received_at, r.id), r.received_at
FROM (
    SELECT d.id, coalesce(d.origin_agency_code, d.agency_code) AS agency_code, d.received_at,
        extract(year FROM d.received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::integer AS year,
        (SELECT max(e.seq) FROM dossier_event e WHERE e.dossier_id = d.id AND e.kind = 'received') AS seq
    FROM dossier d WHERE d.received_at IS NOT NULL
) r WHERE r.seq IS NOT NULL;
INSERT INTO register_sequence (agency_code, year, last) SELECT agency_code, year, max(number) FROM register_line GROUP BY 1, 2;
DROP INDEX dossier_register;

ALTER TABLE dossier ADD COLUMN handed_in jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN dossier.handed_in IS 'The papers that lay on the desk at the intake, with what was not needed; nothing for what came online.';
