import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCircleCheck, IconLock, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { OfficialSummary } from '@/api/contract';
import { formatDate, formatNumber } from '@/i18n/format';
import { useOfficeText } from '@/i18n/office';
import { useStaffText } from '@/i18n/staff';
import { Badge } from '@/ui/badge';
import { DataTable, type Column } from '@/ui/data-table';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonLines } from '@/ui/skeleton';
import { lastDay } from '@/features/office/forms/absence-form';
import { officialsQuery } from '@/features/office/staff-queries';
import { ReassignDialog } from './reassign-dialog';

type OfficialsPanelProps = { readonly agency: string; readonly isHead: boolean };

/** Who works here and holds how much. Heads give everything of somebody to others. */
export function OfficialsPanel({ agency, isHead }: OfficialsPanelProps) {
  const t = useStaffText();
  const office = useOfficeText();
  const officials = useQuery(officialsQuery(agency));
  const [leaving, setLeaving] = useState<OfficialSummary | null>(null);
  const columns: Column<OfficialSummary>[] = [
    {
      key: 'name',
      header: t('official.name'),
      rowHeader: true,
      cell: (row) => <span lang="vi">{row.fullName}</span>,
    },
    {
      key: 'roles',
      header: t('official.roles'),
      cell: (row) => row.roles.map((role) => office(`role.${role}`)).join(', '),
    },
    {
      key: 'open',
      header: t('official.open'),
      align: 'end',
      cell: (row) => formatNumber(row.openSteps),
    },
    {
      key: 'state',
      header: t('official.state'),
      cell: (row) => (
        <div className="row">
          <Presence official={row} />
          {isHead && row.openSteps > 0 && (
            <Button
              variant="default"
              size="compact-md"
              aria-label={t('reassign.title', { name: row.fullName })}
              onClick={() => setLeaving(row)}
            >
              {t('reassign.open')}
            </Button>
          )}
        </div>
      ),
    },
  ];
  return (
    <Panel title={t('official.title')}>
      {officials.isPending && <SkeletonLines lines={5} />}
      {officials.isError && (
        <ProblemNotice error={officials.error} onRetry={() => void officials.refetch()} />
      )}
      {officials.isSuccess && (
        <DataTable
          caption={t('official.title')}
          rows={officials.data}
          rowKey={(row) => row.id}
          columns={columns}
        />
      )}
      {leaving && (
        <ReassignDialog
          agency={agency}
          official={leaving}
          colleagues={(officials.data ?? []).filter(({ id, active }) => active && id !== leaving.id)}
          onClose={() => setLeaving(null)}
        />
      )}
    </Panel>
  );
}

function Presence({ official }: { readonly official: OfficialSummary }) {
  const t = useStaffText();
  if (!official.active) {
    return (
      <Badge tone="neutral" icon={IconLock}>
        {t('official.inactive')}
      </Badge>
    );
  }
  return official.absentUntil ? (
    <Badge tone="warning" icon={IconUserOff}>
      {t('official.absentUntil', { at: formatDate(lastDay(official.absentUntil)) })}
    </Badge>
  ) : (
    <Badge tone="success" icon={IconCircleCheck}>
      {t('official.present')}
    </Badge>
  );
}
