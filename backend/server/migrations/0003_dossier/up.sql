-- One applicant's case under one procedure, its events and its papers.

CREATE TABLE dossier_sequence (
    agency_code text NOT NULL REFERENCES agency ON DELETE RESTRICT,
    day date NOT NULL,
    last integer NOT NULL,
    PRIMARY KEY (agency_code, day)
);
COMMENT ON TABLE dossier_sequence IS 'Last number given per agency and day; restarts every day, never reused (Thông tư 01/2018/TT-VPCP, art. 19).';

CREATE TABLE dossier (
    id uuid PRIMARY KEY,
    code text UNIQUE,
    version bigint NOT NULL,
    procedure_code text NOT NULL,
    procedure_version integer NOT NULL,
    procedure_name text NOT NULL,
    sector_code text NOT NULL REFERENCES sector ON DELETE RESTRICT,
    agency_code text NOT NULL REFERENCES agency ON DELETE RESTRICT,
    channel text NOT NULL CHECK (channel IN ('online', 'post', 'counter')),
    owner uuid REFERENCES account ON DELETE RESTRICT,
    entered_by uuid NOT NULL REFERENCES account ON DELETE RESTRICT,
    applicant jsonb NOT NULL,
    applicant_name text NOT NULL,
    applicant_folded text NOT NULL,
    applicant_identity text,
    applicant_phone text,
    case_variant_id text NOT NULL,
    answers jsonb NOT NULL,
    result_delivery text NOT NULL CHECK (result_delivery IN ('counter', 'post', 'electronic')),
    tracking_token text NOT NULL UNIQUE,
    state text NOT NULL,
    folded jsonb NOT NULL,
    step integer,
    step_role text,
    step_due_at timestamptz,
    assignee uuid REFERENCES account ON DELETE RESTRICT,
    created_at timestamptz NOT NULL,
    submitted_at timestamptz,
    received_at timestamptz,
    due_at timestamptz,
    original_due_at timestamptz,
    judged_due_at timestamptz,
    paused boolean NOT NULL DEFAULT false,
    resolved_at timestamptz,
    closed_at timestamptz,
    updated_at timestamptz NOT NULL,
    event_seq bigint NOT NULL,
    event_head text NOT NULL,
    FOREIGN KEY (procedure_code, procedure_version) REFERENCES procedure_version ON DELETE RESTRICT
);
CREATE INDEX dossier_owner ON dossier (owner, updated_at DESC, id DESC);
CREATE INDEX dossier_entered_by ON dossier (entered_by, updated_at DESC, id DESC);
CREATE INDEX dossier_agency_open ON dossier (agency_code, state, due_at, id) WHERE closed_at IS NULL;
CREATE INDEX dossier_todo ON dossier (agency_code, step_role, step_due_at, id) WHERE step_role IS NOT NULL;
CREATE INDEX dossier_agency_all ON dossier (agency_code, created_at DESC, id DESC);
CREATE INDEX dossier_assignee ON dossier (assignee, due_at, id);
CREATE INDEX dossier_identity ON dossier (applicant_identity);
CREATE INDEX dossier_phone ON dossier (applicant_phone);
CREATE INDEX dossier_name ON dossier (agency_code, applicant_folded text_pattern_ops);
CREATE INDEX dossier_procedure ON dossier (procedure_code, procedure_version);
CREATE INDEX dossier_sector ON dossier (sector_code);
COMMENT ON TABLE dossier IS 'The state of each dossier; folded is what folding its events gives, the other columns serve queries.';
COMMENT ON COLUMN dossier.step_role IS 'Role whose work the present step is; none while the applicant is asked.';
COMMENT ON COLUMN dossier.judged_due_at IS 'What statistics judge lateness by: waiting for others moves it, an apology does not.';
COMMENT ON COLUMN dossier.owner IS 'The account of the applicant (chủ hồ sơ), when there is one.';
COMMENT ON COLUMN dossier.entered_by IS 'Who typed it: the applicant, a helper, or an official at the counter.';
COMMENT ON COLUMN dossier.event_head IS 'Hash of the last event, so that a cut tail shows.';

CREATE TABLE dossier_event (
    dossier_id uuid NOT NULL REFERENCES dossier ON DELETE RESTRICT,
    seq bigint NOT NULL,
    at timestamptz NOT NULL,
    actor jsonb NOT NULL,
    kind text NOT NULL,
    data jsonb NOT NULL,
    request_id text NOT NULL,
    client text NOT NULL,
    prev_hash text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (dossier_id, seq)
);
COMMENT ON TABLE dossier_event IS 'What happened to a dossier: who, what, when, why, from which client; append only, hash-chained.';

CREATE TABLE attachment (
    id uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES dossier ON DELETE RESTRICT,
    component text NOT NULL,
    file_name text NOT NULL,
    media_type text NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL,
    uploaded_by uuid NOT NULL REFERENCES account ON DELETE RESTRICT,
    uploaded_at timestamptz NOT NULL,
    removed_at timestamptz
);
CREATE INDEX attachment_dossier ON attachment (dossier_id, component);
CREATE INDEX attachment_uploaded_by ON attachment (uploaded_by);
COMMENT ON TABLE attachment IS 'Files given for a component, or as the result; the bytes lie in the blob store under their SHA-256.';

CREATE TABLE outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
    event_seq bigint NOT NULL,
    created_at timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    next_try_at timestamptz NOT NULL,
    last_error text,
    done_at timestamptz
);
CREATE INDEX outbox_waiting ON outbox (next_try_at) WHERE done_at IS NULL;
CREATE INDEX outbox_dossier ON outbox (dossier_id);
COMMENT ON TABLE outbox IS 'Events that others must hear of, written with the event and relayed by a worker until done.';
