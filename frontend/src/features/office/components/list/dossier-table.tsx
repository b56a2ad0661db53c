import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type RefObject } from 'react';
import type { DossierSummary } from '@/api/contract';
import { useCommonText } from '@/i18n/common';
import { formatDate, formatDateTime, formatTime } from '@/i18n/format';
import { useOfficeText } from '@/i18n/office';
import { useStaffText } from '@/i18n/staff';
import { DueCell } from './due-cell';
import { rowLink } from './use-row-keys';
import css from './dossier-table.module.css';

export type DossierGroup = {
  readonly name: string;
  /** Left out for a list in one piece. */
  readonly title?: string;
  readonly items: readonly DossierSummary[];
};

export type Selection = {
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
};

type DossierTableProps = {
  readonly caption: string;
  readonly groups: readonly DossierGroup[];
  readonly withAssignee: boolean;
  readonly listRef: RefObject<HTMLTableElement | null>;
  /** Whoever looks: what others hold is done in their place. */
  readonly me?: string;
  /** Rows that are chosen, where rows can be. */
  readonly selection?: Selection;
  /** Old rows shown while new ones are fetched. */
  readonly stale?: boolean;
  readonly onOpen?: (id: string) => void;
};

/** Dossiers as a table that one also goes through with j and k; cards where it would not fit. */
export function DossierTable({
  caption,
  groups,
  withAssignee,
  listRef,
  me,
  selection,
  stale = false,
  onOpen,
}: DossierTableProps) {
  const t = useOfficeText();
  const [now] = useState(() => Date.now());
  const columns = [
    'due',
    'code',
    'applicant',
    'procedure',
    'step',
    'since',
    withAssignee ? 'assignee' : 'from',
  ] as const;
  return (
    <div className={css.frame} data-stale={stale || undefined}>
      <table ref={listRef} className={css.table} data-choosable={selection ? true : undefined}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`list.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ name, title, items }) => (
          <tbody key={name} data-group={name}>
            {title && (
              <tr className={css.group}>
                <th colSpan={columns.length} scope="rowgroup">
                  {title} <span className={css.count}>{items.length}</span>
                </th>
              </tr>
            )}
            {items.map((item) => (
              <Row
                key={item.id}
                item={item}
                now={now}
                withAssignee={withAssignee}
                me={me}
                selection={selection}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type RowProps = {
  readonly item: DossierSummary;
  /** When the list was opened: a step that was due before is late. */
  readonly now: number;
  readonly withAssignee: boolean;
  readonly me?: string | undefined;
  readonly selection?: Selection | undefined;
  readonly onOpen?: ((id: string) => void) | undefined;
};

function Row({ item, now, withAssignee, me, selection, onOpen }: RowProps) {
  const t = useOfficeText();
  const staff = useStaffText();
  const absent = me && item.assignee && item.assignee.id !== me ? item.assignee.name : null;
  const common = useCommonText();
  const isLate = Boolean(item.stepDueAt && item.dueState !== 'paused' && Date.parse(item.stepDueAt) < now);
  const since = item.receivedAt ?? item.submittedAt;
  return (
    <tr className={css.row} data-due={item.dueState}>
      <td className={css.due}>
        <div className={css.dueLine}>
          {selection && (
            <Checkbox
              size="md"
              className={css.choose}
              aria-label={staff('bulk.select', { code: item.code ?? item.applicantName })}
              checked={selection.chosen.has(item.id)}
              onChange={() => selection.onToggle(item.id)}
            />
          )}
          <DueCell state={item.dueState} dueAt={item.dueAt} remainingMinutes={item.remainingMinutes} />
        </div>
      </td>
      <th scope="row" className={css.code}>
        <Link
          to="/office/dossiers/$id"
          params={{ id: item.id }}
          id={`row-${item.id}`}
          className={css.link}
          onClick={() => onOpen?.(item.id)}
          {...rowLink}
        >
          {item.code ?? t('list.noCode')}
        </Link>
      </th>
      <td data-label={t('list.applicant')} className={css.applicant} lang="vi">
        <span className={css.clamp} title={item.applicantName}>
          {item.applicantName}
        </span>
        {item.enteredBy && (
          <small className={`muted ${css.entered}`}>
            {t(item.channel === 'online' ? 'facts.submittedBy' : 'facts.enteredBy')}: {item.enteredBy}
          </small>
        )}
      </td>
      <td data-label={t('list.procedure')} lang="vi">
        <span className={css.clamp} title={item.procedure.name}>
          {item.procedure.name}
        </span>
      </td>
      <td data-label={t('list.step')}>
        <span lang="vi">{item.stepName ?? common(`status.${item.status ?? 'draft'}`)}</span>
        {!withAssignee && absent && (
          <div className="small" lang="vi">
            {staff('inPlaceOf', { name: absent })}
          </div>
        )}
        {item.stepDueAt && (
          <div className={isLate ? css.late : 'small muted'}>
            {t(isLate ? 'list.stepLate' : 'list.stepDue')}{' '}
            <time dateTime={item.stepDueAt}>{formatDateTime(item.stepDueAt)}</time>
          </div>
        )}
      </td>
      <td data-label={t('list.since')}>
        {since && (
          <time dateTime={since} className={css.since}>
            <span>{formatDate(since)}</span> <span className="muted">{formatTime(since)}</span>
          </time>
        )}
      </td>
      {withAssignee ? (
        <td data-label={t('list.assignee')} lang="vi">
          {item.assignee?.name ?? <span className="muted">{t('list.nobody')}</span>}
        </td>
      ) : (
        <td data-label={t('list.from')}>{t(`channel.${item.channel}`)}</td>
      )}
    </tr>
  );
}
