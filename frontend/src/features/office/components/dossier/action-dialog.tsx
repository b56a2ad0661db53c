import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Action, Dossier } from '@/api/contract';
import { isStatus } from '@/api/problem';
import { useCommonText } from '@/i18n/common';
import { useCooperationText } from '@/i18n/cooperation';
import { formatDateTime } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useOfficeText } from '@/i18n/office';
import { ErrorSummary, type FieldError } from '@/ui/error-summary';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem';
import {
  checkAction,
  emptyValues,
  paperOf,
  toActionBody,
  type ActionValues,
} from '@/features/office/forms/action-form';
import { refusalCode } from '@/features/office/forms/action-rules';
import { serverErrors } from '@/features/office/forms/server-errors';
import { dossierQuery, timelineQuery, useAct, useUpload, type Versioned } from '@/features/office/queries';
import { OfficeModal } from '../office-modal';
import { ActionFields } from './action-fields';
import { isOpinion, useActionName } from './action-name';
import { CitizenPreview, hasPreview } from './citizen-preview';
import { EffectNote } from './effect-note';
import { newestFirst } from './process-pane';
import { DefectFields } from './supplement-fields';
import css from './action-dialog.module.css';

type ActionDialogProps = {
  /** As in the address: the key under which the dossier is kept. */
  readonly id: string;
  readonly current: Versioned;
  readonly action: Action;
  readonly onClose: () => void;
  readonly onDone: (action: Action, dossier: Dossier) => void;
};

const destructive: readonly Action[] = ['decline', 'refuse', 'withdraw', 'terminate'];

/** One action with its data. When someone else was faster, what was typed stays. */
export function ActionDialog({ id, current, action, onClose, onDone }: ActionDialogProps) {
  const language = useLanguage();
  const t = useOfficeText();
  const c = useCooperationText();
  const common = useCommonText();
  const queries = useQueryClient();
  const act = useAct(id);
  const upload = useUpload();
  const { data: dossier } = current;
  const nameOf = useActionName(dossier);
  const [values, setValues] = useState<ActionValues>(() => emptyValues(dossier));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [isPending, setPending] = useState(false);
  const [changed, setChanged] = useState<string | null>(null);
  const offer = dossier.allowedActions.find((item) => item.action === action);
  const isStale = isStatus(act.error, 412);
  const fromServer = serverErrors(act.error);
  const problem = act.error ?? upload.error;

  const errorOf = (pointer: string) => {
    const found = errors.find((error) => error.pointer === pointer)?.message;
    const refused = fromServer.find((error) => error.pointer === pointer);
    return found ?? (refused?.key ? t(`serverError.${refused.key}`) : refused?.message);
  };
  const change = (part: Partial<ActionValues>) => setValues((before) => ({ ...before, ...part }));

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
    const answer = await act.mutateAsync({ body: toActionBody(action, complete), etag });
    onDone(action, answer.data);
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

  const reload = async () => {
    await queries.refetchQueries({ queryKey: dossierQuery(id).queryKey, exact: true });
    const history = await queries.fetchQuery({ ...timelineQuery(id), staleTime: 0 }).catch(() => null);
    const last = newestFirst(history?.items ?? [])[0];
    setChanged(
      last
        ? `${language === 'vi' ? last.text : last.textEn} – ${last.actor}, ${formatDateTime(last.at)}`
        : '',
    );
    act.reset();
  };

  const missing =
    action === 'receive'
      ? dossier.components.filter((one) => one.required && one.attachments.length === 0)
      : [];
  return (
    <OfficeModal
      onClose={() => !isPending && onClose()}
      size={hasPreview(action) ? '62rem' : undefined}
      title={nameOf(action)}
    >
      <form onSubmit={submit} noValidate>
        <div className={hasPreview(action) ? css.split : undefined}>
          <div className="stack">
            <p className="muted">
              {action === 'propose' && isOpinion(dossier) ? c('opinion.lead') : t(`act.${action}.lead`)}
            </p>
            <ErrorSummary errors={errors} />
            {isStale && (
              <Notice
                tone="warning"
                live
                title={t('stale.title')}
                actions={
                  <Button variant="default" onClick={() => void reload()}>
                    {t('stale.reload')}
                  </Button>
                }
              >
                {t('stale.words')}
              </Notice>
            )}
            {changed !== null && !isStale && (
              <Notice tone="info" live title={t('stale.reloaded')}>
                <p lang="vi">{changed}</p>
              </Notice>
            )}
            {problem && !isStale && <ProblemNotice error={problem} />}
            {offer && !offer.allowed && (
              <Notice tone="warning" live title={t('actions.noLonger')}>
                {t(`refusal.${refusalCode(offer.reason)}`)}
              </Notice>
            )}
            {missing.length > 0 && (
              <Notice tone="warning" title={t('receive.missing', { n: missing.length })}>
                <ul lang="vi">
                  {missing.slice(0, 5).map(({ id: key, name }) => (
                    <li key={key}>{name}</li>
                  ))}
                </ul>
              </Notice>
            )}
            {action === 'requestSupplement' && (
              <DefectFields
                action={action}
                dossier={dossier}
                values={values}
                onChange={change}
                errorOf={errorOf}
              />
            )}
            <ActionFields
              action={action}
              dossier={dossier}
              values={values}
              onChange={change}
              errorOf={errorOf}
            />
            <EffectNote
              action={action}
              dossier={dossier}
              values={values}
              onChange={change}
              errorOf={errorOf}
            />
          </div>
          <CitizenPreview action={action} dossier={dossier} values={values} />
        </div>
        <div className={css.buttons}>
          <Button variant="default" onClick={onClose} disabled={isPending}>
            {common('action.cancel')}
          </Button>
          <Button
            type="submit"
            color={destructive.includes(action) ? 'red.9' : undefined}
            loading={isPending}
            disabled={isStale || offer?.allowed === false}
          >
            {nameOf(action)}
          </Button>
        </div>
      </form>
    </OfficeModal>
  );
}
