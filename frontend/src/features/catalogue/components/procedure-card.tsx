import { Link } from '@tanstack/react-router';
import { IconBuildingBank, IconClock, IconCoin, IconDeviceLaptop, IconFileText } from '@tabler/icons-react';
import type { ProcedureSummary } from '@/api/contract';
import { usePublicText } from '@/i18n/public';
import { Badge } from '@/ui/badge';
import css from './procedure-card.module.css';

/** One search result: what it gives, who does it, time, fee, online or not. */
export function ProcedureCard({ procedure }: { readonly procedure: ProcedureSummary }) {
  const t = usePublicText();
  const facts = [
    {
      icon: IconBuildingBank,
      label: t('procedure.agency'),
      value: procedure.agency ?? procedure.publisher.name,
    },
    { icon: IconClock, label: t('procedure.time'), value: procedure.timeLimit },
    { icon: IconCoin, label: t('procedure.fee'), value: procedure.fee },
    { icon: IconFileText, label: t('procedure.gives'), value: procedure.result },
  ];
  return (
    <article className={css.card} lang="vi">
      <h3 className={css.name}>
        <Link to="/procedures/$code" params={{ code: procedure.code }}>
          {procedure.name}
        </Link>
      </h3>
      <dl className={css.facts}>
        {facts.map(({ icon: Icon, label, value }) =>
          value ? (
            <div key={label} className={css.fact}>
              <dt>
                <Icon size={18} stroke={1.7} aria-hidden />
                <span className="visually-hidden">{label}</span>
              </dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <p className={css.foot}>
        {procedure.online && (
          <Badge tone="brand" icon={IconDeviceLaptop}>
            {t('procedure.onlineYes')}
          </Badge>
        )}
        <span>{procedure.sector.name}</span>
        <span>{procedure.code}</span>
      </p>
    </article>
  );
}
