import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Me } from '@/api/contract';
import { inputErrors } from '@/api/problem';
import { useCommonText } from '@/i18n/common';
import { useStaffText } from '@/i18n/staff';
import { DateTextInput } from '@/ui/date-text-input';
import { ProblemNotice } from '@/ui/problem';
import { toast } from '@/ui/toasts';
import {
  absenceBody,
  checkAbsence,
  type AbsenceField,
  type AbsenceForm,
} from '@/features/office/forms/absence-form';
import { officialsQuery, useRecordAbsence } from '@/features/office/staff-queries';
import { OfficeModal } from '../office-modal';
import css from './staff.module.css';

type AbsenceDialogProps = {
  readonly me: Me;
  readonly agency: string;
  readonly isHead: boolean;
  readonly onClose: () => void;
};

const told = {
  circle: 'absence.circle',
  lacksRole: 'absence.lacksRole',
  unknownOfficial: 'absence.lacksRole',
  over: 'absence.untilOver',
  tooLong: 'absence.untilTooLong',
  notLater: 'absence.untilWrong',
  required: 'absence.reasonWrong',
  overlaps: 'absence.overlaps',
} as const;

function isTold(code: string): code is keyof typeof told {
  return code in told;
}

/** One's own absence; a head records that of somebody else, too. */
export function AbsenceDialog({ me, agency, isHead, onClose }: AbsenceDialogProps) {
  const t = useStaffText();
  const common = useCommonText();
  const officials = useQuery(officialsQuery(agency));
  const record = useRecordAbsence();
  const [tried, setTried] = useState(false);
  const [form, setForm] = useState<AbsenceForm>({
    official: me.id,
    from: '',
    until: '',
    substitute: '',
    reason: '',
  });
  const faults = checkAbsence(form);
  const change = (part: Partial<AbsenceForm>) => {
    record.reset();
    setForm({ ...form, ...part });
  };
  const people = officials.data ?? [];
  const absent = people.find(({ id }) => id === form.official);
  const fitting = people.filter(
    ({ id, active, roles }) =>
      active && id !== form.official && roles.some((role) => absent?.roles.includes(role)),
  );
  const refused = inputErrors(record.error);
  const errorOf = (field: AbsenceField) => {
    const own = tried ? faults[field] : undefined;
    if (own) return t(`absence.${own}`);
    const code = refused.find(({ pointer }) => pointer === `/${field}`)?.code;
    return code && isTold(code) ? t(told[code]) : undefined;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length > 0 || record.isPending) return;
    record.mutate(absenceBody(form), {
      onSuccess: () => {
        toast(t('absence.recorded'));
        onClose();
      },
    });
  };
  return (
    <OfficeModal title={t('absence.record')} onClose={() => !record.isPending && onClose()}>
      <form className={css.form} onSubmit={submit} noValidate>
        {record.isError && <ProblemNotice error={record.error} />}
        {isHead && (
          <NativeSelect
            label={t('absence.official')}
            value={form.official}
            error={errorOf('official')}
            data={[
              { value: me.id, label: me.fullName },
              ...people
                .filter(({ id }) => id !== me.id)
                .map(({ id, fullName }) => ({ value: id, label: fullName })),
            ]}
            onChange={(event) => change({ official: event.currentTarget.value, substitute: '' })}
          />
        )}
        <div className={css.dates}>
          <DateTextInput
            label={t('absence.from')}
            withAsterisk
            value={form.from}
            error={errorOf('from')}
            onChange={(from) => change({ from })}
          />
          <DateTextInput
            label={t('absence.until')}
            withAsterisk
            value={form.until}
            error={errorOf('until')}
            onChange={(until) => change({ until })}
          />
        </div>
        <NativeSelect
          label={t('absence.substitute')}
          description={t('absence.substituteHint')}
          disabled={officials.isPending}
          value={form.substitute}
          error={errorOf('substitute')}
          data={[
            { value: '', label: t('absence.nobody') },
            ...fitting.map(({ id, fullName }) => ({ value: id, label: fullName })),
          ]}
          onChange={(event) => change({ substitute: event.currentTarget.value })}
        />
        <Textarea
          label={t('absence.reason')}
          description={t('absence.reasonHint')}
          withAsterisk
          autosize
          minRows={2}
          maxLength={500}
          value={form.reason}
          error={errorOf('reason')}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
        <div className={css.buttons}>
          <Button variant="default" onClick={onClose} disabled={record.isPending}>
            {common('action.cancel')}
          </Button>
          <Button type="submit" loading={record.isPending}>
            {t('absence.save')}
          </Button>
        </div>
      </form>
    </OfficeModal>
  );
}
