-- Who holds a dossier: who is away and who stands in, how work is given out, who was reminded of what.

CREATE TABLE absence (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    substitute_id uuid REFERENCES account ON DELETE RESTRICT CHECK (substitute_id <> account_id),
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL CHECK (starts_at < ends_at),
    reason text NOT NULL,
    recorded_by uuid NOT NULL REFERENCES account ON DELETE RESTRICT,
    recorded_at timestamptz NOT NULL,
    ended_by uuid REFERENCES account ON DELETE RESTRICT,
    ended_at timestamptz,
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE INDEX absence_account ON absence (account_id, starts_at DESC, id DESC);
CREATE INDEX absence_substitute ON absence (substitute_id);
CREATE INDEX absence_recorded_by ON absence (recorded_by);
CREATE INDEX absence_ended_by ON absence (ended_by);
CREATE INDEX absence_listed ON absence (starts_at DESC, id DESC);
COMMENT ON TABLE absence IS 'When an official is away, and who does the work meanwhile (làm thay).';
COMMENT ON COLUMN absence.substitute_id IS 'None: the work waits, or a head gives it to others.';
COMMENT ON COLUMN absence.ends_at IS 'The first moment after it, as planned.';
COMMENT ON COLUMN absence.ended_at IS 'When it was called off or ended before its time.';

CREATE TABLE work_setting (
    agency_code text PRIMARY KEY REFERENCES agency ON DELETE CASCADE,
    version bigint NOT NULL,
    distribution text NOT NULL CHECK (distribution IN ('off', 'leastLoaded')),
    holder_hours integer NOT NULL CHECK (holder_hours BETWEEN 1 AND 80),
    superior_hours integer NOT NULL CHECK (superior_hours BETWEEN 1 AND 80),
    updated_at timestamptz NOT NULL,
    CHECK (superior_hours <= holder_hours)
);
COMMENT ON TABLE work_setting IS 'How an agency gives out work that nobody was named for, and how early it reminds; none: as the program does by itself.';
COMMENT ON COLUMN work_setting.holder_hours IS 'Working hours before a step is due in which its holder is reminded.';
COMMENT ON COLUMN work_setting.superior_hours IS 'The same for the superior of the holder.';

CREATE TABLE last_assignment (
    account_id uuid PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    assigned_at timestamptz NOT NULL
);
COMMENT ON TABLE last_assignment IS 'When an official was last given a step: among equally loaded ones the next goes to who has waited longest.';

CREATE TABLE reminder (
    dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('stepDue', 'stepDueSuperior', 'stepOverdue', 'dossierOverdue', 'supplementEnding')),
    step integer NOT NULL,
    due_at timestamptz NOT NULL,
    days integer NOT NULL,
    sent_at timestamptz NOT NULL,
    mail_to text,
    mail_tries integer NOT NULL DEFAULT 0,
    mail_next_at timestamptz,
    PRIMARY KEY (dossier_id, kind, step, due_at, days)
);
CREATE INDEX reminder_mail ON reminder (mail_next_at) WHERE mail_next_at IS NOT NULL;
COMMENT ON TABLE reminder IS 'What was reminded of, once for each due time: one that moves is reminded of anew.';
COMMENT ON COLUMN reminder.step IS 'The step; -1: the dossier as a whole.';
COMMENT ON COLUMN reminder.days IS 'Working days before the end that the applicant was told of; 0 for what officials are told.';
COMMENT ON COLUMN reminder.mail_next_at IS 'When the e-mail is to be tried (again); none: there is none, or it is sent.';

CREATE TABLE notification (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
    kind text NOT NULL,
    step_name text,
    due_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    read_at timestamptz
);
CREATE INDEX notification_account ON notification (account_id, created_at DESC, id DESC);
CREATE INDEX notification_unread ON notification (account_id) WHERE read_at IS NULL;
CREATE INDEX notification_dossier ON notification (dossier_id);
COMMENT ON TABLE notification IS 'What an account is told on its page of notices.';

CREATE INDEX dossier_due ON dossier (due_at) WHERE closed_at IS NULL AND resolved_at IS NULL AND NOT paused;
CREATE INDEX dossier_awaiting ON dossier (id) WHERE state = 'awaitingSupplement';
CREATE INDEX dossier_held ON dossier (assignee) WHERE assignee IS NOT NULL AND closed_at IS NULL;
CREATE INDEX dossier_step_due ON dossier (step_due_at, id) WHERE closed_at IS NULL AND step_due_at IS NOT NULL;
