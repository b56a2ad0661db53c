import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Action } from '@/api/contract';
import { useOfficeText } from '@/i18n/office';
import { ErrorSummary, type FieldError } from '@/ui/error-summary';
import { ProblemNotice } from '@/ui/problem';
import {
  checkAction,
  emptyValues,
  paperOf,
  toActionBody,
  type ActionValues,
} from '@/features/office/forms/action-form';
import { serverErrors } from '@/features/office/forms/server-errors';
import { dossierQuery, useAct, useUpload, type Versioned } from '@/features/office/queries';
import { ActionFields } from '../dossier/action-fields';

type StepFormProps = { readonly id: string; readonly current: Versioned; readonly action: Action };

/** The next act, on the page itself: the same fields and the same rules as in its dialog. */
export function StepForm({ id, current, action }: StepFormProps) {
  const t = useOfficeText();
  const queries = useQueryClient();
  const act = useAct(id);
  const upload = useUpload();
  const { data: dossier } = current;
  const [values, setValues] = useState<ActionValues>(() => emptyValues(dossier));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [isPending, setPending] = useState(false);
  const fromServer = serverErrors(act.error);
  const problem = act.error ?? upload.error;
  const errorOf = (pointer: string) => {
    const refused = fromServer.find((error) => error.pointer === pointer);
    const told = refused?.key ? t(`serverError.${refused.key}`) : refused?.message;
    return errors.find((error) => error.pointer === pointer)?.message ?? told;
  };
  const run = async () => {
    let { etag } = current;
    let complete = values;
    const paper = paperOf(action, values);
    if (paper && values.attachmentId === null) {
      const { id: attachmentId } = await upload.mutateAsync({ dossierId: dossier.id, ...paper });
      complete = { ...values, attachmentId };
      setValues(complete);
      // A new paper may be a new version of the dossier.
      ({ etag } = await queries.fetchQuery({ ...dossierQuery(id), staleTime: 0 }));
    }
    await act.mutateAsync({ body: toActionBody(action, complete), etag });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    const found = checkAction(action, values).map(({ pointer, key }) => ({
      pointer,
      message: t(`error.${key}`),
    }));
    setErrors(found);
    if (found.length > 0) return;
    setPending(true);
    // Failures stand in the mutations and are shown from there.
    run()
      .catch(() => undefined)
      .finally(() => setPending(false));
  };
  return (
    <form onSubmit={submit} noValidate className="stack">
      <p className="muted">{t(`act.${action}.lead`)}</p>
      <ErrorSummary errors={errors} />
      {problem && <ProblemNotice error={problem} />}
      <ActionFields
        action={action}
        dossier={dossier}
        values={values}
        onChange={(part) => setValues((before) => ({ ...before, ...part }))}
        errorOf={errorOf}
      />
      <div>
        <Button type="submit" size="lg" loading={isPending}>
          {t(`act.${action}`)}
        </Button>
      </div>
    </form>
  );
}
