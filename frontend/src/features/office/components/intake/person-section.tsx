import { NativeSelect, TextInput } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useAssistText } from '@/i18n/assist';
import { useOfficeText } from '@/i18n/office';
import { fieldId } from '@/lib/field-id';
import { DateTextInput } from '@/ui/date-text-input';
import { focusField } from '@/ui/error-summary';
import { parseCardLine } from '@/features/office/forms/card-line';
import { disagreesOnYear, withCard, type IntakeValues } from '@/features/office/forms/intake-form';
import { IntakeSection } from './intake-section';
import css from './intake.module.css';

type PersonSectionProps = {
  readonly values: IntakeValues;
  readonly onChange: (part: Partial<IntakeValues>) => void;
  readonly setValues: (next: (before: IntakeValues) => IntakeValues) => void;
  readonly errorOf: (pointer: string) => string | undefined;
};

/** Who stands at the counter: scanned, or typed. */
export function PersonSection({ values, onChange, setValues, errorOf }: PersonSectionProps) {
  const t = useOfficeText();
  const assist = useAssistText();
  const isPerson = values.kind === 'citizen';
  return (
    <IntakeSection number={1} title={t('intake.person')}>
      <ScanField setValues={setValues} onChange={onChange} />
      <div className={css.grid}>
        <NativeSelect
          className={css.kind}
          label={t('intake.kind')}
          value={values.kind}
          data={(['citizen', 'enterprise', 'organisation'] as const).map((kind) => ({
            value: kind,
            label: t(`applicant.${kind}`),
          }))}
          onChange={(event) => onChange({ kind: event.currentTarget.value as IntakeValues['kind'] })}
        />
        <TextInput
          id={fieldId('/applicant/identityNumber')}
          className={css.identity}
          label={t(isPerson ? 'intake.identity' : 'intake.taxCode')}
          withAsterisk={values.kind !== 'organisation'}
          inputMode="numeric"
          autoComplete="off"
          value={values.identityNumber}
          error={errorOf('/applicant/identityNumber')}
          onChange={(event) => onChange({ identityNumber: event.currentTarget.value })}
        />
        <TextInput
          id={fieldId('/applicant/fullName')}
          className={css.wide}
          label={t(isPerson ? 'intake.name' : 'intake.organisation')}
          withAsterisk
          autoComplete="off"
          value={values.fullName}
          error={errorOf('/applicant/fullName')}
          onChange={(event) => onChange({ fullName: event.currentTarget.value })}
        />
        {isPerson && (
          <DateTextInput
            id={fieldId('/applicant/birthDate')}
            className={css.birth}
            label={t('intake.birthDate')}
            value={values.birthDate}
            error={errorOf('/applicant/birthDate')}
            onChange={(birthDate) => onChange({ birthDate })}
          />
        )}
        <TextInput
          id={fieldId('/applicant/phone')}
          className={css.phone}
          label={t('intake.phone')}
          type="tel"
          autoComplete="off"
          value={values.phone}
          error={errorOf('/applicant/phone')}
          onChange={(event) => onChange({ phone: event.currentTarget.value })}
        />
        <TextInput
          id={fieldId('/applicant/email')}
          className={css.wide}
          label={t('intake.email')}
          description={
            values.email.trim() === ''
              ? assist('assist.noticesNone')
              : assist('assist.noticesTo', { to: values.email.trim() })
          }
          type="email"
          autoComplete="off"
          value={values.email}
          error={errorOf('/applicant/email')}
          onChange={(event) => onChange({ email: event.currentTarget.value })}
        />
        <TextInput
          id={fieldId('/applicant/address')}
          className={css.wide}
          label={t('intake.address')}
          autoComplete="off"
          value={values.address}
          onChange={(event) => onChange({ address: event.currentTarget.value })}
        />
      </div>
      {isPerson && disagreesOnYear(values.identityNumber, values.birthDate) && (
        <p className={css.warning} role="status">
          {t('intake.yearDisagrees')}
        </p>
      )}
    </IntakeSection>
  );
}

type ScanFieldProps = Pick<PersonSectionProps, 'setValues' | 'onChange'>;

/** Where the scanner types. It ends with Enter, or simply stops: both are understood. */
function ScanField({ setValues, onChange }: ScanFieldProps) {
  const t = useOfficeText();
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<'idle' | 'read' | 'failed'>('idle');
  const input = useRef<HTMLInputElement>(null);

  const take = (line: string): boolean => {
    const card = parseCardLine(line);
    if (!card) return false;
    setValues((before) => withCard(before, card));
    setTyped('');
    setState('read');
    setTimeout(() => focusField('/procedureCode'));
    return true;
  };
  const taking = useRef(take);
  useEffect(() => {
    taking.current = take;
  });
  useEffect(() => {
    if (typed.length < 30) return;
    const timer = setTimeout(() => taking.current(typed), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    input.current?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    if (typed.trim() === '') return;
    event.preventDefault();
    const digits = typed.replace(/\s/g, '');
    if (take(typed)) return;
    if (/^\d{12}$/.test(digits)) {
      onChange({ identityNumber: digits });
      setTyped('');
      focusField('/applicant/fullName');
      return;
    }
    setState('failed');
    input.current?.select();
  };

  return (
    <div data-keep-focus>
      <TextInput
        ref={input}
        id={fieldId('/scan')}
        label={t('intake.scan')}
        placeholder={t('intake.scanHint')}
        leftSection={<IconScan size={20} aria-hidden />}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        error={state === 'failed' && t('intake.scanFailed')}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setState('idle');
        }}
      />
      <p className="visually-hidden" role="status">
        {state === 'read' && t('intake.scanRead')}
      </p>
    </div>
  );
}
