import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Calendar } from '@/api/contract';
import { useCalendarText } from '@/i18n/calendar';
import { formatDate, formatWeekday } from '@/i18n/format';
import { fieldId } from '@/lib/field-id';
import { DataTable } from '@/ui/data-table';
import { DateTextInput } from '@/ui/date-text-input';
import type { FieldError } from '@/ui/error-summary';
import { Panel } from '@/ui/panel';
import { isDate, newKey, showHours, type DayForm, type DayKind } from '../forms/calendar-form';
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
  const change = (key: string, part: Partial<DayForm>) =>
    onChange(days.map((day) => (day.key === key ? { ...day, ...part } : day)));
  const wrong = (pointer: string) => errors.some((error) => error.pointer === pointer);
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
      <ol className={css.days}>
        {days.map((day, place) => {
          const name = t('days.number', { n: place + 1 });
          return (
            <li key={day.key}>
              <fieldset className={css.day} disabled={readOnly}>
                <legend className="visually-hidden">{name}</legend>
                <DateTextInput
                  id={fieldId(`/days/${place}/day`)}
                  label={t('days.day')}
                  description={isDate(day.day) ? formatWeekday(day.day) : undefined}
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  className={css.dayDate}
                  value={day.day}
                  error={wrong(`/days/${place}/day`)}
                  onChange={(value) => change(day.key, { day: value })}
                />
                <NativeSelect
                  label={t('days.kind')}
                  className={css.dayKind}
                  value={day.kind}
                  data={kinds.map((kind) => ({ value: kind, label: t(`days.kind.${kind}`) }))}
                  onChange={(event) => change(day.key, { kind: event.currentTarget.value as DayKind })}
                />
                <TextInput
                  id={fieldId(`/days/${place}/name`)}
                  label={t('days.name')}
                  className={css.dayName}
                  maxLength={200}
                  value={day.name}
                  error={wrong(`/days/${place}/name`)}
                  onChange={(event) => change(day.key, { name: event.currentTarget.value })}
                />
                {day.kind === 'hours' && (
                  <TextInput
                    id={fieldId(`/days/${place}/hours`)}
                    label={t('days.hours')}
                    className={css.dayHours}
                    placeholder="07:30–11:30"
                    maxLength={60}
                    value={day.hours}
                    error={wrong(`/days/${place}/hours`)}
                    onChange={(event) => change(day.key, { hours: event.currentTarget.value })}
                  />
                )}
                {!readOnly && (
                  <Button
                    variant="subtle"
                    color="red.9"
                    className={css.dayRemove}
                    leftSection={<IconTrash size={18} aria-hidden />}
                    aria-label={t('days.removeDay', { day: isDate(day.day) ? formatDate(day.day) : name })}
                    onClick={() => onChange(days.filter(({ key }) => key !== day.key))}
                  >
                    {t('days.remove')}
                  </Button>
                )}
              </fieldset>
            </li>
          );
        })}
      </ol>
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
