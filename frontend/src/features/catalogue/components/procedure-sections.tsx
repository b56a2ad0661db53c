import { IconBuildingStore, IconDeviceLaptop, IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Procedure } from '@/api/contract';
import { formatDate } from '@/i18n/format';
import { usePublicText } from '@/i18n/public';
import { Facts } from '@/ui/facts';
import { procedureVersionsQuery } from '../queries';
import { feeText } from './fee-text';
import css from './procedure-sections.module.css';

const channelIcons = { online: IconDeviceLaptop, post: IconMail, counter: IconBuildingStore };

/** Each way to file, with its own time limit and fees. */
export function Channels({ procedure }: { readonly procedure: Procedure }) {
  const t = usePublicText();
  return (
    <ul className={css.channels}>
      {procedure.channels.map((channel, index) => {
        const Icon = channelIcons[channel.channel];
        const notes = [...new Set(channel.fees.map((fee) => fee.note).filter((note) => note !== ''))];
        return (
          <li key={`${channel.channel}-${index}`} className={css.channel}>
            <h3>
              <Icon size={22} stroke={1.7} aria-hidden /> {t(`channel.${channel.channel}`)}
            </h3>
            <dl lang="vi">
              <dt lang={document.documentElement.lang}>{t('procedure.time')}</dt>
              <dd>{channel.timeLimitText || t('procedure.unknown')}</dd>
              <dt lang={document.documentElement.lang}>{t('procedure.fee')}</dt>
              <dd>
                {feeText(channel.fees, t('procedure.unknown'))}
                {notes.map((note) => (
                  <p key={note} className={`${css.note} pre-line`}>
                    {note}
                  </p>
                ))}
              </dd>
            </dl>
            {channel.description && (
              <p className={`${css.note} pre-line`} lang="vi">
                {channel.description}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function Steps({ procedure }: { readonly procedure: Procedure }) {
  const { items, text } = procedure.steps;
  if (items.length < 2) return <p className="pre-line measure">{text || items[0]?.text}</p>;
  return (
    <ol className={css.steps} lang="vi">
      {items.map((item, index) => (
        <li key={index}>
          {item.actor && <strong>{item.actor}: </strong>}
          <span className="pre-line">{item.text}</span>
        </li>
      ))}
    </ol>
  );
}

export function LegalBases({ procedure }: { readonly procedure: Procedure }) {
  return (
    <ul className={css.laws} lang="vi">
      {procedure.legalBases.map((law, index) => (
        <li key={index}>
          {law.number && <strong>{law.number}</strong>} {law.name}
          {(law.issuer || law.issuedOn) && (
            <span className={css.note}>
              {' '}
              ({[law.issuer, law.issuedOn && formatDate(law.issuedOn)].filter(Boolean).join(', ')})
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Everything else that the record carries, so that nothing published is hidden. */
export function RecordFacts({ procedure }: { readonly procedure: Procedure }) {
  const t = usePublicText();
  const p = procedure;
  return (
    <Facts
      items={[
        { label: t('procedure.code'), value: p.code },
        { label: t('procedure.sector'), value: <span lang="vi">{p.sector.name}</span> },
        { label: t('procedure.levels'), value: p.levels.map((level) => t(`level.${level}`)).join(', ') },
        { label: t('procedure.audience'), value: p.audience.map((who) => t(`audience.${who}`)).join(', ') },
        { label: t('procedure.executing'), value: <span lang="vi">{p.executingAgencies.join('; ')}</span> },
        p.competentAgency
          ? { label: t('procedure.competent'), value: <span lang="vi">{p.competentAgency}</span> }
          : null,
        p.coordinatingAgency
          ? { label: t('procedure.coordinating'), value: <span lang="vi">{p.coordinatingAgency}</span> }
          : null,
        p.intakeAddress
          ? { label: t('procedure.intakeAddress'), value: <span lang="vi">{p.intakeAddress}</span> }
          : null,
        { label: t('procedure.publisher'), value: <span lang="vi">{p.publisher.name}</span> },
        p.decisionNumber ? { label: t('procedure.decision'), value: p.decisionNumber } : null,
        p.kind ? { label: t('procedure.kind'), value: <span lang="vi">{p.kind}</span> } : null,
        {
          label: t('procedure.version'),
          value: t('procedure.versionOf', { n: p.version, at: formatDate(p.updatedAt) }),
        },
        p.source.startsWith('http')
          ? { label: t('procedure.source'), value: <a href={p.source}>{t('procedure.sourceLink')}</a> }
          : null,
      ]}
    />
  );
}

/** When what is published here changed; nothing while it is not known. */
export function Versions({ code }: { readonly code: string }) {
  const t = usePublicText();
  const { data } = useQuery(procedureVersionsQuery(code));
  if (!data || data.items.length === 0) return null;
  return (
    <details className={css.versions}>
      <summary>{t('procedure.versions')}</summary>
      <ul>
        {data.items.map(({ version, publishedAt, changed }) => (
          <li key={version}>
            {t('procedure.versionLine', { n: version, at: formatDate(publishedAt) })}
            <span className={css.note}>
              {' – '}
              {changed.length === 0
                ? t('procedure.versionFirst')
                : t('procedure.versionChanged', { n: changed.length })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
