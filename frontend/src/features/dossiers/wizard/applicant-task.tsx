import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Applicant } from '@/api/contract';
import { useCitizenText } from '@/i18n/citizen';
import { fieldId } from '@/lib/field-id';
import { DateTextInput } from '@/ui/date-text-input';
import { ErrorSummary } from '@/ui/error-summary';
import { Panel } from '@/ui/panel';
import { useDraft, useSaver } from '../draft/draft-context';
import { applicantErrors } from './tasks';

/** Who the dossier is for. Errors appear when one goes on, then follow the typing. */
export function ApplicantTask({ onDone }: { readonly onDone: () => void }) {
  const t = useCitizenText();
  const { applicant } = useDraft();
  const saver = useSaver();
  const [asked, setAsked] = useState(false);
  const [summary, setSummary] = useState<readonly { pointer: string; message: string }[]>([]);
  const errors = applicantErrors(applicant).map(({ pointer, key }) => ({
    pointer,
    message: t(`applicant.error.${key}`),
  }));
  const set = (part: Partial<Applicant>) => saver.edit({ applicant: { ...applicant, ...part } });
  const field = (name: 'fullName' | 'identityNumber' | 'phone' | 'email' | 'address') => ({
    id: fieldId(`/applicant/${name}`),
    value: applicant[name] ?? '',
    error: asked ? errors.find(({ pointer }) => pointer === `/applicant/${name}`)?.message : undefined,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      set({ [name]: value === '' && name !== 'fullName' ? null : value });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    setSummary(errors);
    if (errors.length === 0) onDone();
  };
  const person = applicant.kind === 'citizen';
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={summary} />
      <Panel>
        <div className="stack" style={{ '--gap': '1.25rem' } as React.CSSProperties}>
          <NativeSelect
            id={fieldId('/applicant/kind')}
            label={t('applicant.kind')}
            value={applicant.kind}
            onChange={(event) => set({ kind: event.currentTarget.value as Applicant['kind'] })}
            data={(['citizen', 'enterprise', 'organisation'] as const).map((kind) => ({
              value: kind,
              label: t(`applicant.kind.${kind}`),
            }))}
          />
          <TextInput
            {...field('fullName')}
            label={person ? t('applicant.fullName') : t('applicant.orgName')}
            autoComplete="name"
          />
          <TextInput
            {...field('identityNumber')}
            label={person ? t('applicant.identity') : t('applicant.taxCode')}
            description={person ? t('applicant.identityHint') : t('applicant.taxCodeHint')}
            inputMode="numeric"
            autoComplete="off"
          />
          {person && (
            <DateTextInput
              id={fieldId('/applicant/birthDate')}
              label={t('applicant.birthDate')}
              description={t('applicant.birthDateHint')}
              autoComplete="bday"
              value={applicant.birthDate ?? ''}
              onChange={(birthDate) => set({ birthDate: birthDate === '' ? null : birthDate })}
            />
          )}
          <TextInput
            {...field('phone')}
            label={t('applicant.phone')}
            description={t('applicant.phoneHint')}
            type="tel"
            autoComplete="tel"
          />
          <TextInput {...field('email')} label={t('applicant.email')} type="email" autoComplete="email" />
          <Textarea
            {...field('address')}
            label={t('applicant.address')}
            description={t('applicant.addressHint')}
            autoComplete="street-address"
            autosize
            minRows={2}
          />
        </div>
      </Panel>
      <Button type="submit" size="lg" mt="lg">
        {t('wizard.saveAndGoOn')}
      </Button>
    </form>
  );
}
