import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Tracking } from '@/api/contract';
import { isStatus } from '@/api/problem';
import { usePublicText } from '@/i18n/public';
import { fieldId } from '@/lib/field-id';
import { ErrorSummary, type FieldError } from '@/ui/error-summary';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem';
import { useTracking } from '../tracking-queries';

export function TrackingForm({ onFound }: { readonly onFound: (tracking: Tracking) => void }) {
  const t = usePublicText();
  const track = useTracking();
  const [values, setValues] = useState({ code: '', verifier: '' });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const errorOf = (pointer: string) => errors.find((error) => error.pointer === pointer)?.message;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: FieldError[] = [];
    if (!values.code.trim()) found.push({ pointer: '/code', message: t('tracking.codeMissing') });
    if (!/^\d{4}$/.test(values.verifier.trim())) {
      found.push({ pointer: '/verifier', message: t('tracking.verifierWrong') });
    }
    setErrors(found);
    if (found.length > 0) return;
    track.mutate(
      { code: values.code.trim().toUpperCase(), verifier: values.verifier.trim() },
      { onSuccess: onFound },
    );
  };

  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary errors={errors} />
      {track.error &&
        (isStatus(track.error, 404) ? (
          <Notice tone="warning" live title={t('tracking.notFound')}>
            {t('tracking.notFoundHint')}
          </Notice>
        ) : (
          <ProblemNotice error={track.error} />
        ))}
      <TextInput
        id={fieldId('/code')}
        label={t('tracking.code')}
        description={t('tracking.codeHint')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={values.code}
        error={errorOf('/code')}
        onChange={(event) => setValues({ ...values, code: event.currentTarget.value })}
      />
      <TextInput
        id={fieldId('/verifier')}
        label={t('tracking.verifier')}
        description={t('tracking.verifierHint')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        style={{ maxWidth: '22rem' }}
        value={values.verifier}
        error={errorOf('/verifier')}
        onChange={(event) => setValues({ ...values, verifier: event.currentTarget.value })}
      />
      <Button type="submit" loading={track.isPending}>
        {t('tracking.submit')}
      </Button>
    </form>
  );
}
