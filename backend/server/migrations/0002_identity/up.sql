-- Who acts: citizens and officials, their sessions, and the chain of what they did.

CREATE TABLE account (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('citizen', 'official')),
    username text NOT NULL UNIQUE,
    identity_number text UNIQUE,
    full_name text NOT NULL,
    phone text,
    email text,
    password_hash text NOT NULL,
    active boolean NOT NULL DEFAULT true,
    identity_proved_at timestamptz,
    created_at timestamptz NOT NULL,
    CHECK (kind = 'official' OR identity_number IS NOT NULL)
);
COMMENT ON TABLE account IS 'A person who signs in; a citizen signs in with the 12-digit number, an official with a name given by the agency.';

COMMENT ON COLUMN account.identity_proved_at IS 'When somebody showed that the number is theirs; until then nothing filed elsewhere under the number is theirs to see.';

CREATE TABLE assignment (
    account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    role text NOT NULL,
    agency_code text NOT NULL REFERENCES agency ON DELETE RESTRICT,
    PRIMARY KEY (account_id, role, agency_code)
);
CREATE INDEX assignment_agency ON assignment (agency_code, role);
COMMENT ON TABLE assignment IS 'Which role an official holds at which agency.';

CREATE TABLE refresh_token (
    token_hash text PRIMARY KEY,
    family uuid NOT NULL,
    account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    issued_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    revoked_at timestamptz
);
CREATE INDEX refresh_token_family ON refresh_token (family);
CREATE INDEX refresh_token_account ON refresh_token (account_id);
COMMENT ON TABLE refresh_token IS 'Rotating refresh tokens, as hashes; one family per sign-in, revoked whole when a used token comes back.';

CREATE TABLE signing_key (
    id uuid PRIMARY KEY,
    secret bytea NOT NULL,
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE signing_key IS 'Keys that sign access tokens; the newest signs, all verify.';

CREATE TABLE brake (
    key text PRIMARY KEY,
    failures integer NOT NULL,
    since timestamptz NOT NULL,
    blocked_until timestamptz
);
COMMENT ON TABLE brake IS 'Failed sign-ins and look-ups by key, to slow down guessing.';

CREATE TABLE idempotency_key (
    account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    key text NOT NULL,
    request_hash text NOT NULL,
    status smallint NOT NULL,
    etag text,
    location text,
    body jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (account_id, key)
);
CREATE INDEX idempotency_key_created ON idempotency_key (created_at);
COMMENT ON TABLE idempotency_key IS 'The stored answer of a write, replayed when the same request comes again.';

CREATE TABLE audit_stream (
    id text PRIMARY KEY,
    seq bigint NOT NULL,
    head text NOT NULL
);
COMMENT ON TABLE audit_stream IS 'Length and head hash of each audit chain, so that a cut tail shows.';

CREATE TABLE audit_entry (
    stream text NOT NULL REFERENCES audit_stream ON DELETE RESTRICT,
    seq bigint NOT NULL,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    subject text NOT NULL,
    data jsonb NOT NULL,
    request_id text NOT NULL,
    prev_hash text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (stream, seq)
);
CREATE INDEX audit_entry_subject ON audit_entry (subject, at);
COMMENT ON TABLE audit_entry IS 'Who did or read what and when; append only, hash-chained per stream.';
