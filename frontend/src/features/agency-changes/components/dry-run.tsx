import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconRefresh } from '@tabler/icons-react';
import type { DryRun } from '@/api/contract';
import { useAdminText } from '@/i18n/admin';
import { useCooperationText } from '@/i18n/cooperation';
import { formatNumber } from '@/i18n/format';
import { DataTable, type Column } from '@/ui/data-table';
import { Notice } from '@/ui/notice';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import { ScrollRegion } from '@/ui/scroll-region';
import { SkeletonLines } from '@/ui/skeleton';
import { dryRunQuery } from '../queries';
import { faultText } from './plan-form';
import css from './changes.module.css';

type Line = DryRun['lines'][number];
type Person = DryRun['movingOfficials'][number];
type Part = DryRun['parts'][number];
type Other = DryRun['others'][number];
type Process = DryRun['movingProcedures'][number];

/** What would move if the change came now: nothing is changed by looking. */
export function DryRunReport({ id }: { readonly id: string }) {
  const t = useAdminText();
  const query = useQuery(dryRunQuery(id));
  return (
    <Panel
      title={t('dryRun.title')}
      actions={
        <Button
          variant="subtle"
          leftSection={<IconRefresh size={18} aria-hidden />}
          loading={query.isFetching}
          onClick={() => void query.refetch()}
        >
          {t('dryRun.again')}
        </Button>
      }
    >
      <p className="muted">{t('dryRun.lead')}</p>
      {query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <SkeletonLines lines={6} />}
      {query.data && <Found report={query.data} />}
    </Panel>
  );
}

function Found({ report }: { readonly report: DryRun }) {
  const t = useAdminText();
  const cooperation = useCooperationText();
  const totals = [
    ['dossiers', report.dossiers],
    ['staying', report.staying],
    ['officials', report.officials],
    ['procedures', report.procedures],
    ['agenciesBelow', report.agenciesBelow],
    ['appointments', report.appointments],
  ] as const;
  const number = (key: 'dossiers' | 'officials' | 'procedures'): Column<Line> => ({
    key,
    header: t(`dryRun.${key}`),
    align: 'end',
    cell: (line) => formatNumber(line[key]),
  });
  const lines: readonly Column<Line>[] = [
    { key: 'from', header: t('dryRun.from'), rowHeader: true, cell: (line) => line.from.name },
    {
      key: 'to',
      header: t('dryRun.to'),
      cell: (line) => (line.from.code === line.to.code ? t('dryRun.stays') : line.to.name),
    },
    number('dossiers'),
    number('officials'),
    number('procedures'),
  ];
  const parts: readonly Column<Part>[] = [
    { key: 'of', header: cooperation('parts.of'), rowHeader: true, cell: (one) => one.agency.name },
    { key: 'from', header: t('dryRun.from'), cell: (one) => one.from.name },
    { key: 'to', header: t('dryRun.to'), cell: (one) => one.to.name },
    {
      key: 'dossiers',
      header: cooperation('parts.dossiers'),
      align: 'end',
      cell: (one) => formatNumber(one.dossiers),
    },
  ];
  const others: readonly Column<Other>[] = [
    {
      key: 'what',
      header: cooperation('others.what'),
      rowHeader: true,
      cell: (one) => cooperation(`others.${one.what}`),
    },
    { key: 'from', header: t('dryRun.from'), cell: (one) => one.from.name },
    {
      key: 'to',
      header: t('dryRun.to'),
      cell: (one) => (one.left ? cooperation('others.left', { agency: one.to.name }) : one.to.name),
    },
    {
      key: 'count',
      header: cooperation('others.count'),
      align: 'end',
      cell: (one) => formatNumber(one.count),
    },
  ];
  const people: readonly Column<Person>[] = [
    { key: 'name', header: t('dryRun.official'), rowHeader: true, cell: (one) => one.fullName },
    { key: 'from', header: t('dryRun.from'), cell: (one) => one.from.name },
    { key: 'to', header: t('dryRun.to'), cell: (one) => one.to.name },
  ];
  const processes: readonly Column<Process>[] = [
    { key: 'name', header: t('dryRun.procedure'), rowHeader: true, cell: (one) => one.procedure.name },
    { key: 'from', header: t('dryRun.from'), cell: (one) => one.from.name },
    { key: 'to', header: t('dryRun.to'), cell: (one) => one.to.map(({ name }) => name).join('; ') },
  ];
  return (
    <div className="stack">
      {report.faults.length > 0 && (
        <Notice tone="danger" title={t('dryRun.faults')}>
          <ul>
            {report.faults.map((fault) => (
              <li key={fault.pointer + fault.code}>
                {faultText(t, fault.code)} <code>{fault.pointer}</code>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <dl className={css.totals}>
        {totals.map(([key, value]) => (
          <div key={key} className={css.total}>
            <dt>{t(`dryRun.${key}`)}</dt>
            <dd>{formatNumber(value)}</dd>
          </div>
        ))}
      </dl>
      {report.lines.length > 0 && (
        <ScrollRegion className={css.scroll} label={t('dryRun.lines')}>
          <DataTable
            caption={t('dryRun.lines')}
            columns={lines}
            rows={report.lines}
            rowKey={(line) => `${line.from.code} ${line.to.code}`}
          />
        </ScrollRegion>
      )}
      {report.parts.length > 0 && (
        <ScrollRegion className={css.scroll} label={cooperation('parts.title')}>
          <DataTable
            caption={cooperation('parts.title')}
            showCaption
            columns={parts}
            rows={report.parts}
            rowKey={(one) => `${one.agency.code} ${one.from.code} ${one.to.code}`}
          />
        </ScrollRegion>
      )}
      {report.others.length > 0 && (
        <ScrollRegion className={css.scroll} label={cooperation('others.title')}>
          <DataTable
            caption={cooperation('others.title')}
            showCaption
            columns={others}
            rows={report.others}
            rowKey={(one) => `${one.what} ${one.from.code} ${one.to.code}`}
          />
        </ScrollRegion>
      )}
      {report.movingOfficials.length > 0 && (
        <ScrollRegion className={css.scroll} label={t('dryRun.officials')}>
          <DataTable
            caption={t('dryRun.officials')}
            showCaption
            columns={people}
            rows={report.movingOfficials}
            rowKey={(one) => `${one.id} ${one.from.code}`}
          />
        </ScrollRegion>
      )}
      {report.movingProcedures.length > 0 && (
        <ScrollRegion className={css.scroll} label={t('dryRun.procedures')}>
          <DataTable
            caption={t('dryRun.procedures')}
            showCaption
            columns={processes}
            rows={report.movingProcedures}
            rowKey={(one) => `${one.procedure.code} ${one.from.code}`}
          />
        </ScrollRegion>
      )}
    </div>
  );
}
