import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useCalendarText } from '@/i18n/calendar';
import { fieldId } from '@/lib/field-id';
import type { FieldError } from '@/ui/error-summary';
import { Panel } from '@/ui/panel';
import { newKey, type DayKind, type DeskForm } from '../forms/calendar-form';
import { DayLines } from './day-lines';
import { HoursFields } from './hours-fields';
import css from './calendars.module.css';

const kinds = ['off', 'hours'] as const satisfies readonly DayKind[];

type DesksFieldsProps = {
  readonly desks: readonly DeskForm[];
  readonly errors: readonly FieldError[];
  readonly readOnly: boolean;
  /** Hours to begin a new desk with. */
  readonly usual: readonly string[];
  readonly onChange: (desks: DeskForm[]) => void;
};

/** When each desk is open; no deadline is counted by it. */
export function DesksFields({ desks, errors, readOnly, usual, onChange }: DesksFieldsProps) {
  const t = useCalendarText();
  const change = (key: string, part: Partial<DeskForm>) =>
    onChange(desks.map((desk) => (desk.key === key ? { ...desk, ...part } : desk)));
  return (
    <Panel
      title={t('desks.title')}
      actions={
        !readOnly && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => onChange([...desks, { key: newKey(), name: '', hours: [...usual], days: [] }])}
          >
            {t('desks.add')}
          </Button>
        )
      }
    >
      <p className={css.hint}>{t('desks.hint')}</p>
      {desks.length === 0 && <p className="muted">{t('desks.none')}</p>}
      <div className={css.desks}>
        {desks.map((desk, place) => (
          <fieldset key={desk.key} className={css.desk} disabled={readOnly}>
            <legend className="visually-hidden">{desk.name || t('desks.number', { n: place + 1 })}</legend>
            <TextInput
              id={fieldId(`/desks/${place}/name`)}
              label={t('desks.name')}
              maxLength={200}
              value={desk.name}
              error={errors.some(({ pointer }) => pointer === `/desks/${place}/name`)}
              onChange={(event) => change(desk.key, { name: event.currentTarget.value })}
            />
            <HoursFields
              pointer={`/desks/${place}/hours`}
              hours={desk.hours}
              errors={errors}
              readOnly={readOnly}
              onChange={(hours) => change(desk.key, { hours })}
            />
            {desk.days.length > 0 && (
              <>
                <h3 className={css.deskDays}>{t('desks.days')}</h3>
                <DayLines
                  pointer={`/desks/${place}/days`}
                  days={desk.days}
                  kinds={kinds}
                  kindLabel={(kind) => t(kind === 'off' ? 'desks.kind.off' : 'desks.kind.hours')}
                  hoursLabel={t('desks.hours')}
                  number={(n) => t('desks.day', { n })}
                  errors={errors}
                  readOnly={readOnly}
                  onChange={(days) => change(desk.key, { days })}
                />
              </>
            )}
            {!readOnly && (
              <Button
                variant="subtle"
                leftSection={<IconPlus size={18} aria-hidden />}
                onClick={() =>
                  change(desk.key, {
                    days: [...desk.days, { key: newKey(), day: '', kind: 'off', name: '', hours: '' }],
                  })
                }
              >
                {t('desks.addDay')}
              </Button>
            )}
            {!readOnly && (
              <Button
                variant="subtle"
                color="red.9"
                leftSection={<IconTrash size={18} aria-hidden />}
                onClick={() => onChange(desks.filter(({ key }) => key !== desk.key))}
              >
                {t('desks.remove')}
              </Button>
            )}
          </fieldset>
        ))}
      </div>
    </Panel>
  );
}
