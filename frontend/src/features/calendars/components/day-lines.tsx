import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useCalendarText } from '@/i18n/calendar';
import { formatDate, formatWeekday } from '@/i18n/format';
import { fieldId } from '@/lib/field-id';
import { DateTextInput } from '@/ui/date-text-input';
import type { FieldError } from '@/ui/error-summary';
import { isDate, type DayForm, type DayKind } from '../forms/calendar-form';
import css from './calendars.module.css';

type DayLinesProps = {
  /** Where the days stand in what is sent: `/days`, `/desks/0/days`. */
  readonly pointer: string;
  readonly days: readonly DayForm[];
  readonly kinds: readonly DayKind[];
  /** What a kind is called, where it is not as of an agency. */
  readonly kindLabel?: (kind: DayKind) => string;
  readonly hoursLabel?: string;
  /** What a line without a date is called. */
  readonly number: (n: number) => string;
  readonly errors: readonly FieldError[];
  readonly readOnly: boolean;
  readonly onChange: (days: DayForm[]) => void;
};

/** Days that differ from their weekday, each on its line. */
export function DayLines({
  pointer,
  days,
  kinds,
  kindLabel,
  hoursLabel,
  number,
  errors,
  readOnly,
  onChange,
}: DayLinesProps) {
  const t = useCalendarText();
  const kindText = kindLabel ?? ((kind: DayKind) => t(`days.kind.${kind}`));
  const change = (key: string, part: Partial<DayForm>) =>
    onChange(days.map((day) => (day.key === key ? { ...day, ...part } : day)));
  const wrong = (at: string) => errors.some((error) => error.pointer === at);
  return (
    <ol className={css.days}>
      {days.map((day, place) => {
        const name = number(place + 1);
        return (
          <li key={day.key}>
            <fieldset className={css.day} disabled={readOnly}>
              <legend className="visually-hidden">{name}</legend>
              <DateTextInput
                id={fieldId(`${pointer}/${place}/day`)}
                label={t('days.day')}
                description={isDate(day.day) ? formatWeekday(day.day) : undefined}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                className={css.dayDate}
                value={day.day}
                error={wrong(`${pointer}/${place}/day`)}
                onChange={(value) => change(day.key, { day: value })}
              />
              <NativeSelect
                label={t('days.kind')}
                className={css.dayKind}
                value={day.kind}
                data={kinds.map((kind) => ({ value: kind, label: kindText(kind) }))}
                onChange={(event) => change(day.key, { kind: event.currentTarget.value as DayKind })}
              />
              <TextInput
                id={fieldId(`${pointer}/${place}/name`)}
                label={t('days.name')}
                className={css.dayName}
                maxLength={200}
                value={day.name}
                error={wrong(`${pointer}/${place}/name`)}
                onChange={(event) => change(day.key, { name: event.currentTarget.value })}
              />
              {day.kind === 'hours' && (
                <TextInput
                  id={fieldId(`${pointer}/${place}/hours`)}
                  label={hoursLabel ?? t('days.hours')}
                  className={css.dayHours}
                  placeholder="07:30–11:30"
                  maxLength={60}
                  value={day.hours}
                  error={wrong(`${pointer}/${place}/hours`)}
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
  );
}
