import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { MovingDossier, ProcessMovePreview, ReasonCode, StepChoice } from '@/api/contract';
import { isReason, useReasonChoices } from '@/api/reasons';
import { useMoveDossiers } from '@/features/office/process-move-queries';
import { formatDateTime, formatNumber } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useVersionsText } from '@/i18n/versions';
import { fieldId } from '@/lib/field-id';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DataTable, type Column } from '@/ui/data-table';
import { TextLink } from '@/ui/links';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem';
import { ScrollRegion } from '@/ui/scroll-region';
import { toast } from '@/ui/toasts';
import css from './moves.module.css';

type MoveFormProps = {
  readonly found: ProcessMovePreview;
  readonly choices: readonly StepChoice[];
  readonly onMoved: () => void;
};

/** What would become of each dossier; those that are chosen move. */
export function MoveForm({ found, choices, onMoved }: MoveFormProps) {
  const t = useVersionsText();
  const move = useMoveDossiers();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [code, setCode] = useState<ReasonCode | null>(null);
  const reasons = useReasonChoices('changeProcess', useLanguage());
  const [missing, setMissing] = useState(false);
  const [asks, setAsks] = useState(false);
  const movable = found.dossiers.filter(({ problem }) => !problem);
  const chosen = movable.filter(({ id }) => !left.includes(id));
  // All of them, also those that the list has no room for.
  const all = left.length === 0;
  const count = all ? found.movable : chosen.length;
  const columns: readonly Column<MovingDossier>[] = [
    {
      key: 'chosen',
      header: t('move.selected'),
      cell: (one) => (
        <Checkbox
          aria-label={t('move.select', { code: one.code ?? one.id })}
          disabled={Boolean(one.problem)}
          checked={!one.problem && !left.includes(one.id)}
          onChange={(event) =>
            setLeft(event.currentTarget.checked ? left.filter((id) => id !== one.id) : [...left, one.id])
          }
        />
      ),
    },
    {
      key: 'code',
      header: t('move.code'),
      rowHeader: true,
      cell: (one) => (
        <TextLink to="/office/dossiers/$id" params={{ id: one.id }}>
          {one.code ?? one.id}
        </TextLink>
      ),
    },
    {
      key: 'from',
      header: t('move.from'),
      cell: (one) => <Lines lines={one.steps.map(({ from }) => from)} />,
    },
    {
      key: 'to',
      header: t('move.to'),
      cell: (one) => <Lines lines={one.steps.map(({ to }) => to ?? '–')} />,
    },
    {
      key: 'due',
      header: t('move.due'),
      cell: (one) => (
        <Lines
          lines={one.steps.map(({ dueBefore, dueAfter }) =>
            one.problem || dueBefore === dueAfter
              ? t('move.dueKept')
              : `${dueBefore ? formatDateTime(dueBefore) : '–'} → ${dueAfter ? formatDateTime(dueAfter) : '–'}`,
          )}
        />
      ),
    },
    { key: 'note', header: t('move.note'), cell: (one) => <Notes dossier={one} /> },
  ];
  const submit = () => {
    const empty = !isReason(code, reason);
    setMissing(empty);
    setAsks(!empty);
  };
  const send = () => {
    setAsks(false);
    move.mutate(
      {
        procedureCode: found.procedure.code,
        agencyCode: found.agency.code,
        stamp: found.stamp,
        reason: reason.trim() || undefined,
        reasonCode: code ?? undefined,
        choices: [...choices],
        dossiers: all ? undefined : chosen.map(({ id }) => id),
      },
      {
        onSuccess: ({ moved, left: waiting }) => {
          toast(t('move.done', { n: formatNumber(moved) }), 'success');
          if (waiting > 0) toast(t('move.left', { n: formatNumber(waiting) }));
          onMoved();
        },
      },
    );
  };
  return (
    <div className="stack">
      <ScrollRegion label={t('move.table')}>
        <DataTable
          caption={t('move.table')}
          columns={columns}
          rows={found.dossiers}
          rowKey={(one) => one.id}
        />
      </ScrollRegion>
      {move.isError && <ProblemNotice error={move.error} />}
      {found.movable > 0 && (
        <>
          <NativeSelect
            id={fieldId('/reasonCode')}
            className={css.reason}
            label={t('move.reason')}
            description={t('move.reasonHint')}
            withAsterisk
            value={code ?? ''}
            data={[{ value: '', label: t('move.reasonChoose') }, ...reasons]}
            onChange={({ currentTarget: { value } }) =>
              setCode(reasons.find((one) => one.value === value)?.value ?? null)
            }
          />
          <Textarea
            id={fieldId('/reason')}
            className={css.reason}
            label={t('move.reasonWords')}
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            error={missing ? t('move.reasonMissing') : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div>
            <Button disabled={count === 0} loading={move.isPending} onClick={submit}>
              {t('move.confirm', { n: formatNumber(count) })}
            </Button>
          </div>
        </>
      )}
      {found.movable === 0 && <Notice tone="info">{t('move.kept')}</Notice>}
      <ConfirmDialog
        opened={asks}
        title={t('move.confirm', { n: formatNumber(count) })}
        confirmLabel={t('move.confirm', { n: formatNumber(count) })}
        onCancel={() => setAsks(false)}
        onConfirm={send}
      >
        <p>{t('move.confirmWords')}</p>
      </ConfirmDialog>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <span lang="vi">
      {lines.map((line, index) => (
        <span key={index} className={css.line}>
          {line}
        </span>
      ))}
    </span>
  );
}

function Notes({ dossier }: { readonly dossier: MovingDossier }) {
  const t = useVersionsText();
  const names = (steps: readonly string[]) => steps.join(', ');
  const notes = [
    dossier.problemText ?? '',
    dossier.begins.length > 0 ? t('move.begins', { steps: names(dossier.begins) }) : '',
    dossier.passed.length > 0 ? t('move.passed', { steps: names(dossier.passed) }) : '',
    dossier.dropped.length > 0 ? t('move.dropped', { steps: names(dossier.dropped) }) : '',
  ].filter(Boolean);
  return <Lines lines={notes} />;
}
