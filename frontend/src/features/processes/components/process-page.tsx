import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import type { PlannedStep } from '@/api/contract';
import { useOfficeText } from '@/i18n/office';
import { useVersionsText } from '@/i18n/versions';
import { ButtonLink } from '@/ui/links';
import { Facts } from '@/ui/facts';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import { ProcessMap } from '@/ui/process-map';
import { SkeletonList } from '@/ui/skeleton';
import { diagramOf, processQuery } from '../queries';
import css from './processes.module.css';

/** One process: what it is for, what does not add up, and its way drawn. */
export function ProcessPage({ id }: { readonly id: string }) {
  const t = useOfficeText();
  const versions = useVersionsText();
  const query = useQuery(processQuery(id));
  const download = useMutation({
    mutationFn: () => diagramOf(id),
    onSuccess: (file) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = `${id}.bpmn`;
      link.click();
      URL.revokeObjectURL(link.href);
    },
  });
  if (query.isPending) return <SkeletonList items={8} lines={2} />;
  if (query.isError) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  const process = query.data;
  return (
    <>
      <PageHeader
        title={process.title}
        titleLanguage="vi"
        actions={
          <>
            {process.procedureCode && process.state === 'published' && (
              <ButtonLink
                to="/office/processes/move"
                search={{ procedure: process.procedureCode }}
                variant="default"
              >
                {versions('move.title')}
              </ButtonLink>
            )}
            <Button
              variant="default"
              leftSection={<IconDownload size={18} aria-hidden />}
              loading={download.isPending}
              onClick={() => download.mutate()}
            >
              {t('processes.bpmn')}
            </Button>
          </>
        }
      />
      {download.error && <ProblemNotice error={download.error} />}
      <Facts
        items={[
          { label: t('processes.procedure'), value: process.procedureCode ?? t('processes.pattern') },
          { label: t('processes.agency'), value: process.agencyCode ?? t('processes.everyAgency') },
          { label: t('processes.whole'), value: <span lang="vi">{process.wholeText ?? '–'}</span> },
          { label: t('processes.source'), value: <span lang="vi">{process.source || '–'}</span> },
          {
            label: t('processes.state'),
            value: `${t(`processes.state.${process.state}`)}, ${t('processes.version', { n: process.version })}`,
          },
        ]}
      />
      {process.findings.length > 0 && (
        <Notice tone="warning" title={t('processes.findings', { n: process.findings.length })}>
          <ul className={css.findings}>
            {process.findings.map(({ pointer, code, message }) => (
              <li key={`${pointer} ${code}`}>
                <span lang="vi">{message}</span> <code>{pointer}</code>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Panel title={t('process.title')}>
        <ProcessMap
          label={t('process.title')}
          flow={process.flow}
          steps={process.steps.map((step) => ({
            index: step.index,
            name: step.name,
            phase: step.phase,
            waits: step.kind.startsWith('await'),
            note: <PlannedNote step={step} />,
          }))}
        />
      </Panel>
    </>
  );
}

function PlannedNote({ step }: { readonly step: PlannedStep }) {
  const t = useOfficeText();
  return (
    <p>
      {t(`role.${step.role}`)}
      <span lang="vi">{` · ${step.unit}`}</span>
      {step.limitText && <strong lang="vi">{` · ${step.limitText}`}</strong>}
      {step.difficultLimitText && (
        <span lang="vi">{` (${t('processes.difficult')}: ${step.difficultLimitText})`}</span>
      )}
    </p>
  );
}
