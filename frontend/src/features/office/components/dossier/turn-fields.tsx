import { FileInput, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Cause } from '@/api/contract';
import { formatDate, formatMoney } from '@/i18n/format';
import { useOfficeText } from '@/i18n/office';
import { useRequestsText } from '@/i18n/requests';
import { fieldId } from '@/lib/field-id';
import { ChargeNote } from '@/ui/charge-note';
import { DateTextInput } from '@/ui/date-text-input';
import { Notice } from '@/ui/notice';
import { amountOf, ruleAmount, type ActionValues } from '@/features/office/forms/action-form';
import { agenciesOfQuery } from '@/features/office/queries';
import { ReasonField, type FieldsProps } from './action-fields';

// The fields of the rarer turns of a dossier: payment, opinion, standstill, more time, another agency.

type TextName = 'amount' | 'purpose' | 'receipt' | 'whom' | 'question' | 'answer' | 'answerWithinDays';

/** One line of text; its label and hint stand under its name. */
export function Line({
  name,
  values,
  onChange,
  errorOf,
  long = false,
  numeric = false,
}: FieldsProps & { readonly name: TextName; readonly long?: boolean; readonly numeric?: boolean }) {
  const t = useOfficeText();
  const shared = {
    id: fieldId(`/${name}`),
    label: t(`field.${name}`),
    description: t(`field.${name}Hint`),
    withAsterisk: true,
    value: values[name],
    error: errorOf(`/${name}`),
  };
  const change = (text: string) => onChange({ [name]: text } as Partial<ActionValues>);
  if (long) {
    return (
      <Textarea {...shared} autosize minRows={3} onChange={(event) => change(event.currentTarget.value)} />
    );
  }
  return (
    <TextInput
      {...shared}
      inputMode={numeric ? 'numeric' : undefined}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

/** The amount comes from the fee rule; another needs a reason, and its proof where there is one. */
export function DemandFields(props: FieldsProps) {
  const { dossier, values, onChange, errorOf } = props;
  const r = useRequestsText();
  const { charge } = dossier;
  const expected = ruleAmount(charge, values.quantity);
  const differs = expected !== null && values.amount !== '' && amountOf(values.amount) !== expected;
  const count = (quantity: string) => {
    const before = ruleAmount(charge, values.quantity);
    const after = ruleAmount(charge, quantity);
    // What somebody typed himself is not counted over.
    const untouched = values.amount === '' || amountOf(values.amount) === before;
    onChange(untouched && after !== null ? { quantity, amount: String(after) } : { quantity });
  };
  return (
    <>
      {charge && (
        <Notice tone="info" title={r('charge.byRule')}>
          <ChargeNote charge={charge} />
        </Notice>
      )}
      {charge?.unit && (
        <TextInput
          id={fieldId('/quantity')}
          label={r('charge.quantity', { unit: charge.unit })}
          inputMode="numeric"
          maw="12rem"
          value={values.quantity}
          error={errorOf('/quantity')}
          onChange={(event) => count(event.currentTarget.value)}
        />
      )}
      <Line {...props} name="amount" numeric />
      <Line {...props} name="purpose" />
      {differs && (
        <>
          <Notice tone="warning" title={r('charge.differs', { amount: formatMoney(expected) })} />
          <ReasonField {...props} />
          <ProofField {...props} />
        </>
      )}
    </>
  );
}

/** The paper that proves an exemption or reduction. */
function ProofField({ values, onChange, errorOf }: FieldsProps) {
  const t = useOfficeText();
  const r = useRequestsText();
  return (
    <FileInput
      id={fieldId('/attachmentId')}
      label={r('charge.proof')}
      description={r('charge.proofHint')}
      accept="application/pdf,image/jpeg,image/png"
      placeholder={t('field.chooseFile')}
      value={values.proof}
      error={errorOf('/attachmentId')}
      clearable
      clearButtonProps={{ 'aria-label': t('field.removeFile') }}
      onChange={(proof) => onChange({ proof, attachmentId: null })}
    />
  );
}

export function SettlementFields(props: FieldsProps) {
  const { values, onChange } = props;
  const t = useOfficeText();
  return (
    <>
      <Radio.Group
        id={fieldId('/settlement')}
        label={t('field.settlement')}
        value={values.settlement}
        onChange={(how) => (how === 'paid' || how === 'waived') && onChange({ settlement: how })}
      >
        <div className="row" style={{ marginTop: '0.375rem' }}>
          <Radio value="paid" label={t('field.settlement.paid')} />
          <Radio value="waived" label={t('field.settlement.waived')} />
        </div>
      </Radio.Group>
      {values.settlement === 'paid' ? (
        <Line {...props} name="receipt" />
      ) : (
        <>
          <ReasonField {...props} />
          <ProofField {...props} />
        </>
      )}
    </>
  );
}

export function OpinionFields(props: FieldsProps) {
  const { dossier, values, onChange, errorOf } = props;
  const t = useOfficeText();
  const open = dossier.consults.flatMap((asked, index) => (asked.answeredAt ? [] : [{ ...asked, index }]));
  return (
    <>
      <NativeSelect
        id={fieldId('/consult')}
        label={t('field.consult')}
        withAsterisk
        value={values.consult === null ? '' : String(values.consult)}
        error={errorOf('/consult')}
        data={[
          { value: '', label: t('field.consultChoose') },
          ...open.map(({ whom, answerBy, index }) => ({
            value: String(index),
            label: t('field.consultOne', { whom, date: formatDate(answerBy) }),
          })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ consult: value === '' ? null : Number(value) })
        }
      />
      <Line {...props} name="answer" long />
    </>
  );
}

const causes: readonly Cause[] = ['otherAgency', 'applicant', 'incident'];

export function CauseField({ values, onChange, errorOf }: FieldsProps) {
  const t = useOfficeText();
  return (
    <Radio.Group
      id={fieldId('/cause')}
      label={t('field.cause')}
      withAsterisk
      value={values.cause}
      error={errorOf('/cause')}
      onChange={(value) => onChange({ cause: causes.find((cause) => cause === value) ?? null })}
    >
      <div className="stack" style={{ marginTop: '0.375rem' }}>
        {causes.map((cause) => (
          <Radio key={cause} value={cause} label={t(`cause.${cause}`)} />
        ))}
      </div>
    </Radio.Group>
  );
}

export function UntilField({ action, dossier, values, onChange, errorOf }: FieldsProps) {
  const t = useOfficeText();
  return (
    <>
      <DateTextInput
        id={fieldId('/until')}
        label={t('field.until')}
        description={t('field.untilHint', { date: dossier.dueAt ? formatDate(dossier.dueAt) : '' })}
        withAsterisk
        value={values.until}
        error={errorOf('/until')}
        onChange={(until) => onChange({ until })}
      />
      {action === 'apologize' && <p className="muted">{t('field.untilOnce')}</p>}
    </>
  );
}

export function AgencyField({ dossier, values, onChange, errorOf }: FieldsProps) {
  const t = useOfficeText();
  const agencies = useQuery(agenciesOfQuery(dossier.procedure.code));
  const others = (agencies.data ?? []).filter(({ code }) => code !== dossier.agency.code);
  return (
    <NativeSelect
      id={fieldId('/agency')}
      label={t('field.agency')}
      withAsterisk
      disabled={agencies.isPending}
      value={values.agency ?? ''}
      error={errorOf('/agency')}
      data={[
        { value: '', label: t('field.agencyChoose') },
        ...others.map(({ code, name }) => ({ value: code, label: name })),
      ]}
      onChange={({ currentTarget: { value } }) => onChange({ agency: value || null })}
    />
  );
}
