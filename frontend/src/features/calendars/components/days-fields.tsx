import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Calendar } from '@/api/contract';
import { useCalendarText } from '@/i18n/calendar';
import { formatDate, formatWeekday } from '@/i18n/format';
import { DataTable } from '@/ui/data-table';
import type { FieldError } from '@/ui/error-summary';
import { Panel } from '@/ui/panel';
import { newKey, showHours, type DayForm, type DayKind } from '../forms/calendar-form';
import { DayLines } from './day-lines';
import css from './calendars.module.css';

const kinds = ['off', 'working', 'hours'] as const satisfies readonly DayKind[];

type DaysFieldsProps = {
  readonly days: readonly DayForm[];
  readonly errors: readonly FieldError[];
  readonly readOnly: boolean;
  readonly onChange: (days: DayForm[]) => void;
};

/** The days that differ from their weekday, each on its line. */
export function DaysFields({ days, errors, readOnly, onChange }: DaysFieldsProps) {
  const t = useCalendarText();
  return (
    <Panel
      title={t('days.title')}
      actions={
        !readOnly && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => onChange([...days, { key: newKey(), day: '', kind: 'off', name: '', hours: '' }])}
          >
            {t('days.add')}
          </Button>
        )
      }
    >
      <p className={css.hint}>{t('days.hint')}</p>
      {days.length === 0 && <p className="muted">{t('days.none')}</p>}
      <DayLines
        pointer="/days"
        days={days}
        kinds={kinds}
        number={(n) => t('days.number', { n })}
        errors={errors}
        readOnly={readOnly}
        onChange={onChange}
      />
    </Panel>
  );
}

/** What the calendars above say, to be read and not changed here. */
export function InheritedDays({ calendar }: { readonly calendar: Calendar }) {
  const t = useCalendarText();
  const seen = new Set(calendar.days.map(({ day }) => day));
  const days = calendar.inheritedDays.filter(({ day }) => !seen.has(day) && seen.add(day));
  if (days.length === 0) return null;
  return (
    <details className={css.inherited}>
      <summary>{t('days.inherited', { n: days.length })}</summary>
      <DataTable
        caption={t('days.inherited', { n: days.length })}
        rows={[...days].sort((a, b) => b.day.localeCompare(a.day))}
        rowKey={({ day }) => day}
        columns={[
          {
            key: 'day',
            header: t('days.day'),
            cell: ({ day }) => `${formatWeekday(day)}, ${formatDate(day)}`,
            rowHeader: true,
          },
          {
            key: 'kind',
            header: t('days.kind'),
            cell: ({ kind, hours }) => (hours ? showHours(hours) : t(`days.kind.${kind}`)),
          },
          { key: 'name', header: t('days.name'), cell: ({ name }) => <span lang="vi">{name}</span> },
          {
            key: 'from',
            header: t('days.from'),
            cell: ({ from }) => <span lang="vi">{from.name}</span>,
          },
        ]}
      />
    </details>
  );
}
