import { Button, Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ProcedureForm } from '@/api/contract';
import { isStatus } from '@/api/problem';
import { useCitizenText } from '@/i18n/citizen';
import { useCommonText } from '@/i18n/common';
import { formatDate, formatPhone } from '@/i18n/format';
import { fieldId } from '@/lib/field-id';
import { ChargeNote } from '@/ui/charge-note';
import { DuplicateTable, compared } from '@/ui/duplicate-table';
import { ErrorSummary, type FieldError } from '@/ui/error-summary';
import { Facts } from '@/ui/facts';
import { TextLink } from '@/ui/links';
import { Notice } from '@/ui/notice';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import { useDraft, useSaver } from '../draft/draft-context';
import { AnswersView } from '../form/answers-view';
import type { VersionedDossier } from '../queries';
import { ReviewErrors } from './review-errors';
import type { TaskKey } from './task-keys';
import { taskStates } from './tasks';
import { useSubmit } from './use-submit';

type ReviewTaskProps = {
  readonly dossier: VersionedDossier;
  readonly form: ProcedureForm | null;
  /** Who is told, and the owner's word, where it is filed for somebody else; the route brings it. */
  readonly assistance: ReactNode;
  readonly onSubmitted: () => void;
};

/** Check your answers, agree in plain words, submit once. */
export function ReviewTask({ dossier: { data: dossier }, form, assistance, onSubmitted }: ReviewTaskProps) {
  const t = useCitizenText();
  const common = useCommonText();
  const draft = useDraft();
  const saver = useSaver();
  const submit = useSubmit(dossier.id, saver, onSubmitted);
  const [agreed, setAgreed] = useState(false);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const states = taskStates(draft, dossier, form);
  const open = (['applicant', 'form', 'papers'] as const).filter((key) => states[key] === 'todo');

  const send = () => {
    setErrors(agreed ? [] : [{ pointer: '/agree', message: t('review.mustAgree') }]);
    if (agreed && open.length === 0) void submit.send();
  };

  const edit = (task: TaskKey) => (
    <TextLink to="/me/dossiers/$id/edit/$task" params={{ id: dossier.id, task }}>
      {t('review.edit')} <span className="visually-hidden">{t(`wizard.${task}`)}</span>
    </TextLink>
  );

  return (
    <div className="stack" style={{ '--gap': '1.25rem' } as React.CSSProperties}>
      <ErrorSummary errors={errors} />
      {dossier.duplicates.length > 0 && (
        <Notice tone="warning" title={t('duplicates.title')}>
          <p>{t('duplicates.lead')}</p>
          <DuplicateTable
            own={compared(dossier)}
            others={dossier.duplicates}
            link={({ id }, text) => (
              <TextLink to="/me/dossiers/$id" params={{ id }}>
                {text}
              </TextLink>
            )}
          />
        </Notice>
      )}
      {open.length > 0 && (
        <Notice tone="warning" title={t('review.open')}>
          <ul>
            {open.map((key) => (
              <li key={key}>
                <TextLink to="/me/dossiers/$id/edit/$task" params={{ id: dossier.id, task: key }}>
                  {t(`wizard.${key}`)}
                </TextLink>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Panel title={t('wizard.applicant')} actions={edit('applicant')}>
        <ApplicantFacts />
      </Panel>
      {form && (
        <Panel title={t('wizard.form')} actions={edit('form')}>
          <AnswersView schema={form.schema} uiSchema={form.uiSchema} answers={draft.answers} />
        </Panel>
      )}
      <Panel title={t('wizard.papers')} actions={edit('papers')}>
        <Facts
          items={dossier.components.map(({ name, attachments }) => ({
            label: name,
            value:
              attachments.length > 0
                ? attachments.map((file) => file.fileName).join(', ')
                : t('review.noFile'),
          }))}
        />
      </Panel>
      <Panel title={t('wizard.delivery')} actions={edit('delivery')}>
        <p>{t(`delivery.${draft.resultDelivery}`)}</p>
      </Panel>
      {assistance}
      <Panel title={common('charge.title')}>
        <ChargeNote charge={dossier.charge} />
        {dossier.charge.amount !== 0 && <p className="muted">{common('charge.exempt')}</p>}
      </Panel>
      <Panel title={t('review.consentTitle')}>
        <Checkbox
          id={fieldId('/agree')}
          label={t('review.consent')}
          checked={agreed}
          error={errors[0]?.message}
          onChange={(event) => setAgreed(event.currentTarget.checked)}
        />
      </Panel>
      {submit.error && (
        <ProblemNotice
          error={submit.error}
          title={t('review.failed')}
          onRetry={isStatus(submit.error, 400) ? undefined : send}
        >
          {isStatus(submit.error, 400) && <ReviewErrors error={submit.error} dossier={dossier} form={form} />}
        </ProblemNotice>
      )}
      <div>
        <Button size="lg" loading={submit.isPending} disabled={open.length > 0} onClick={send}>
          {t('review.submit')}
        </Button>
        <p className="muted small" style={{ marginTop: '0.5rem' }}>
          {t('review.after')}
        </p>
      </div>
    </div>
  );
}

function ApplicantFacts() {
  const t = useCitizenText();
  const { applicant } = useDraft();
  return (
    <Facts
      items={[
        { label: t('applicant.kind'), value: t(`applicant.kind.${applicant.kind}`) },
        { label: t('applicant.fullName'), value: applicant.fullName },
        { label: t('applicant.identity'), value: applicant.identityNumber ?? '' },
        applicant.birthDate
          ? { label: t('applicant.birthDate'), value: formatDate(applicant.birthDate) }
          : null,
        { label: t('applicant.phone'), value: formatPhone(applicant.phone ?? '') },
        { label: t('applicant.email'), value: applicant.email ?? '' },
        { label: t('applicant.address'), value: applicant.address ?? '' },
      ]}
    />
  );
}
