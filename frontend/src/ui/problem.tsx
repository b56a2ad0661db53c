import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
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
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
};

const known = [
  'network',
  'unknown',
  'invalidCredentials',
  'identityTaken',
  'stale',
  'tooManyRequests',
] as const;
const byStatus = [400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429, 500, 503] as const;

function includes<T>(list: readonly T[], value: unknown): value is T {
  return (list as readonly unknown[]).includes(value);
}

/** What to tell the reader: our sentence for the code, else the server's, else ours for the status. */
export function problemSentence(t: CommonText, problem: ProblemLike): string {
  if (problem.code !== 'unknown' && includes(known, problem.code)) return t(`problem.${problem.code}`);
  if (problem.detail && problem.status < 500) return problem.detail;
  if (includes(byStatus, problem.status)) return t(`problem.${problem.status}`);
  return t('problem.unknown');
}

function problemOf(error: unknown): ProblemLike {
  if (error instanceof Error && 'problem' in error) return error.problem as ProblemLike;
  return { status: 0, code: 'unknown', title: '', requestId: '' };
}

type ProblemNoticeProps = {
  readonly error: unknown;
  readonly title?: string;
  readonly onRetry?: () => void;
};

/** What happened, what to do now, and small below the request number to copy. */
export function ProblemNotice({ error, title, onRetry }: ProblemNoticeProps) {
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
      {problem.errors && problem.errors.length > 0 && (
        <ul style={{ paddingLeft: '1.25rem' }}>
          {problem.errors.map(({ pointer, message }) => (
            <li key={pointer + message}>{message}</li>
          ))}
        </ul>
      )}
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
