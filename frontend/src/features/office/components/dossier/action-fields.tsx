import { FileInput, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Action, Dossier } from '@/api/contract';
import { formatDate } from '@/i18n/format';
import { useReasons } from '@/api/reasons';
import { useCooperationText } from '@/i18n/cooperation';
import { useLanguage } from '@/i18n/language';
import { useOfficeText } from '@/i18n/office';
import { useStaffText } from '@/i18n/staff';
import { fieldId } from '@/lib/field-id';
import { ProblemNotice } from '@/ui/problem';
import { lastDay } from '@/features/office/forms/absence-form';
import { stepsToGive, withReason, type ActionValues } from '@/features/office/forms/action-form';
import { proposalTexts, reasonUse } from '@/features/office/forms/reasons';
import { assigneesQuery } from '@/features/office/queries';
import {
  AgencyField,
  CauseField,
  DemandFields,
  OpinionFields,
  SettlementFields,
  UntilField,
} from './turn-fields';
import { SetsField } from '../sets-field';
import { isOpinion } from './action-name';
import { QuestionFields } from './question-fields';

export type FieldsProps = {
  readonly action: Action;
  readonly dossier: Dossier;
  readonly values: ActionValues;
  readonly onChange: (part: Partial<ActionValues>) => void;
  readonly errorOf: (pointer: string) => string | undefined;
};

const withNote: readonly Action[] = ['forward', 'approve', 'supplement', 'resume', 'notifyResult'];
const withLaw: readonly Action[] = ['decline', 'extend', 'terminate'];

/** The fields of an action, a request for supplement aside, which has more of its own. */
export function ActionFields(props: FieldsProps) {
  const { action } = props;
  return (
    <>
      {action === 'receive' && props.dossier.channel !== 'online' && (
        <SetsField
          value={props.values.sets}
          error={props.errorOf('/sets')}
          onChange={(sets) => props.onChange({ sets })}
        />
      )}
      {action === 'propose' && <ProposalFields {...props} />}
      {action === 'issueResult' && <NumberField {...props} />}
      {(action === 'issueResult' || action === 'sign') && <ResultFile {...props} />}
      {action === 'requestPayment' && <DemandFields {...props} />}
      {action === 'confirmPayment' && <SettlementFields {...props} />}
      {action === 'consult' && <QuestionFields {...props} />}
      {action === 'answerConsult' && <OpinionFields {...props} />}
      {action === 'pause' && <CauseField {...props} />}
      {action === 'transfer' && <AgencyField {...props} />}
      {(action === 'extend' || action === 'apologize') && <UntilField {...props} />}
      {action === 'deliver' && <DeliveryFields {...props} />}
      {action === 'assign' && <StepField {...props} />}
      {(action === 'assign' || action === 'forward') && <AssigneeField {...props} />}
      {withReason.includes(action) && <ReasonField {...props} />}
      {withNote.includes(action) && <NoteField {...props} />}
    </>
  );
}

