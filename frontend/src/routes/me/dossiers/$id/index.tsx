import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { OpenFileButton } from '@/features/dossiers/attachments/open-file';
import {
  ClockPanel,
  DossierFacts,
  HistoryPanel,
  MatterPanel,
  PapersPanel,
  ProcessPanel,
  WhatToDo,
} from '@/features/dossiers/components/dossier-view';
import { headline } from '@/features/dossiers/components/headline';
import { Withdraw } from '@/features/dossiers/components/withdraw';
import { dossierQuery } from '@/features/dossiers/queries';
import { useCitizenText } from '@/i18n/citizen';
import { DueBadge } from '@/ui/due-badge';
import { BackLink, ButtonLink } from '@/ui/links';
import { PageHeader } from '@/ui/page-header';
import { PaymentsPanel } from '@/ui/payments-panel';
import { StatusBadge } from '@/ui/status-badge';
import css from './-dossier.module.css';

export const Route = createFileRoute('/me/dossiers/$id/')({
  loader: ({ context, params }) =>
    context.queryClient.fetchQuery({ ...dossierQuery(params.id), staleTime: 5_000 }),
  component: DossierPage,
});

function DossierPage() {
  const t = useCitizenText();
  const { id } = Route.useParams();
  const { data: dossier } = useSuspenseQuery(dossierQuery(id));
  const { data } = dossier;
  const received = Boolean(data.receivedAt);
  return (
    <>
      <PageHeader
        title={data.procedure.name}
        titleLanguage="vi"
        back={<BackLink to="/me/dossiers">{t('wizard.mine')}</BackLink>}
        eyebrow={
          <>
            <StatusBadge status={data.status ?? 'draft'} />
            {data.dueState !== 'none' && data.dueState !== 'done' && (
              <DueBadge state={data.dueState} dueAt={data.dueAt} />
            )}
            {data.code && <span>{data.code}</span>}
          </>
        }
        lead={<span className={css.headline}>{headline(t, data)}</span>}
        actions={
          data.state === 'draft' ? (
            <ButtonLink to="/me/dossiers/$id/edit" params={{ id }}>
              {t('wizard.continue')}
            </ButtonLink>
          ) : null
        }
      />
      <div className={css.columns}>
        <div className={css.main}>
          <WhatToDo dossier={data} />
          <MatterPanel dossier={data} />
          <ProcessPanel dossier={data} />
          <HistoryPanel id={id} />
        </div>
        <div className={css.side}>
          <DossierFacts dossier={data} />
          {data.state !== 'draft' && <ClockPanel dossier={data} />}
          <PaymentsPanel charge={data.charge} payments={data.payments} />
          <PapersPanel dossier={data} />
          <div className="row no-print">
            {received && (
              <OpenFileButton
                path={`/dossiers/${id}/slips/receipt.pdf`}
                label={t('receipt.slip')}
                variant="default"
              />
            )}
            <Withdraw dossier={dossier} />
          </div>
        </div>
      </div>
    </>
  );
}
