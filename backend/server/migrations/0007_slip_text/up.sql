-- What the papers of an agency need: its own words on them, their numbers, and the dossiers of its book in their order.

CREATE TABLE slip_text (
    agency_code text PRIMARY KEY REFERENCES agency ON DELETE CASCADE,
    version bigint NOT NULL,
    superior text,
    unit text,
    place text,
    contact text,
    closing_note text,
    updated_at timestamptz NOT NULL
);
COMMENT ON TABLE slip_text IS 'Words that an agency changed on its papers; what is null comes from the catalogue.';
COMMENT ON COLUMN slip_text.superior IS 'Superior agency in the head; an empty text prints none.';
COMMENT ON COLUMN slip_text.unit IS 'Issuing unit in the head.';
COMMENT ON COLUMN slip_text.place IS 'Place name (địa danh) in front of the date.';
COMMENT ON COLUMN slip_text.contact IS 'Whom to ask, after "liên hệ".';
COMMENT ON COLUMN slip_text.closing_note IS 'A sentence at the end of the text of each slip.';

CREATE TABLE slip_sequence (
    agency_code text NOT NULL REFERENCES agency ON DELETE RESTRICT,
    year integer NOT NULL,
    kind text NOT NULL,
    last integer NOT NULL,
    PRIMARY KEY (agency_code, year, kind)
);
COMMENT ON TABLE slip_sequence IS 'Last number given per agency, year and kind of slip; each kind counts from 1 in each year (Nghị định 30/2020/NĐ-CP, Annex I).';

CREATE TABLE slip_number (
    dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
    event_seq bigint NOT NULL,
    agency_code text NOT NULL REFERENCES agency ON DELETE RESTRICT,
    year integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('supplement', 'refusal', 'apology', 'termination')),
    number integer NOT NULL,
    PRIMARY KEY (dossier_id, event_seq),
    UNIQUE (agency_code, year, kind, number)
);
COMMENT ON TABLE slip_number IS 'Number of the slip that an event made; given with the event, the same at each print.';

CREATE INDEX dossier_register ON dossier (agency_code, received_at, id) WHERE received_at IS NOT NULL;
