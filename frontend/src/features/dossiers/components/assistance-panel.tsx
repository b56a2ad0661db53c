import { Button, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Assistance, Dossier } from '@/api/contract';
import { useCitizenText } from '@/i18n/citizen';
import { useCommonText } from '@/i18n/common';
import { formatDateTime } from '@/i18n/format';
import { fieldId } from '@/lib/field-id';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import { checkOwnerCode, dossierQuery, loadDossier, patchDossier, sendOwnerCode } from '../queries';

const kinds = ['relative', 'school', 'firm', 'other'] as const;
const notices = ['both', 'owner', 'helper'] as const;

/** Filed for somebody else: by whom, as what, who is told, and the owner's word. Nothing where it is one's own. */
export function AssistancePanel({ dossier }: { readonly dossier: Dossier }) {
  const t = useCitizenText();
  const common = useCommonText();
  const { assistance } = dossier;
  if (!assistance) return null;
  const editable = dossier.state === 'draft' && assistance.canAsk;
  return (
    <Panel title={t('assist.title')}>
      <p>
        {t('assist.by')} <strong lang="vi">{dossier.submittedBy.name}</strong> (
        <span lang="vi">{assistance.organisation ?? common(`assist.kind.${assistance.kind}`)}</span>).{' '}
        {t('assist.owner')} <strong lang="vi">{dossier.applicant.fullName}</strong>.
      </p>
      {editable ? (
        <Capacity dossier={dossier} assistance={assistance} />
      ) : (
        <p>{common(`assist.notices.${assistance.notices}`)}</p>
      )}
      <Confirmation dossier={dossier} assistance={assistance} />
    </Panel>
  );
}

/** Each change is made on the version that stands now. */
function useChange(dossier: Dossier) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (change: (etag: string) => ReturnType<typeof loadDossier>) =>
      change((await loadDossier(dossier.id)).etag),
    onSuccess: (answer) => {
      queries.setQueryData(dossierQuery(dossier.id).queryKey, answer);
      void queries.invalidateQueries({ queryKey: ['dossiers', dossier.id, 'timeline'] });
    },
  });
}

type PartProps = { readonly dossier: Dossier; readonly assistance: Assistance };

function Capacity({ dossier, assistance }: PartProps) {
  const t = useCitizenText();
  const common = useCommonText();
  const change = useChange(dossier);
  const [organisation, setOrganisation] = useState(assistance.organisation ?? '');
  const save = (part: Partial<Pick<Assistance, 'kind' | 'organisation' | 'notices'>>) => {
    const { kind, notices: told } = { ...assistance, ...part };
    const name = (part.organisation ?? organisation).trim();
    const body = { kind, notices: told, ...(name === '' ? {} : { organisation: name }) };
    change.mutate((etag) => patchDossier(dossier.id, etag, { assistance: body }));
  };
  const ofBody = assistance.kind === 'school' || assistance.kind === 'firm';
  return (
    <div className="stack">
      <NativeSelect
        label={t('assist.as')}
        value={assistance.kind}
        disabled={change.isPending}
        data={kinds.map((kind) => ({ value: kind, label: common(`assist.kind.${kind}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const kind = kinds.find((one) => one === value);
          if (kind) save({ kind });
        }}
      />
      {ofBody && (
        <TextInput
          label={t('assist.organisation')}
          maxLength={200}
          value={organisation}
          onChange={(event) => setOrganisation(event.currentTarget.value)}
          onBlur={() => save({ organisation })}
        />
      )}
      <Radio.Group
        label={t('assist.notices')}
        value={assistance.notices}
        onChange={(value) => {
          const told = notices.find((one) => one === value);
          if (told) save({ notices: told });
        }}
      >
        <div className="stack" style={{ marginTop: '0.375rem' }}>
          {notices.map((told) => (
            <Radio
              key={told}
              value={told}
              disabled={change.isPending}
              label={common(`assist.notices.${told}`)}
            />
          ))}
        </div>
      </Radio.Group>
      {change.error && <ProblemNotice error={change.error} />}
    </div>
  );
}

/** The owner tells the code that was sent to him; later his own account does the same. */
function Confirmation({ dossier, assistance }: PartProps) {
  const t = useCitizenText();
  const common = useCommonText();
  const change = useChange(dossier);
  const [code, setCode] = useState('');
  if (assistance.confirmedAt) {
    return (
      <p>
        {common(`assist.confirmed.${assistance.confirmedBy ?? 'code'}`)}{' '}
        <span className="muted">{formatDateTime(assistance.confirmedAt)}</span>
      </p>
    );
  }
  if (!assistance.canAsk) return <p className="muted">{common('assist.unconfirmed')}</p>;
  const check = (event: FormEvent) => {
    event.preventDefault();
    change.mutate((etag) => checkOwnerCode(dossier.id, etag, code.trim()));
  };
  return (
    <div className="stack no-print">
      <p>{t('assist.confirmLead')}</p>
      <div>
        <Button
          variant="default"
          loading={change.isPending}
          disabled={!dossier.applicant.email}
          onClick={() => change.mutate((etag) => sendOwnerCode(dossier.id, etag))}
        >
          {t(assistance.askedAt ? 'assist.sendAgain' : 'assist.send')}
        </Button>
        {!dossier.applicant.email && <p className="muted">{t('assist.noAddress')}</p>}
      </div>
      {assistance.askedAt && (
        <form onSubmit={check}>
          <p>{t('assist.sentTo', { to: assistance.askedTo ?? '' })}</p>
          <div className="row" style={{ alignItems: 'end' }}>
            <TextInput
              id={fieldId('/code')}
              label={t('assist.code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value.replace(/\D/g, ''))}
            />
            <Button type="submit" loading={change.isPending} disabled={code.length !== 6}>
              {t('assist.check')}
            </Button>
          </div>
        </form>
      )}
      {change.error && <ProblemNotice error={change.error} />}
    </div>
  );
}
