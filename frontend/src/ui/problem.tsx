import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCommonText, type CommonText } from '@/i18n/common';
import { CopyButton } from './copy-button';
import { Notice } from './notice';

/** A refusal in the shape of RFC 9457, as `api/problem.ts` gives it. */
export type ProblemLike = {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string | null;
  readonly requestId: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
};

const known = [
  'network',
  'invalidInput',
  'malformedBody',
  'unauthenticated',
  'wrongCredentials',
  'sessionEnded',
  'forbidden',
  'notFound',
  'methodNotAllowed',
  'actionRefused',
  'changeRefused',
  'absenceOverlaps',
  'requestInProgress',
  'alreadyRegistered',
  'incomplete',
  'staleVersion',
  'preconditionRequired',
  'idempotencyKeyRequired',
  'idempotencyKeyReused',
  'tooLarge',
  'unsupportedMediaType',
  'tooManyRequests',
  'internal',
  'unavailable',
] as const;
const byStatus = [400, 401, 403, 404, 413, 500, 503] as const;
/** Why the rules of a dossier refuse an action (`errors[0].code` of `actionRefused` and `forbidden`). */
const refusals = [
  'stranger',
  'wrongRole',
  'notAssignee',
  'final',
  'wrongState',
  'wrongStep',
  'noPreviousStep',
  'supplementAlreadyRequested',
  'alreadySigned',
  'alreadyAssigned',
  'away',
  'assigneeLacksRole',
  'noDeadline',
] as const;
const invalids = [
  'required',
  'unknownField',
  'pattern',
  'format',
  'type',
  'enum',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'uniqueItems',
  'personalNumber',
  'taxCode',
  'phone',
  'fullName',
  'missingFile',
  'unknownProcedure',
  'unknownAgency',
  'unknownCase',
  'unknownOfficial',
  'tooMany',
  'notAResult',
  'nul',
] as const;

function includes<T>(list: readonly T[], value: unknown): value is T {
  return (list as readonly unknown[]).includes(value);
}

/** What to tell the reader, in the language of the interface: why the action was refused, else what the code means. */
export function problemSentence(t: CommonText, problem: ProblemLike): string {
  const why = problem.errors?.[0]?.code;
  if (includes(refusals, why)) return t(`refused.${why}`);
  if (includes(known, problem.code)) return t(`problem.${problem.code}`);
  if (includes(byStatus, problem.status)) return t(`problem.${problem.status}`);
  return t('problem.unknown');
}

/** What is wrong with one input; the server's own words are English and for programs. */
export function fieldSentence(t: CommonText, code: string): string {
  if (includes(refusals, code)) return t(`refused.${code}`);
  if (code === 'tooLong') return t('invalid.maxLength');
  return includes(invalids, code) ? t(`invalid.${code}`) : t('invalid.other');
}

function problemOf(error: unknown): ProblemLike {
  if (error instanceof Error && 'problem' in error) return error.problem as ProblemLike;
  return { status: 0, code: 'unknown', title: '', requestId: '' };
}

type ProblemNoticeProps = {
  readonly error: unknown;
  readonly title?: string;
  readonly onRetry?: () => void;
  /** Which inputs are wrong, where they are not marked beside the fields themselves. */
  readonly children?: ReactNode;
};

/** What happened, what to do now, and small below the request number to copy. */
export function ProblemNotice({ error, title, onRetry, children }: ProblemNoticeProps) {
  const t = useCommonText();
  const problem = problemOf(error);
  return (
    <Notice
      tone="danger"
      live
      title={title ?? t('problem.title')}
      actions={
        onRetry && (
          <Button variant="default" leftSection={<IconRefresh size={18} aria-hidden />} onClick={onRetry}>
            {t('action.retry')}
          </Button>
        )
      }
    >
      <p>{problemSentence(t, problem)}</p>
      {children}
      {problem.requestId && (
        <p className="small muted row" style={{ marginTop: '0.5rem' }}>
          <span>
            {t('problem.requestId')}: <code>{problem.requestId}</code>
          </span>
          <CopyButton value={problem.requestId} />
        </p>
      )}
    </Notice>
  );
}