/** A reason from the list, with words beside it; another reason in words alone. */
export function ReasonField({ action, values, onChange, errorOf }: FieldsProps) {
  const t = useOfficeText();
  const language = useLanguage();
  const reasons = useReasons(reasonUse(action, values));
  const chosen = reasons.find(({ code }) => code === values.reasonCode);
  const choose = (code: string) => {
    const found = reasons.find((reason) => reason.code === code);
    // The law of the list is only put where nobody has typed another.
    const lawFree = values.legalBasis.trim() === '' || values.legalBasis === chosen?.source;
    onChange({
      reasonCode: found?.code ?? null,
      ...(withLaw.includes(action) && lawFree ? { legalBasis: found?.source ?? '' } : {}),
    });
  };
  const listed = chosen !== undefined && !chosen.needsWords;
  return (
    <>
      {reasons.length > 0 && (
        <NativeSelect
          id={fieldId('/reasonCode')}
          label={t('field.readyReason')}
          value={values.reasonCode ?? ''}
          error={errorOf('/reasonCode')}
          data={[
            { value: '', label: t('field.readyReasonNone') },
            ...reasons.map(({ code, text, textEn }) => ({
              value: code,
              label: language === 'vi' ? text : textEn,
            })),
          ]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
      {listed && chosen.source && (
        <p className="muted small">
          {t('field.reasonSource')} <span lang="vi">{chosen.source}</span>
        </p>
      )}
      <Textarea
        id={fieldId('/reason')}
        label={listed ? t('field.reasonMore') : t(reasonLabel(action))}
        description={t(action === 'sendBack' ? 'field.reasonInsideHint' : 'field.reasonHint')}
        withAsterisk={!listed}
        autosize
        minRows={listed ? 2 : 3}
        value={values.reason}
        error={errorOf('/reason')}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
      {withLaw.includes(action) && (
        <TextInput
          id={fieldId('/legalBasis')}
          label={t('field.legalBasis')}
          description={t(action === 'extend' ? 'field.legalBasisNeeded' : 'field.legalBasisHint')}
          withAsterisk={action === 'extend'}
          value={values.legalBasis}
          error={errorOf('/legalBasis')}
          onChange={(event) => onChange({ legalBasis: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function reasonLabel(action: Action): 'field.reason' | 'field.reasonInside' | 'field.reasonOverall' {
  if (action === 'sendBack') return 'field.reasonInside';
  return action === 'requestSupplement' ? 'field.reasonOverall' : 'field.reason';
}

function NoteField({ action, values, onChange, errorOf }: FieldsProps) {
  const t = useOfficeText();
  return (
    <Textarea
      id={fieldId('/note')}
      label={t(action === 'approve' ? 'field.noteToClerk' : 'field.note')}
      description={t('field.optional')}
      autosize
      minRows={2}
      value={values.note}
      error={errorOf('/note')}
      onChange={(event) => onChange({ note: event.currentTarget.value })}
    />
  );
}

/** Which of the steps that run at the same time; its agency has people of its own. */
function StepField({ dossier, values, onChange, errorOf }: FieldsProps) {
  const t = useOfficeText();
  const steps = stepsToGive(dossier.process);
  if (steps.length === 0) return null;
  return (
    <NativeSelect
      id={fieldId('/step')}
      label={t('field.step')}
      withAsterisk
      value={values.step ?? ''}
      error={errorOf('/step')}
      data={steps.map(({ index, name, unit }) => ({ value: String(index), label: `${name} – ${unit}` }))}
      onChange={(event) => onChange({ step: Number(event.currentTarget.value), assignee: null })}
    />
  );
}

function AssigneeField({ action, dossier, values, onChange, errorOf }: FieldsProps) {
  const t = useOfficeText();
  const staff = useStaffText();
  const people = useQuery(assigneesQuery(dossier.id, action === 'assign' ? values.step : null));
  if (people.isError && action === 'forward') return null;
  if (people.isError) return <ProblemNotice error={people.error} onRetry={() => void people.refetch()} />;
  const none = action === 'forward' ? t('field.assigneeLater') : t('field.assigneeChoose');
  return (
    <NativeSelect
      id={fieldId('/assignee')}
      label={t('field.assignee')}
      description={action === 'forward' ? t('field.optional') : t('field.assigneeHint')}
      withAsterisk={action === 'assign'}
      disabled={people.isPending}
      value={values.assignee ?? ''}
      error={errorOf('/assignee')}
      data={[
        { value: '', label: people.isPending ? t('field.assigneeLoading') : none },
        ...(people.data ?? []).map(({ id, fullName, open, absentUntil }) => ({
          value: id,
          label: [
            t('field.person', { name: fullName, n: open }),
            ...(absentUntil ? [staff('official.absentUntil', { at: formatDate(lastDay(absentUntil)) })] : []),
          ].join(' · '),
        })),
      ]}
      onChange={(event) => onChange({ assignee: event.currentTarget.value || null })}
    />
  );
}

function ProposalFields({ dossier, values, onChange, errorOf }: FieldsProps) {
  const t = useOfficeText();
  const c = useCooperationText();
  const opinion = isOpinion(dossier);
  const language = useLanguage();
  const reasons = useReasons('propose');
  const choose = (outcome: string) => {
    if (outcome !== 'approve' && outcome !== 'refuse') return;
    // The ready sentence is the specialist's, and only put where nobody has typed yet.
    const untouched =
      !opinion && (values.text.trim() === '' || Object.values(proposalTexts).includes(values.text));
    onChange(untouched ? { outcome, text: proposalTexts[outcome] } : { outcome });
  };
  return (
    <>
      <Radio.Group
        id={fieldId('/outcome')}
        label={opinion ? c('opinion.outcome') : t('field.outcome')}
        withAsterisk
        value={values.outcome}
        error={errorOf('/outcome')}
        onChange={choose}
      >
        <div className="row" style={{ marginTop: '0.375rem' }}>
          <Radio value="approve" label={opinion ? c('opinion.approve') : t('field.outcome.approve')} />
          <Radio value="refuse" label={opinion ? c('opinion.refuse') : t('field.outcome.refuse')} />
        </div>
      </Radio.Group>
      {values.outcome === 'refuse' && (
        <NativeSelect
          id={fieldId('/reasonCode')}
          label={opinion ? c('opinion.reason') : t('field.proposalReason')}
          withAsterisk
          value={values.reasonCode ?? ''}
          error={errorOf('/reasonCode')}
          data={[
            { value: '', label: t('field.proposalReasonChoose') },
            ...reasons.map(({ code, text, textEn }) => ({
              value: code,
              label: language === 'vi' ? text : textEn,
            })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onChange({ reasonCode: reasons.find(({ code }) => code === value)?.code ?? null })
          }
        />
      )}
      <Textarea
        id={fieldId('/text')}
        label={opinion ? c('opinion.text') : t('field.grounds')}
        description={opinion ? undefined : t('field.groundsHint')}
        withAsterisk
        autosize
        minRows={4}
        value={values.text}
        error={errorOf('/text')}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
    </>
  );
}

function NumberField({ values, onChange, errorOf }: FieldsProps) {
  const t = useOfficeText();
  return (
    <TextInput
      id={fieldId('/number')}
      label={t('field.number')}
      description={t('field.numberHint')}
      withAsterisk
      value={values.number}
      error={errorOf('/number')}
      onChange={(event) => onChange({ number: event.currentTarget.value })}
    />
  );
}

function ResultFile({ values, onChange, errorOf }: FieldsProps) {
  const t = useOfficeText();
  return (
    <>
      <FileInput
        id={fieldId('/file')}
        label={t('field.resultFile')}
        description={t('field.resultFileHint')}
        withAsterisk
        accept="application/pdf,image/jpeg,image/png"
        placeholder={t('field.chooseFile')}
        value={values.file}
        error={errorOf('/file')}
        clearable
        clearButtonProps={{ 'aria-label': t('field.removeFile') }}
        onChange={(file) => onChange({ file, attachmentId: null })}
      />
    </>
  );
}

function DeliveryFields({ dossier, values, onChange, errorOf }: FieldsProps) {
  const t = useOfficeText();
  return (
    <>
      <Radio.Group
        id={fieldId('/how')}
        label={t('field.how')}
        description={t('field.howHint', { how: t(`delivery.${dossier.resultDelivery}`) })}
        value={values.how}
        error={errorOf('/how')}
        onChange={(how) => (how === 'counter' || how === 'post' || how === 'electronic') && onChange({ how })}
      >
        <div className="row" style={{ marginTop: '0.375rem' }}>
          {(['counter', 'post', 'electronic'] as const).map((how) => (
            <Radio key={how} value={how} label={t(`delivery.${how}`)} />
          ))}
        </div>
      </Radio.Group>
      {values.how === 'counter' && (
        <TextInput
          id={fieldId('/receivedBy')}
          label={t('field.receivedBy')}
          description={t('field.receivedByHint', { name: dossier.applicant.fullName })}
          value={values.receivedBy}
          error={errorOf('/receivedBy')}
          onChange={(event) => onChange({ receivedBy: event.currentTarget.value })}
        />
      )}
    </>
  );
}
