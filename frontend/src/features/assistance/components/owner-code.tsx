import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Assistance, Dossier } from '@/api/contract';
import { useAssistText } from '@/i18n/assist';
import { fieldId } from '@/lib/field-id';
import { ProblemNotice } from '@/ui/problem';
import { checkCode, sendCode, useStep, type Place } from '../queries';

type OwnerCodeProps = Place & { readonly dossier: Dossier; readonly assistance: Assistance };

/** A code goes to the owner, who tells it; here it is entered. */
export function OwnerCode({ dossier, assistance, ...place }: OwnerCodeProps) {
  const t = useAssistText();
  const step = useStep(place);
  const [code, setCode] = useState('');
  const hasAddress = Boolean(dossier.applicant.email);
  const check = (event: FormEvent) => {
    event.preventDefault();
    step.mutate(checkCode(place.id, code));
  };
  return (
    <div className="stack no-print">
      {!hasAddress && <p className="muted">{t('assist.noAddress')}</p>}
      {assistance.askedAt && (
        <form onSubmit={check}>
          <p role="status">{t('assist.sentTo', { to: assistance.askedTo ?? '' })}</p>
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
            <Button type="submit" loading={step.isPending} disabled={code.length !== 6}>
              {t('assist.check')}
            </Button>
          </div>
        </form>
      )}
      {hasAddress && (
        <div>
          <Button
            variant="default"
            loading={step.isPending}
            onClick={() => {
              setCode('');
              step.mutate(sendCode(place.id));
            }}
          >
            {t(assistance.askedAt ? 'assist.sendAgain' : 'assist.send')}
          </Button>
        </div>
      )}
      {step.error && <ProblemNotice error={step.error} />}
    </div>
  );
}
