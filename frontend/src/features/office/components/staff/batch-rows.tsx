import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { BatchAnswer } from '@/api/contract';
import { useCommonText } from '@/i18n/common';
import { useOfficeText } from '@/i18n/office';
import { useStaffText } from '@/i18n/staff';
import { Badge } from '@/ui/badge';
import { DataTable } from '@/ui/data-table';
import { problemSentence } from '@/ui/problem';
import css from './staff.module.css';

/** What became of each dossier, or would. */
export function BatchRows({ answer, isTry }: { readonly answer: BatchAnswer; readonly isTry: boolean }) {
  const t = useStaffText();
  const common = useCommonText();
  const office = useOfficeText();
  return (
    <>
      <p role="status">
        <strong>
          {t(isTry ? 'bulk.possibleCount' : 'bulk.doneCount', { done: answer.done, refused: answer.refused })}
        </strong>
      </p>
      <div className={css.scroll}>
        <DataTable
          caption={t('bulk.result')}
          rows={answer.items}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'code',
              header: office('list.code'),
              rowHeader: true,
              cell: (row) => row.code ?? t('bulk.unknown'),
            },
            {
              key: 'result',
              header: t('bulk.result'),
              cell: (row) => (
                <Badge
                  tone={row.outcome === 'refused' ? 'warning' : 'success'}
                  icon={row.outcome === 'refused' ? IconCircleX : IconCircleCheck}
                >
                  {t(`bulk.${row.outcome}`)}
                </Badge>
              ),
            },
            {
              key: 'why',
              header: t('bulk.why'),
              cell: (row) =>
                row.problem
                  ? problemSentence(common, row.problem)
                  : row.givenTo && <span lang="vi">{t('bulk.givenTo', { name: row.givenTo })}</span>,
            },
          ]}
        />
      </div>
    </>
  );
}
