import type { ReactNode } from 'react';
import { useCommonText } from '@/i18n/common';
import css from './children-panel.module.css';
import { DateText } from './date-text';
import { Panel } from './panel';
import { StatusBadge, type DossierStatus } from './status-badge';

/** A dossier that another opened, as far as its reader is told of it. */
export type ChildDossier = {
  readonly id: string;
  readonly name: string;
  readonly agency: { readonly code: string; readonly name: string };
  /** The system that holds it; null: this one. */
  readonly system?: string | null;
  readonly code?: string | null;
  /** Null until its agency has told. */
  readonly status?: DossierStatus | null;
  readonly dueAt?: string | null;
  readonly endedAt?: string | null;
  readonly resultNumber?: string | null;
  readonly resultAttachmentId?: string | null;
  /** Why it could not be opened; told to the office alone. */
  readonly problem?: string | null;
};

type ChildrenPanelProps = {
  readonly dossiers: readonly ChildDossier[];
  /** The way to a child, where the reader may go there: not to what lives in another system. */
  readonly link: (child: ChildDossier) => ReactNode;
  /** The way to its result. */
  readonly result: (child: ChildDossier, attachment: string) => ReactNode;
};

/** One matter, several agencies: who works on what, until when, and what has come already. */
export function ChildrenPanel({ dossiers, link, result }: ChildrenPanelProps) {
  const t = useCommonText();
  if (dossiers.length === 0) return null;
  return (
    <Panel title={t('children.title')}>
      <ol className={css.list}>
        {dossiers.map((child) => (
          <li key={child.id} className={css.child}>
            <div className={css.words}>
              <p className={css.name} lang="vi">
                {child.name}
              </p>
              <p className="small muted" lang="vi">
                {child.agency.name}
                {child.code && ` · ${child.code}`}
              </p>
              {child.dueAt && !child.endedAt && (
                <p className="small">
                  {t('children.due')} <DateText at={child.dueAt} as="deadline" />
                </p>
              )}
              {child.resultNumber && (
                <p className="small">{t('children.number', { number: child.resultNumber })}</p>
              )}
              {child.problem && (
                <p className="small" lang="vi">
                  {child.problem}
                </p>
              )}
              {child.system && <p className="small muted">{t('children.elsewhere')}</p>}
            </div>
            <div className={css.state}>
              {child.status ? (
                <StatusBadge status={child.status} />
              ) : (
                <span>{t(child.problem ? 'children.notOpened' : 'children.sent')}</span>
              )}
              <div className="no-print">
                {child.resultAttachmentId
                  ? result(child, child.resultAttachmentId)
                  : !child.system && !child.problem && link(child)}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
