import { Button, Kbd } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPrinter, IconRefresh } from '@tabler/icons-react';
import { useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { Dossier, Me } from '@/api/contract';
import { useOfficeText } from '@/i18n/office';
import { useSpotText } from '@/i18n/spot';
import { fieldId } from '@/lib/field-id';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { ErrorSummary, type FieldError } from '@/ui/error-summary';
import { ButtonLink } from '@/ui/links';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { ProblemNotice } from '@/ui/problem';
import {
  checkIntake,
  emptyIntake,
  intakeAgencies,
  toNewDossier,
  type IntakeValues,
} from '@/features/office/forms/intake-form';
import { serverErrors } from '@/features/office/forms/server-errors';
import { useIntake } from '@/features/office/intake-queries';
import { procedureQuery } from '@/features/office/queries';
import { KeysHelp } from '../keys-help';
import { SlipDialog } from '../slip-dialog';
import { AnswerSection, type AnswerForm } from './answer-section';
import { DuplicateStop } from './duplicate-stop';
import { LastIntakes } from './last-intakes';
import { PaperSection } from './paper-section';
import { PersonSection } from './person-section';
import { ProcedureSection } from './procedure-section';
import { ReturnSection } from './return-section';
import css from './intake.module.css';

type IntakePageProps = {
  readonly me: Me;
  /** The form of the citizens' side; the route brings both together. */
  readonly AnswerForm: AnswerForm;
};

/** Everything of a counter intake on one screen, by keyboard alone, ready for the next person. */
export function IntakePage({ me, AnswerForm: Form }: IntakePageProps) {
  const t = useOfficeText();
  const agencies = intakeAgencies(me);
  const agency = agencies[0]?.code ?? '';
  const [values, setValues] = useState<IntakeValues>(() => emptyIntake(agency));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [received, setReceived] = useState<Dossier | null>(null);
  const [printing, setPrinting] = useState(false);
  const [round, setRound] = useState(0);
  const [stopped, setStopped] = useState<Dossier | null>(null);
  const [asking, setAsking] = useState(false);
  const { intake, startOver } = useIntake();
  const form = useRef<HTMLFormElement>(null);
  const procedure = useQuery({
    ...procedureQuery(values.procedureCode ?? ''),
    enabled: values.procedureCode !== null,
  });
  const shown = values.procedureCode === null ? undefined : procedure.data;
  const variant = shown?.caseVariants.find(({ id }) => id === values.caseVariantId) ?? shown?.caseVariants[0];

  const change = (part: Partial<IntakeValues>) => setValues((before) => ({ ...before, ...part }));
  const errorOf = (pointer: string) => errors.find((error) => error.pointer === pointer)?.message;

  const empty = () => {
    setValues(emptyIntake(values.agencyCode));
    setErrors([]);
    setRound((before) => before + 1);
  };

  const submit = (event?: FormEvent, despite = false) => {
    event?.preventDefault();
    if (intake.isPending) return;
    const found = checkIntake(values, variant).map(({ pointer, key }) => ({
      pointer,
      message: t(`intake.error.${key}`),
    }));
    setErrors(found);
    if (found.length > 0) return;
    const files = Object.entries(values.files).flatMap(([component, list]) =>
      list.map((file) => ({ component, file })),
    );
    intake.mutate(
      {
        body: toNewDossier({ ...values, caseVariantId: variant?.id ?? null }, variant),
        files,
        sets: values.sets,
        despite,
      },
      {
        onSuccess: (dossier) => {
          const stops = dossier.state === 'draft';
          setStopped(stops ? dossier : null);
          if (stops) return;
          setReceived(dossier);
          setPrinting(true);
          empty();
        },
        onError: (error) => {
          setStopped(null);
          setErrors(
            serverErrors(error).map(({ pointer, key, message }) => ({
              pointer,
              message: key ? t(`serverError.${key}`) : message,
            })),
          );
        },
      },
    );
  };

  // Enter goes on to the next field, as those who type all day expect; Ctrl+Enter receives.
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      submit();
      return;
    }
    const target = event.target as HTMLElement;
    const field = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
    if (event.defaultPrevented || !field || target.type === 'file') return;
    if (target.closest('[data-own-enter]')) return;
    event.preventDefault();
    focusNext(form.current, target);
  };

  return (
    <>
      <PageHeader
        title={t('intake.title')}
        actions={
          <KeysHelp
            entries={[
              { keys: ['Enter'], label: t('keys.nextField') },
              { keys: ['Space'], label: t('keys.tick') },
              { keys: ['Ctrl', 'Enter'], label: t('intake.submit') },
            ]}
          />
        }
      />
      <div className={css.layout}>
        {/* Keys pressed in its fields, not on the form itself. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <form
          ref={form}
          onSubmit={(event) => submit(event)}
          onKeyDown={onKeyDown}
          noValidate
          className={css.form}
        >
          {received && <Received dossier={received} onPrint={() => setPrinting(true)} />}
          <ErrorSummary errors={errors} />
          {intake.error && errors.length === 0 && (
            <ProblemNotice error={intake.error} title={t('intake.failed')} />
          )}
          <div className={css.column}>
            <PersonSection
              key={`person-${round}`}
              values={values}
              onChange={change}
              setValues={setValues}
              errorOf={errorOf}
            />
            <ProcedureSection
              values={values}
              setValues={setValues}
              procedure={shown}
              variant={variant}
              error={procedure.error}
              isLoading={values.procedureCode !== null && procedure.isPending}
              errorOf={errorOf}
            />
          </div>
          <div className={css.column}>
            <PaperSection
              key={`${shown?.code}-${variant?.id}`}
              isChosen={shown !== undefined}
              variant={variant}
              values={values}
              onChange={change}
              errorOf={errorOf}
            />
            {shown && (
              <AnswerSection
                key={shown.code}
                code={shown.code}
                values={values}
                onChange={change}
                Form={Form}
              />
            )}
            <ReturnSection values={values} onChange={change} agencies={agencies} />
          </div>
          <div className={css.submit}>
            <Button
              type="submit"
              size="md"
              loading={intake.isPending}
              leftSection={<IconPrinter size={20} aria-hidden />}
            >
              {t('intake.submit')}
            </Button>
            <span className="muted small">
              <Kbd>Ctrl</Kbd> + <Kbd>Enter</Kbd>
            </span>
            <Button
              id="intake-start-over"
              variant="subtle"
              disabled={intake.isPending}
              leftSection={<IconRefresh size={18} aria-hidden />}
              onClick={() => setAsking(true)}
            >
              {t('intake.startOver')}
            </Button>
          </div>
        </form>
        <LastIntakes agency={values.agencyCode} />
      </div>
      {stopped && (
        <DuplicateStop
          dossier={stopped}
          isPending={intake.isPending}
          onReceive={() => submit(undefined, true)}
          onClose={() => setStopped(null)}
          onDiscard={() => {
            setStopped(null);
            startOver();
            empty();
            focusSoon(scanField);
          }}
        />
      )}
      {asking && (
        <ConfirmDialog
          opened
          title={t('intake.startOver')}
          confirmLabel={t('intake.startOver')}
          destructive
          onCancel={() => {
            setAsking(false);
            focusSoon('intake-start-over');
          }}
          onConfirm={() => {
            setAsking(false);
            startOver();
            empty();
            setReceived(null);
            focusSoon(scanField);
          }}
        >
          <p>{t('intake.startOverWords')}</p>
        </ConfirmDialog>
      )}
      {received && printing && (
        <SlipDialog
          dossierId={received.id}
          code={received.code}
          slip="receipt"
          onClose={() => {
            setPrinting(false);
            focusSoon(scanField);
          }}
        />
      )}
    </>
  );
}

function Received({ dossier, onPrint }: { readonly dossier: Dossier; readonly onPrint: () => void }) {
  const t = useOfficeText();
  const spot = useSpotText();
  return (
    <Notice
      tone="success"
      live
      title={t('intake.received', { code: dossier.code ?? '' })}
      actions={
        <>
          {dossier.onTheSpot && (
            <ButtonLink to="/office/on-the-spot/$id" params={{ id: dossier.id }}>
              {spot('spot.title')}
            </ButtonLink>
          )}
          <Button variant="default" onClick={onPrint}>
            {t('slip.printNamed', { name: t('slip.receipt') })}
          </Button>
        </>
      }
    >
      <p lang="vi">
        {dossier.applicant.fullName} – {dossier.procedure.name}
      </p>
    </Notice>
  );
}

/** Where the next person begins. */
const scanField = fieldId('/scan');

function focusSoon(id: string): void {
  setTimeout(() => document.getElementById(id)?.focus());
}

function focusNext(form: HTMLFormElement | null, from: HTMLElement): void {
  const fields = [
    ...(form?.querySelectorAll<HTMLElement>('input, select, textarea, button[type=submit]') ?? []),
  ].filter((field) => !field.hasAttribute('disabled') && field.tabIndex >= 0 && field.offsetParent !== null);
  const group = from instanceof HTMLInputElement && from.type === 'radio' ? from.name : null;
  const next = fields
    .slice(fields.indexOf(from) + 1)
    .find((field) => group === null || (field as HTMLInputElement).name !== group);
  next?.focus();
}
