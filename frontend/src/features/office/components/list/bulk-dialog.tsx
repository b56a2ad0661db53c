import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Action, ActionBody, DossierSummary, Me, OfficialSummary, Role } from '@/api/contract';
import { useCommonText } from '@/i18n/common';
import { formatDate, formatNumber } from '@/i18n/format';
import { useOfficeText } from '@/i18n/office';
import { useStaffText } from '@/i18n/staff';
import { ProblemNotice } from '@/ui/problem';
import { lastDay } from '@/features/office/forms/absence-form';
import { officialsQuery, useBatch } from '@/features/office/staff-queries';
import { OfficeModal } from '../office-modal';
import { BatchRows } from '../staff/batch-rows';
import css from '../staff/staff.module.css';

type BulkAction = Extract<Action, 'receive' | 'forward' | 'assign' | 'approve' | 'notifyResult'>;

/** What may be chosen for many, by the roles that do it; each dossier is judged by the rules all the same. */
const offered: Readonly<Record<BulkAction, readonly Role[]>> = {
  receive: ['counterOfficial'],
  forward: ['counterOfficial', 'specialist', 'divisionHead', 'recordsClerk'],
  assign: ['deskHead', 'divisionHead', 'leader', 'specialist'],
  approve: ['leader'],
  notifyResult: ['counterOfficial', 'recordsClerk'],
};

export function bulkActions(me: Me): BulkAction[] {
  const mine = new Set(me.roles.map(({ role }) => role));
  return (Object.keys(offered) as BulkAction[]).filter((action) =>
    offered[action].some((role) => mine.has(role)),
  );
}

type BulkDialogProps = {
  readonly me: Me;
  readonly dossiers: readonly DossierSummary[];
  readonly onClose: (isDone: boolean) => void;
};

/** One action for the chosen dossiers: chosen, seen before, done, and told row by row. */
export function BulkDialog({ me, dossiers, onClose }: BulkDialogProps) {
  const t = useStaffText();
  const office = useOfficeText();
  const common = useCommonText();
  const batch = useBatch();
  const actions = bulkActions(me);
  const [action, setAction] = useState<BulkAction | undefined>(actions[0]);
  const [assignee, setAssignee] = useState('');
  const [note, setNote] = useState('');
  const answer = batch.data;
  const isTry = batch.variables?.dryRun ?? true;
  const isDone = answer !== undefined && !isTry;
  const isReady = action !== undefined && (action !== 'assign' || assignee !== '');
  const edit = (change: () => void) => {
    batch.reset();
    change();
  };
  const send = (dryRun: boolean) => {
    if (!action) return;
    const body: ActionBody = {
      action,
      ...(action === 'assign' ? { assignee } : {}),
      ...(note.trim() && action !== 'assign' && action !== 'receive' ? { note: note.trim() } : {}),
    };
    // What the preview refused is not sent: it was seen, and is not this time's work.
    const possible = new Set(
      (answer?.items ?? []).filter(({ outcome }) => outcome === 'possible').map(({ id }) => id),
    );
    const sent = dossiers.filter(({ id }) => dryRun || possible.has(id));
    batch.mutate({ act: body, dossiers: sent.map(({ id, version }) => ({ id, version })), dryRun });
  };
  return (
    <OfficeModal
      size="52rem"
      title={t('bulk.title', { n: formatNumber(dossiers.length) })}
      onClose={() => !batch.isPending && onClose(isDone)}
    >
      <div className={css.form}>
        <NativeSelect
          label={t('bulk.action')}
          disabled={isDone}
          value={action ?? ''}
          data={actions.map((value) => ({ value, label: office(`act.${value}`) }))}
          onChange={(event) => {
            const chosen = actions.find((one) => one === event.currentTarget.value);
            edit(() => setAction(chosen));
          }}
        />
        {action === 'assign' && (
          <Assignee
            agency={dossiers[0]?.agency.code ?? ''}
            value={assignee}
            disabled={isDone}
            onChange={(value) => edit(() => setAssignee(value))}
          />
        )}
        {action && action !== 'assign' && action !== 'receive' && (
          <Textarea
            label={t('bulk.note')}
            description={office('field.optional')}
            autosize
            minRows={2}
            maxLength={2000}
            disabled={isDone}
            value={note}
            onChange={(event) => {
              const typed = event.currentTarget.value;
              edit(() => setNote(typed));
            }}
          />
        )}
        {!answer && <p className="muted">{t('bulk.previewHint')}</p>}
        {batch.isError && <ProblemNotice error={batch.error} />}
        {answer && <BatchRows answer={answer} isTry={isTry} />}
        <div className={css.buttons}>
          <Button variant="default" onClick={() => onClose(isDone)} disabled={batch.isPending}>
            {common(isDone ? 'action.close' : 'action.cancel')}
          </Button>
          {!answer && (
            <Button loading={batch.isPending} disabled={!isReady} onClick={() => send(true)}>
              {t('bulk.preview')}
            </Button>
          )}
          {answer && isTry && answer.done > 0 && (
            <Button loading={batch.isPending} onClick={() => send(false)}>
              {t('bulk.do', { n: formatNumber(answer.done) })}
            </Button>
          )}
        </div>
      </div>
    </OfficeModal>
  );
}

/** Who is there first, then who appraises, then who holds the least. */
function byFitness(one: OfficialSummary, other: OfficialSummary): number {
  const rank = ({ absentUntil, roles, openSteps }: OfficialSummary) => [
    absentUntil ? 1 : 0,
    roles.includes('specialist') ? 0 : 1,
    openSteps,
  ];
  const [first, second] = [rank(one), rank(other)];
  return first.map((value, place) => value - (second[place] ?? 0)).find((gap) => gap !== 0) ?? 0;
}

type AssigneeProps = {
  readonly agency: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
};

function Assignee({ agency, value, disabled, onChange }: AssigneeProps) {
  const t = useStaffText();
  const office = useOfficeText();
  const officials = useQuery(officialsQuery(agency));
  if (officials.isError) {
    return <ProblemNotice error={officials.error} onRetry={() => void officials.refetch()} />;
  }
  return (
    <NativeSelect
      label={office('field.assignee')}
      withAsterisk
      disabled={disabled || officials.isPending}
      value={value}
      data={[
        { value: '', label: office('field.assigneeChoose') },
        ...[...(officials.data ?? [])]
          .filter(({ active }) => active)
          .sort(byFitness)
          .map(({ id, fullName, openSteps, absentUntil }) => ({
            value: id,
            label: [
              office('field.person', { name: fullName, n: openSteps }),
              ...(absentUntil ? [t('official.absentUntil', { at: formatDate(lastDay(absentUntil)) })] : []),
            ].join(' · '),
          })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
