import type { ReactNode } from 'react';
import { useCommonText } from '@/i18n/common';
import { DataTable, type Column } from './data-table';
import { DateText } from './date-text';
import type { DossierStatus } from './status-badge';

/** What two dossiers of one person are compared by. */
export type ComparedDossier = {
  readonly id: string;
  readonly code?: string | null;
  readonly status?: DossierStatus | null;
  readonly applicantName: string;
  readonly agency: { readonly name: string };
  readonly channel: 'online' | 'counter' | 'post';
  readonly createdAt: string;
  readonly submittedAt?: string | null;
  readonly dueAt?: string | null;
};

type Line = { readonly key: string; readonly name: string; readonly of: (one: ComparedDossier) => ReactNode };

type DuplicateTableProps = {
  readonly own: ComparedDossier;
  readonly others: readonly ComparedDossier[];
  /** The way to another one. */
  readonly link: (other: ComparedDossier, text: string) => ReactNode;
};

/** A dossier beside those that may be the same: one column each, one line for what they are compared by. */
export function DuplicateTable({ own, others, link }: DuplicateTableProps) {
  const t = useCommonText();
  const code = (one: ComparedDossier) => one.code ?? t('duplicates.noCode');
  const lines: readonly Line[] = [
    {
      key: 'code',
      name: t('duplicates.code'),
      of: (one) => (one === own ? code(one) : link(one, code(one))),
    },
    { key: 'status', name: t('duplicates.status'), of: (one) => t(`status.${one.status ?? 'draft'}`) },
    { key: 'applicant', name: t('duplicates.applicant'), of: (one) => one.applicantName },
    { key: 'agency', name: t('duplicates.agency'), of: (one) => one.agency.name },
    { key: 'channel', name: t('duplicates.channel'), of: (one) => t(`duplicates.channel.${one.channel}`) },
    {
      key: 'filed',
      name: t('duplicates.filed'),
      of: (one) => <DateText at={one.submittedAt ?? one.createdAt} as="time" />,
    },
    { key: 'due', name: t('duplicates.due'), of: (one) => (one.dueAt ? <DateText at={one.dueAt} /> : '–') },
  ];
  const side = (one: ComparedDossier, header: string): Column<Line> => ({
    key: one.id,
    header,
    cell: (line) => line.of(one),
  });
  return (
    <DataTable
      caption={t('duplicates.caption')}
      columns={[
        { key: 'name', header: t('duplicates.what'), rowHeader: true, cell: (line) => line.name },
        side(own, t('duplicates.own')),
        ...others.map((other, index) =>
          side(other, others.length === 1 ? t('duplicates.other') : t('duplicates.nth', { n: index + 1 })),
        ),
      ]}
      rows={lines}
      rowKey={(line) => line.key}
    />
  );
}

/** The dossier itself, as it is compared with others. */
export function compared(dossier: {
  readonly id: string;
  readonly code?: string | null;
  readonly status?: DossierStatus | null;
  readonly applicant: { readonly fullName: string };
  readonly agency: { readonly name: string };
  readonly channel: ComparedDossier['channel'];
  readonly createdAt: string;
  readonly submittedAt?: string | null;
  readonly dueAt?: string | null;
}): ComparedDossier {
  return { ...dossier, applicantName: dossier.applicant.fullName };
}
