-- The public catalogue: who does what for whom, by which rules.

CREATE TABLE province (
    code text PRIMARY KEY CHECK (code ~ '^\d{2}$'),
    name text NOT NULL,
    kind text NOT NULL
);
COMMENT ON TABLE province IS 'The 34 provinces and cities of 1 July 2025 (GSO codes).';

CREATE TABLE commune (
    code text PRIMARY KEY CHECK (code ~ '^\d{5}$'),
    name text NOT NULL,
    kind text NOT NULL,
    province_code text NOT NULL REFERENCES province ON DELETE RESTRICT
);
CREATE INDEX commune_province ON commune (province_code, name);
COMMENT ON TABLE commune IS 'The 3,321 communes, wards and special zones of 1 July 2025.';

CREATE TABLE former_commune (
    old_code text NOT NULL,
    old_name text NOT NULL,
    old_district text NOT NULL,
    old_province text NOT NULL,
    new_code text NOT NULL REFERENCES commune ON DELETE RESTRICT,
    whole boolean NOT NULL,
    is_default boolean NOT NULL,
    folded text NOT NULL,
    PRIMARY KEY (old_code, new_code)
);
CREATE INDEX former_commune_new ON former_commune (new_code);
COMMENT ON TABLE former_commune IS 'Where each commune of 30 June 2025 went: one row per (old, new) pair.';
COMMENT ON COLUMN former_commune.whole IS 'The whole old commune went there; false: it was split.';
COMMENT ON COLUMN former_commune.folded IS 'Old names without diacritics, for look-up.';

CREATE TABLE holiday (
    day date PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('off', 'swapWorking')),
    name text NOT NULL,
    source text NOT NULL,
    provisional boolean NOT NULL
);
COMMENT ON TABLE holiday IS 'Weekdays off and Saturdays worked, from the yearly notices (Bộ luật Lao động 2019, arts. 111-112).';

CREATE TABLE bank (
    code text PRIMARY KEY,
    bin text,
    short_name text NOT NULL,
    name text NOT NULL,
    swift text,
    vietqr smallint NOT NULL
);
COMMENT ON TABLE bank IS 'Banks for transfers; vietqr: 1 transfer, 0 receive only, -1 none.';

CREATE TABLE agency (
    code text PRIMARY KEY,
    name text NOT NULL,
    level text NOT NULL CHECK (level IN ('ministry', 'province', 'commune', 'other')),
    parent_code text REFERENCES agency ON DELETE RESTRICT,
    province_code text REFERENCES province ON DELETE RESTRICT,
    commune_code text REFERENCES commune ON DELETE RESTRICT,
    publisher_code text,
    accepts_dossiers boolean NOT NULL DEFAULT false,
    address text,
    phone text,
    provisional boolean NOT NULL DEFAULT false
);
CREATE INDEX agency_parent ON agency (parent_code);
CREATE INDEX agency_province ON agency (province_code, level);
CREATE INDEX agency_commune ON agency (commune_code);
COMMENT ON TABLE agency IS 'Agencies that publish or execute procedures; codes after Quyết định 20/2020/QĐ-TTg where known.';
COMMENT ON COLUMN agency.publisher_code IS 'For a provincial department: the ministry whose procedures it executes.';
COMMENT ON COLUMN agency.provisional IS 'The code is ours until the official one is published.';

CREATE TABLE sector (
    code text PRIMARY KEY,
    name text NOT NULL,
    publisher_code text,
    publisher_name text NOT NULL
);
COMMENT ON TABLE sector IS 'Subject areas (lĩnh vực) of a publishing ministry.';

CREATE TABLE result_type (
    code text PRIMARY KEY,
    name text NOT NULL
);
COMMENT ON TABLE result_type IS 'Kinds of outcome documents, KQ.Gxx.nnnnnn.';

CREATE TABLE form_template (
    code text PRIMARY KEY,
    version integer NOT NULL,
    title text NOT NULL,
    confidence text NOT NULL CHECK (confidence IN ('official', 'partial', 'known')),
    content jsonb NOT NULL,
    content_hash text NOT NULL
);
COMMENT ON TABLE form_template IS 'Official application forms as field lists; the JSON Schema is made from them.';

CREATE TABLE procedure (
    code text PRIMARY KEY,
    name text NOT NULL,
    sector_code text NOT NULL REFERENCES sector ON DELETE RESTRICT,
    publisher_code text,
    publisher_name text NOT NULL,
    detail text NOT NULL CHECK (detail IN ('full', 'index')),
    state text NOT NULL DEFAULT 'published' CHECK (state IN ('draft', 'published', 'abolished')),
    version integer NOT NULL,
    form_code text REFERENCES form_template ON DELETE SET NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX procedure_sector ON procedure (sector_code);
CREATE INDEX procedure_form ON procedure (form_code);
COMMENT ON TABLE procedure IS 'One administrative procedure (thủ tục hành chính); its content is in procedure_version.';
COMMENT ON COLUMN procedure.detail IS 'full: a whole record; index: name, sector and agencies only.';

CREATE TABLE procedure_version (
    procedure_code text NOT NULL REFERENCES procedure ON DELETE CASCADE,
    version integer NOT NULL,
    content json NOT NULL,
    content_hash text NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (procedure_code, version)
);
-- Read and written whole, by the thousand: as it is, without the work of packing and unpacking each.
ALTER TABLE procedure_version ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON TABLE procedure_version IS 'What a procedure said from a moment on; a dossier keeps the version it was filed under.';

CREATE TABLE internal_process (
    procedure_code text NOT NULL REFERENCES procedure ON DELETE CASCADE,
    agency_code text NOT NULL DEFAULT '',
    version integer NOT NULL,
    content jsonb NOT NULL,
    PRIMARY KEY (procedure_code, agency_code, version)
);
COMMENT ON TABLE internal_process IS 'Approved step list of a procedure (quy trình nội bộ); agency_code empty: for every agency.';
