import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { IconWritingSign } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Procedure } from '@/api/contract';
import { Checklist } from '@/features/catalogue/components/checklist';
import {
  Channels,
  LegalBases,
  RecordFacts,
  Steps,
  Versions,
} from '@/features/catalogue/components/procedure-sections';
import { ProcedureSummaryCard } from '@/features/catalogue/components/procedure-summary';
import { SharePanel } from '@/features/catalogue/components/share-panel';
import { procedureQuery } from '@/features/catalogue/queries';
import { usePublicText, type PublicText } from '@/i18n/public';
import { BackLink, ButtonLink } from '@/ui/links';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import css from './-procedure.module.css';

export const Route = createFileRoute('/_public/procedures/$code/')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(procedureQuery(params.code)),
  component: ProcedurePage,
});

type Section = { readonly id: string; readonly title: string; readonly body: ReactNode };

function sections(p: Procedure, t: PublicText): Section[] {
  const all: (Section | false)[] = [
    { id: 'papers', title: t('procedure.papers'), body: <Checklist variants={p.caseVariants} /> },
    p.channels.length > 0 && {
      id: 'channels',
      title: t('procedure.channels'),
      body: <Channels procedure={p} />,
    },
    (p.steps.text !== '' || p.steps.items.length > 0) && {
      id: 'steps',
      title: t('procedure.steps'),
      body: <Steps procedure={p} />,
    },
    p.results.length > 0 && {
      id: 'results',
      title: t('procedure.results'),
      body: (
        <ul className={css.plain} lang="vi">
          {p.results.map((result) => (
            <li key={result.name}>{result.name}</li>
          ))}
        </ul>
      ),
    },
    p.conditions !== '' && {
      id: 'conditions',
      title: t('procedure.conditions'),
      body: (
        <p className="pre-line measure" lang="vi">
          {p.conditions}
        </p>
      ),
    },
    p.forms.length > 0 && {
      id: 'forms',
      title: t('procedure.forms'),
      body: (
        <ul className={css.plain} lang="vi">
          {p.forms.map((form) => (
            <li key={form.code + form.name}>{[form.code, form.name].filter(Boolean).join(' – ')}</li>
          ))}
        </ul>
      ),
    },
    p.legalBases.length > 0 && { id: 'laws', title: t('procedure.laws'), body: <LegalBases procedure={p} /> },
    {
      id: 'record',
      title: t('procedure.record'),
      body: (
        <>
          <RecordFacts procedure={p} />
          <Versions code={p.code} />
        </>
      ),
    },
    { id: 'share', title: t('procedure.share'), body: <SharePanel code={p.code} name={p.name} /> },
  ];
  return all.filter((section) => section !== false);
}

function ProcedurePage() {
  const t = usePublicText();
  const { code } = Route.useParams();
  const { data: procedure } = useSuspenseQuery(procedureQuery(code));
  const parts = sections(procedure, t);
  const action = procedure.online ? (
    <ButtonLink
      to="/procedures/$code/file"
      params={{ code }}
      size="lg"
      leftSection={<IconWritingSign size={22} aria-hidden />}
    >
      {t('procedure.file')}
    </ButtonLink>
  ) : null;
  return (
    <article>
      <PageHeader
        title={procedure.name}
        titleLanguage="vi"
        back={<BackLink to="/procedures">{t('procedure.back')}</BackLink>}
        eyebrow={
          <span lang="vi">
            {procedure.sector.name} · {procedure.code}
          </span>
        }
      />
      {procedure.detail === 'index' && (
        <div className={css.gap}>
          <Notice tone="info" title={t('procedure.indexOnly')}>
            {t('procedure.indexOnlyHint')}
          </Notice>
        </div>
      )}
      <ProcedureSummaryCard procedure={procedure} action={action} />
      {procedure.description && (
        <p className={`${css.description} measure pre-line`} lang="vi">
          {procedure.description}
        </p>
      )}
      <div className={css.columns}>
        <nav className={`${css.contents} no-print`} aria-label={t('procedure.contents')}>
          <ul className={css.contentsList}>
            {parts.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className={css.body}>
          {parts.map(({ id, title, body }) => (
            <section key={id} id={id} aria-labelledby={`${id}-title`} className={css.section}>
              <h2 id={`${id}-title`}>{title}</h2>
              {body}
            </section>
          ))}
          {action && <div className="no-print">{action}</div>}
        </div>
      </div>
    </article>
  );
}
