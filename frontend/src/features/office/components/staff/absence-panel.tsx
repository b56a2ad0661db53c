import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import {
  IconCalendarOff,
  IconCalendarPlus,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconUserOff,
  type Icon,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { Absence, Me } from '@/api/contract';
import { formatDate } from '@/i18n/format';
import { useOfficeText } from '@/i18n/office';
import { useStaffText } from '@/i18n/staff';
import { Badge, type Tone } from '@/ui/badge';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DataTable } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonLines } from '@/ui/skeleton';
import { toast } from '@/ui/toasts';
import { lastDay } from '@/features/office/forms/absence-form';
import { absencesQuery, useEndAbsence } from '@/features/office/staff-queries';
import { AbsenceDialog } from './absence-dialog';
import css from './staff.module.css';

type AbsencePanelProps = { readonly me: Me; readonly agency: string; readonly isHead: boolean };

const looks: Record<Absence['state'], readonly [Tone, Icon]> = {
  coming: ['info', IconClock],
  current: ['warning', IconUserOff],
  over: ['neutral', IconCircleCheck],
  ended: ['neutral', IconCircleX],
};

/** Absences that one may know of, and the way to record one. */
export function AbsencePanel({ me, agency, isHead }: AbsencePanelProps) {
  const t = useStaffText();
  const office = useOfficeText();
  const [past, setPast] = useState(false);
  const [recording, setRecording] = useState(false);
  const [ending, setEnding] = useState<Absence | null>(null);
  const absences = useQuery(absencesQuery(past));
  const end = useEndAbsence();
  const close = () => {
    end.reset();
    setEnding(null);
  };
  return (
    <Panel
      title={t('absence.title')}
      actions={
        <Button leftSection={<IconCalendarPlus size={18} aria-hidden />} onClick={() => setRecording(true)}>
          {t('absence.record')}
        </Button>
      }
    >
      <p className="muted">{t('absence.hint')}</p>
      <Checkbox
        className={css.past}
        label={t('absence.past')}
        checked={past}
        onChange={(event) => setPast(event.currentTarget.checked)}
      />
      {absences.isError && <ProblemNotice error={absences.error} onRetry={() => void absences.refetch()} />}
      {absences.isPending && <SkeletonLines lines={3} />}
      {absences.isSuccess && absences.data.length === 0 && (
        <EmptyState icon={IconCalendarOff} title={t('absence.empty')}>
          {t('absence.emptyHint')}
        </EmptyState>
      )}
      {absences.isSuccess && absences.data.length > 0 && (
        <DataTable
          caption={t('absence.title')}
          rows={absences.data}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'official',
              header: t('absence.official'),
              rowHeader: true,
              cell: (row) => <span lang="vi">{row.official.name}</span>,
            },
            {
              key: 'period',
              header: t('absence.period'),
              cell: (row) => `${formatDate(row.from)} – ${formatDate(lastDay(row.until))}`,
            },
            {
              key: 'substitute',
              header: t('absence.substitute'),
              cell: (row) => (
                <>
                  <span lang={row.substitute ? 'vi' : undefined}>
                    {row.substitute?.name ?? t('absence.nobody')}
                  </span>
                  {row.uncoveredRoles.length > 0 && (
                    <div className="small muted">
                      {t('absence.uncovered', {
                        roles: row.uncoveredRoles.map((role) => office(`role.${role}`)).join(', '),
                      })}
                    </div>
                  )}
                </>
              ),
            },
            {
              key: 'reason',
              header: t('absence.reason'),
              cell: (row) => <span lang="vi">{row.reason ?? '–'}</span>,
            },
            {
              key: 'state',
              header: t('absence.state'),
              cell: (row) => (
                <div className="row">
                  <State absence={row} />
                  {row.mayEnd && (
                    <Button variant="default" size="compact-md" onClick={() => setEnding(row)}>
                      {t(row.state === 'coming' ? 'absence.callOff' : 'absence.end')}
                    </Button>
                  )}
                </div>
              ),
            },
          ]}
        />
      )}
      {recording && (
        <AbsenceDialog me={me} agency={agency} isHead={isHead} onClose={() => setRecording(false)} />
      )}
      <ConfirmDialog
        opened={ending !== null}
        title={t(ending?.state === 'coming' ? 'absence.callOff' : 'absence.end')}
        confirmLabel={t(ending?.state === 'coming' ? 'absence.callOff' : 'absence.end')}
        pending={end.isPending}
        onCancel={close}
        onConfirm={() =>
          ending &&
          end.mutate(ending.id, {
            onSuccess: () => {
              toast(t('absence.ended'));
              close();
            },
          })
        }
      >
        <p>{t('absence.endAsk', { name: ending?.official.name ?? '' })}</p>
        {end.isError && <ProblemNotice error={end.error} />}
      </ConfirmDialog>
    </Panel>
  );
}

function State({ absence }: { readonly absence: Absence }) {
  const t = useStaffText();
  const [tone, icon] = looks[absence.state];
  const calledOff = absence.endedAt && Date.parse(absence.endedAt) < Date.parse(absence.from);
  return (
    <Badge tone={tone} icon={icon}>
      {absence.state === 'ended'
        ? t(calledOff ? 'absence.calledOff' : 'absence.over')
        : t(`absence.${absence.state}`)}
    </Badge>
  );
}
