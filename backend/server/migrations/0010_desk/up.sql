-- What the desk does for people: filing for others, which the owner confirms; and whole procedures in one sitting.

CREATE TABLE owner_code (
    dossier_id uuid PRIMARY KEY REFERENCES dossier ON DELETE CASCADE,
    code_hash text NOT NULL,
    code text,
    sent_to text NOT NULL,
    asked_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    tries_left integer NOT NULL CHECK (tries_left >= 0),
    sends integer NOT NULL CHECK (sends > 0)
);
CREATE INDEX owner_code_clear ON owner_code (expires_at) WHERE code IS NOT NULL;
COMMENT ON TABLE owner_code IS 'The last code that was sent to the owner of a dossier which somebody else files; gone once it is used.';
COMMENT ON COLUMN owner_code.code IS 'Only until the message has left or the code is over; afterwards there is nothing but its hash.';

CREATE INDEX dossier_unlinked ON dossier (applicant_identity) WHERE owner IS NULL AND state <> 'draft';

ALTER TABLE account ADD COLUMN links_sought_at timestamptz;
CREATE INDEX account_newly_proved ON account (identity_proved_at) WHERE identity_proved_at IS NOT NULL AND links_sought_at IS NULL;
COMMENT ON COLUMN account.links_sought_at IS 'When what others had filed for this citizen was looked for, after the number was proved.';

CREATE TABLE on_the_spot (
    agency_code text NOT NULL REFERENCES agency ON DELETE CASCADE,
    procedure_code text NOT NULL REFERENCES procedure ON DELETE CASCADE,
    chosen_by uuid NOT NULL REFERENCES account ON DELETE RESTRICT,
    chosen_at timestamptz NOT NULL,
    PRIMARY KEY (agency_code, procedure_code)
);
CREATE INDEX on_the_spot_procedure ON on_the_spot (procedure_code);
CREATE INDEX on_the_spot_chosen_by ON on_the_spot (chosen_by);
COMMENT ON TABLE on_the_spot IS 'What an agency does at its desk in one sitting, while the person waits (5 tại chỗ).';
