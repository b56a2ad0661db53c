import { TextInput } from '@mantine/core';
import type { FieldError } from '@/ui/error-summary';
import { useCalendarText } from '@/i18n/calendar';
import { fieldId } from '@/lib/field-id';
import { weekdays } from '../forms/calendar-form';
import css from './calendars.module.css';

type HoursFieldsProps = {
  /** Where the week stands in what is sent: `/hours`, `/desks/0/hours`. */
  readonly pointer: string;
  readonly hours: readonly string[];
  readonly errors: readonly FieldError[];
  readonly readOnly?: boolean;
  readonly onChange: (hours: string[]) => void;
};

/** Seven lines, one a day; empty is a day of rest. */
export function HoursFields({ pointer, hours, errors, readOnly = false, onChange }: HoursFieldsProps) {
  const t = useCalendarText();
  return (
    <div className={css.week}>
      {weekdays.map((day) => {
        const at = `${pointer}/${day}`;
        return (
          <TextInput
            key={day}
            id={fieldId(at)}
            label={t(`week.day.${day}`)}
            classNames={{ root: css.weekday, label: css.weekdayName, wrapper: css.weekdayHours }}
            placeholder={t('week.rest')}
            autoComplete="off"
            maxLength={60}
            readOnly={readOnly}
            value={hours[day] ?? ''}
            error={errors.some((error) => error.pointer === at)}
            onChange={(event) => {
              const typed = event.currentTarget.value;
              onChange(weekdays.map((one) => (one === day ? typed : (hours[one] ?? ''))));
            }}
          />
        );
      })}
    </div>
  );
}
