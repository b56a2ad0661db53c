import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Me } from '@/api/contract';
import { usePublicText } from '@/i18n/public';
import { fieldId } from '@/lib/field-id';
import { ErrorSummary, type FieldError } from '@/ui/error-summary';
import { ProblemNotice } from '@/ui/problem';
import { useSignIn } from '../queries';

export function SignInForm({ onSignedIn }: { readonly onSignedIn: (me: Me) => void }) {
  const t = usePublicText();
  const signIn = useSignIn();
  const [values, setValues] = useState({ username: '', password: '' });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const errorOf = (pointer: string) => errors.find((error) => error.pointer === pointer)?.message;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: FieldError[] = [];
    if (!values.username.trim()) found.push({ pointer: '/username', message: t('signIn.usernameMissing') });
    if (!values.password) found.push({ pointer: '/password', message: t('signIn.passwordMissing') });
    setErrors(found);
    if (found.length > 0) return;
    signIn.mutate(
      { username: values.username.trim(), password: values.password },
      { onSuccess: (session) => onSignedIn(session.me) },
    );
  };

  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary errors={errors} />
      {signIn.error && <ProblemNotice error={signIn.error} title={t('signIn.failed')} />}
      <TextInput
        id={fieldId('/username')}
        label={t('signIn.username')}
        description={t('signIn.usernameHint')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={values.username}
        error={errorOf('/username')}
        onChange={(event) => setValues({ ...values, username: event.currentTarget.value })}
      />
      <PasswordInput
        id={fieldId('/password')}
        label={t('signIn.password')}
        autoComplete="current-password"
        value={values.password}
        error={errorOf('/password')}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        onChange={(event) => setValues({ ...values, password: event.currentTarget.value })}
      />
      <Button type="submit" fullWidth loading={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
