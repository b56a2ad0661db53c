import { Button, Radio } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '@/api/session';
import { AgencyChoice } from '@/features/catalogue/components/agency-choice';
import { PaperList } from '@/features/catalogue/components/checklist';
import { PlacePicker } from '@/features/catalogue/components/place-picker';
import { procedureQuery } from '@/features/catalogue/queries';
import { useStartDossier } from '@/features/dossiers/queries';
import { usePublicText } from '@/i18n/public';
import { BackLink } from '@/ui/links';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';

type Choice = { variant?: string; province?: string; commune?: string; agency?: string };
const text = (value: unknown) => (value === undefined || value === '' ? undefined : String(value));

export const Route = createFileRoute('/_public/procedures/$code/file')({
  // In the address, so that signing in, going back or sharing keeps every choice.
  validateSearch: (search: Record<string, unknown>): Choice => ({
    variant: text(search.variant),
    province: text(search.province),
    commune: text(search.commune),
    agency: text(search.agency),
  }),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(procedureQuery(params.code)),
  component: ChoosePage,
});

function ChoosePage() {
  const t = usePublicText();
  const navigate = useNavigate();
  const { code } = Route.useParams();
  const choice = Route.useSearch();
  const { me } = useSession();
  const { data: procedure } = useSuspenseQuery(procedureQuery(code));
  const start = useStartDossier();
  const [missing, setMissing] = useState(false);
  const variants = procedure.caseVariants;
  const variant =
    variants.find(({ id }) => id === choice.variant) ?? (variants.length === 1 ? variants[0] : undefined);
  const ready = choice.agency !== undefined && (variant !== undefined || variants.length === 0);
  const change = (next: Partial<Choice>) =>
    void navigate({
      to: '/procedures/$code/file',
      params: { code },
      search: { ...choice, ...next },
      replace: true,
      resetScroll: false,
    });

  const withCommune = procedure.levels.includes('commune') || procedure.levels.length === 0;

  const begin = () => {
    setMissing(!ready);
    if (!choice.agency || !ready) return;
    if (!me) {
      const here = window.location.pathname + window.location.search;
      void navigate({ to: '/sign-in', search: { next: here } });
      return;
    }
    start.mutate(
      { procedureCode: code, agencyCode: choice.agency, caseVariantId: variant?.id, channel: 'online' },
      { onSuccess: ({ data: { id } }) => void navigate({ to: '/me/dossiers/$id/edit', params: { id } }) },
    );
  };

  return (
    <div className="measure" data-keep-focus>
      <PageHeader
        title={t('choose.title')}
        lead={<span lang="vi">{procedure.name}</span>}
        back={
          <BackLink to="/procedures/$code" params={{ code }}>
            {t('choose.back')}
          </BackLink>
        }
      />
      <div className="stack" style={{ '--gap': '1.5rem' } as React.CSSProperties}>
        {variants.length > 1 && (
          <Panel title={t('choose.case')}>
            <Radio.Group
              aria-label={t('choose.case')}
              value={variant?.id ?? ''}
              onChange={(value) => change({ variant: value })}
            >
              <div className="stack" lang="vi">
                {variants.map(({ id, name }) => (
                  <Radio key={id} value={id} label={name} />
                ))}
              </div>
            </Radio.Group>
          </Panel>
        )}
        {variant && (
          <Panel title={t('procedure.papers')}>
            <div aria-live="polite">
              <PaperList components={variant.components} />
            </div>
          </Panel>
        )}
        <Panel title={t('choose.where')}>
          <div className="stack">
            <PlacePicker
              place={{ province: choice.province ?? '', commune: choice.commune ?? '' }}
              withCommune={withCommune}
              onChange={({ province, commune }) => change({ province, commune, agency: undefined })}
            />
            <AgencyChoice
              code={code}
              place={{ province: choice.province ?? '', commune: choice.commune ?? '' }}
              agency={choice.agency ?? ''}
              withCommune={withCommune}
              onChange={(agency) => change({ agency })}
            />
          </div>
        </Panel>
        {missing && !ready && (
          <Notice tone="warning" live title={t('choose.missing')}>
            {variant || variants.length === 0 ? t('choose.missingAgency') : t('choose.missingCase')}
          </Notice>
        )}
        {start.error && <ProblemNotice error={start.error} title={t('choose.failed')} />}
        <div>
          <Button size="lg" onClick={begin} loading={start.isPending}>
            {me ? t('choose.start') : t('choose.signIn')}
          </Button>
          <p className="muted small" style={{ marginTop: '0.5rem' }}>
            {t('choose.startHint')}
          </p>
        </div>
      </div>
    </div>
  );
}
