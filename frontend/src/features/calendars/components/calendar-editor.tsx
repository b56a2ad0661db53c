import { Button, Switch, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Calendar, CalendarDraft } from '@/api/contract';
import { isStatus } from '@/api/problem';
import { useCalendarText } from '@/i18n/calendar';
import { fieldId } from '@/lib/field-id';
import { ErrorSummary, type FieldError } from '@/ui/error-summary';
import { Notice } from '@/ui/notice';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import { toast } from '@/ui/toasts';
import { check, toForm, showHours, type CalendarForm } from '../forms/calendar-form';
import { useSaveCalendar } from '../queries';
import { DaysFields, InheritedDays } from './days-fields';
import { DesksFields } from './desks-fields';
import { HoursFields } from './hours-fields';
import { PreviewPanel } from './preview-panel';
import css from './calendars.module.css';

type CalendarEditorProps = {
  readonly calendar: Calendar;
  readonly etag: string;
  readonly readOnly: boolean;
  /** Read it again, after somebody else changed it. */
  readonly onReload: () => void;
  /** How many appointments wait for a decision now. */
  readonly onSaved: (moves: number) => void;
};

/** The calendar in inputs: change, see what it would move, then save. */
export function CalendarEditor({ calendar, etag, readOnly, onReload, onSaved }: CalendarEditorProps) {
  const t = useCalendarText();
  const [form, setForm] = useState<CalendarForm>(() => toForm(calendar));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [preview, setPreview] = useState<{ draft: CalendarDraft; of: CalendarForm } | null>(null);
  const save = useSaveCalendar(calendar.scope, (moves) => {
    toast(t('edit.saved'));
    onSaved(moves);
  });
  const change = (part: Partial<CalendarForm>) => setForm((before) => ({ ...before, ...part }));
  const inherited = calendar.inheritedHours.map(showHours);
  const aboveName = calendar.above?.name ?? '';

  const look = () => {
    const checked = check(form, t);
    setErrors(checked.errors);
    setPreview(checked.draft ? { draft: checked.draft, of: form } : null);
  };
  const store = () => {
    if (preview) save.mutate({ draft: preview.draft, etag });
  };

  return (
    <div className={css.editor}>
      {readOnly && <Notice tone="info">{t('edit.readOnly')}</Notice>}
      <ErrorSummary errors={errors} />
      <div className={css.columns}>
        <Panel title={t('week.title')}>
          {calendar.above && (
            <Switch
              label={t('week.own')}
              checked={form.ownHours}
              disabled={readOnly}
              className={css.switch}
              onChange={(event) => change({ ownHours: event.currentTarget.checked })}
            />
          )}
          <p className={css.hint}>
            {form.ownHours || !calendar.above ? t('week.hint') : t('week.above', { name: aboveName })}
          </p>
          <HoursFields
            pointer="/hours"
            hours={form.ownHours || !calendar.above ? form.hours : inherited}
            errors={errors}
            readOnly={readOnly || (!form.ownHours && calendar.above !== null)}
            onChange={(hours) => change({ hours, ownHours: true })}
          />
        </Panel>
        <div className={css.stack}>
          <DaysFields
            days={form.days}
            errors={errors}
            readOnly={readOnly}
            onChange={(days) => change({ days })}
          />
          <InheritedDays calendar={calendar} />
        </div>
      </div>
      <DesksFields
        desks={form.desks}
        errors={errors}
        readOnly={readOnly}
        usual={form.ownHours ? form.hours : inherited}
        onChange={(desks) => change({ desks })}
      />
      {!readOnly && (
        <>
          <Textarea
            id={fieldId('/note')}
            label={t('note.label')}
            description={t('note.hint')}
            autosize
            minRows={2}
            maxLength={1000}
            value={form.note}
            error={errors.some(({ pointer }) => pointer === '/note')}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
          <div className="row">
            <Button variant={preview ? 'default' : 'filled'} onClick={look}>
              {t('edit.preview')}
            </Button>
            <Button
              variant="subtle"
              onClick={() => {
                setForm(toForm(calendar));
                setErrors([]);
                setPreview(null);
              }}
            >
              {t('edit.reset')}
            </Button>
          </div>
          {preview && (
            <PreviewPanel
              scope={calendar.scope}
              draft={preview.draft}
              stale={preview.of !== form}
              saving={save.isPending}
              onSave={store}
            />
          )}
          {save.isError && (
            <ProblemNotice error={save.error}>
              {isStatus(save.error, 412) && (
                <Button variant="default" onClick={onReload}>
                  {t('edit.reload')}
                </Button>
              )}
            </ProblemNotice>
          )}
        </>
      )}
    </div>
  );
}
