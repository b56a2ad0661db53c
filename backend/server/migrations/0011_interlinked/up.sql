-- One matter, several dossiers (liên thông): children of a dossier, here or in another system, and the messages between systems.

ALTER TABLE dossier ADD COLUMN parent_id uuid REFERENCES dossier ON DELETE RESTRICT, ADD COLUMN parent_system text, ADD COLUMN interlinked boolean;
CREATE INDEX dossier_parent ON dossier (parent_id);
COMMENT ON COLUMN dossier.parent_id IS 'The dossier of this system that it was opened for; statistics count that one, and show this one as a part.';
COMMENT ON COLUMN dossier.parent_system IS 'The system whose dossier it was opened for.';
COMMENT ON COLUMN dossier.interlinked IS 'Its process opens other dossiers.';

CREATE TABLE exchange_system (
    name text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
    title text NOT NULL,
    url text NOT NULL,
    secret text NOT NULL,
    account_id uuid NOT NULL REFERENCES account ON DELETE RESTRICT,
    version bigint NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX exchange_system_account ON exchange_system (account_id);
COMMENT ON TABLE exchange_system IS 'Other systems that dossiers go to and come from.';
COMMENT ON COLUMN exchange_system.url IS 'Where its API begins: https://…/api/v1.';
COMMENT ON COLUMN exchange_system.secret IS 'Key that both sign their messages with.';
COMMENT ON COLUMN exchange_system.account_id IS 'Who has entered what comes from it.';

CREATE TABLE exchange_agency (
    agency_code text PRIMARY KEY REFERENCES agency ON DELETE CASCADE,
    system text NOT NULL REFERENCES exchange_system ON DELETE RESTRICT
);
CREATE INDEX exchange_agency_system ON exchange_agency (system);
COMMENT ON TABLE exchange_agency IS 'Agencies that work in another system: their children are opened there.';

CREATE TABLE exchange_child (
    child_id uuid PRIMARY KEY,
    parent_id uuid REFERENCES dossier ON DELETE RESTRICT,
    system text NOT NULL REFERENCES exchange_system ON DELETE RESTRICT,
    news jsonb,
    due_at timestamptz,
    updated_at timestamptz NOT NULL
);
CREATE INDEX exchange_child_parent ON exchange_child (parent_id);
CREATE INDEX exchange_child_system ON exchange_child (system);
COMMENT ON TABLE exchange_child IS 'Children that live in another system (parent_id is ours), and those of other systems that live here: what was last told of them.';

CREATE TABLE exchange_message (
    id uuid PRIMARY KEY,
    place bigint GENERATED ALWAYS AS IDENTITY,
    system text NOT NULL REFERENCES exchange_system ON DELETE RESTRICT,
    child_id uuid NOT NULL,
    kind text NOT NULL,
    data jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    next_try_at timestamptz NOT NULL,
    delivered_at timestamptz,
    last_error text
);
CREATE INDEX exchange_message_open ON exchange_message (child_id, place) WHERE delivered_at IS NULL;
CREATE INDEX exchange_message_due ON exchange_message (next_try_at) WHERE delivered_at IS NULL;
CREATE INDEX exchange_message_system ON exchange_message (system);
COMMENT ON TABLE exchange_message IS 'Messages to other systems: each is sent until it was taken, those of one child in their order.';

CREATE TABLE exchange_received (
    system text NOT NULL REFERENCES exchange_system ON DELETE RESTRICT,
    id text NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (system, id)
);
COMMENT ON TABLE exchange_received IS 'Messages that were taken, so that one that comes again changes nothing.';
