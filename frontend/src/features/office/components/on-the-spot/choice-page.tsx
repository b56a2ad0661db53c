import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconStopwatch, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useSpotText } from '@/i18n/spot';
import { EmptyState } from '@/ui/empty-state';
import { PageHeader } from '@/ui/page-header';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonLines } from '@/ui/skeleton';
import { chooseOnTheSpot, onTheSpotQuery } from '@/features/office/queries';
import { ProcedurePicker } from '../procedure-picker';

/** What an agency does at its desk in one sitting. */
export function ChoicePage({ agency, agencyName }: { readonly agency: string; readonly agencyName: string }) {
  const s = useSpotText();
  const queries = useQueryClient();
  const list = useQuery(onTheSpotQuery(agency));
  const [picked, setPicked] = useState<string | null>(null);
  const change = useMutation({
    mutationFn: ({ procedure, on }: { procedure: string; on: boolean }) =>
      chooseOnTheSpot(agency, procedure, on),
    onSuccess: () => {
      setPicked(null);
      return queries.invalidateQueries({ queryKey: onTheSpotQuery(agency).queryKey });
    },
  });
  return (
    <>
      <PageHeader title={s('choice.title')} lead={<span lang="vi">{agencyName}</span>} />
      <div className="stack" style={{ '--gap': '1.25rem' } as React.CSSProperties}>
        <p>{s('choice.lead')}</p>
        {change.error && <ProblemNotice error={change.error} />}
        <Panel title={s('choice.add')}>
          <div className="stack">
            <ProcedurePicker label={s('choice.procedure')} value={picked} onChange={setPicked} clearable />
            <div>
              <Button
                disabled={picked === null}
                loading={change.isPending}
                onClick={() => picked && change.mutate({ procedure: picked, on: true })}
              >
                {s('choice.addOne')}
              </Button>
            </div>
          </div>
        </Panel>
        <Panel title={s('choice.list')}>
          {list.isPending && <SkeletonLines lines={3} />}
          {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
          {list.data?.length === 0 && <EmptyState icon={IconStopwatch} title={s('choice.none')} />}
          <ul>
            {(list.data ?? []).map(({ code, name }) => (
              <li key={code} className="row">
                <span lang="vi">
                  {name} ({code})
                </span>
                <Button
                  variant="subtle"
                  leftSection={<IconTrash size={18} aria-hidden />}
                  aria-label={s('choice.dropNamed', { name })}
                  disabled={change.isPending}
                  onClick={() => change.mutate({ procedure: code, on: false })}
                >
                  {s('choice.drop')}
                </Button>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </>
  );
}
