import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Me } from '@/api/contract';
import { inputErrors, isStatus } from '@/api/problem';
import { useCommonText } from '@/i18n/common';
import { usePublicText, type PublicText } from '@/i18n/public';
import { fieldId } from '@/lib/field-id';
import { bareDigits, isEmail, isIdentityNumber, isMobilePhone } from '@/lib/identity-rules';
import { ErrorSummary, type FieldError } from '@/ui/error-summary';
import { fieldSentence, ProblemNotice } from '@/ui/problem';
import { useRegister } from '../queries';

const empty = { identityNumber: '', fullName: '', phone: '', email: '', password: '' };
type Values = typeof empty;

function check(values: Values, t: PublicText): FieldError[] {
  const rules: readonly [keyof Values, boolean, string][] = [
    ['identityNumber', isIdentityNumber(bareDigits(values.identityNumber)), t('register.identityWrong')],
    ['fullName', values.fullName.trim().length >= 2, t('register.nameMissing')],
    ['phone', isMobilePhone(values.phone), t('register.phoneWrong')],
    ['email', values.email.trim() === '' || isEmail(values.email), t('register.emailWrong')],
    ['password', values.password.length >= 10, t('register.passwordShort')],
  ];
  return rules.filter(([, good]) => !good).map(([field, , message]) => ({ pointer: `/${field}`, message }));
}

type RegisterFormProps = {
  readonly onRegistered: (me: Me) => void;
  /** What to offer when the number already has an account. */
  readonly signInLink: ReactNode;
};

export function RegisterForm({ onRegistered, signInLink }: RegisterFormProps) {
  const t = usePublicText();
  const register = useRegister();
  const [values, setValues] = useState(empty);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const common = useCommonText();
  const fromServer = inputErrors(register.error);
  const errorOf = (pointer: string) => {
    const found = fromServer.find((error) => error.pointer === pointer);
    return (
      errors.find((error) => error.pointer === pointer)?.message ??
      (found && fieldSentence(common, found.code))
    );
  };
  const field = (name: keyof Values) => ({
    id: fieldId(`/${name}`),
    value: values[name],
    error: errorOf(`/${name}`),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setValues((before) => ({ ...before, [name]: value }));
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = check(values, t);
    setErrors(found);
    if (found.length > 0) return;
    register.mutate(
      {
        identityNumber: bareDigits(values.identityNumber),
        fullName: values.fullName.trim().normalize('NFC'),
        phone: bareDigits(values.phone),
        email: values.email.trim() || null,
        password: values.password,
      },
      { onSuccess: (session) => onRegistered(session.me) },
    );
  };

  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary errors={errors} />
      {register.error && <ProblemNotice error={register.error} title={t('register.failed')} />}
      {isStatus(register.error, 409) && <p>{signInLink}</p>}
      <TextInput
        {...field('identityNumber')}
        label={t('register.identity')}
        description={t('register.identityHint')}
        inputMode="numeric"
        autoComplete="username"
        maxLength={16}
      />
      <TextInput
        {...field('fullName')}
        label={t('register.name')}
        description={t('register.nameHint')}
        autoComplete="name"
      />
      <TextInput
        {...field('phone')}
        label={t('register.phone')}
        description={t('register.phoneHint')}
        type="tel"
        autoComplete="tel"
      />
      <TextInput
        {...field('email')}
        label={t('register.email')}
        description={t('register.emailHint')}
        type="email"
        autoComplete="email"
      />
      <PasswordInput
        {...field('password')}
        label={t('register.password')}
        description={t('register.passwordHint')}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      />
      <Button type="submit" fullWidth loading={register.isPending}>
        {t('register.submit')}
      </Button>
    </form>
  );
}
