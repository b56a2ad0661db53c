import { useQuery } from '@tanstack/react-query';
import {
  IconBuildingBank,
  IconCalendarTime,
  IconClock,
  IconCoin,
  IconDeviceLaptop,
  IconHistory,
  IconWalk,
  type Icon,
} from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { FilingChannel, Procedure } from '@/api/contract';
import { useCommonText } from '@/i18n/common';
import { formatDeadline } from '@/i18n/format';
import { usePublicText } from '@/i18n/public';
import { thisMinute } from '@/lib/now';
import { ForecastNote } from '@/ui/forecast-note';
import { deadlineQuery, forecastQuery } from '../queries';
import { feeText } from './fee-text';
import css from './procedure-summary.module.css';

/** The card that answers first: how long, how much, where, online or not, and the one button. */
export function ProcedureSummaryCard({
  procedure,
  action,
}: {
  readonly procedure: Procedure;
  readonly action: ReactNode;
}) {
  const t = usePublicText();
  const first = mainChannel(procedure);
  const times = unique(procedure.channels.map((channel) => channel.timeLimitText));
  const where = procedure.executingAgencies.join('; ') || procedure.publisher.name;
  return (
    <section className={css.card} aria-label={t('procedure.summary')}>
      <dl className={css.facts}>
        <Item icon={IconClock} label={t('procedure.time')}>
          <span lang="vi">{times.join('; ') || t('procedure.unknown')}</span>
          {first && !first.timeLimitCertain && first.timeLimitText && (
            <span className={css.hint}>{t('procedure.timeUncertain')}</span>
          )}
        </Item>
        <Item icon={IconCoin} label={t('procedure.fee')}>
          <span lang="vi">
            {first ? feeText(first.fees, t('procedure.unknown')) : t('procedure.unknown')}
          </span>
        </Item>
        <Item icon={IconBuildingBank} label={t('procedure.where')}>
          <span lang="vi">{where}</span>
        </Item>
        <Item icon={procedure.online ? IconDeviceLaptop : IconWalk} label={t('procedure.onlineQuestion')}>
          {procedure.online ? t('procedure.onlineYes') : t('procedure.onlineNo')}
        </Item>
        {first?.timeLimit && <DueToday channel={first} />}
        <Lately code={procedure.code} />
      </dl>
      <div className={`${css.action} no-print`}>{action}</div>
    </section>
  );
}

function Item({
  icon: Icon,
  label,
  children,
}: {
  readonly icon: Icon;
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={css.item}>
      <dt>
        <Icon size={22} stroke={1.7} aria-hidden />
        {label}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** "If you file now, it is due …", with the days that do not count. */
function DueToday({ channel }: { readonly channel: FilingChannel }) {
  const t = usePublicText();
  const [start] = useState(() => thisMinute());
  const { amount, unit } = channel.timeLimit ?? { amount: 0, unit: 'workingDays' };
  const { data } = useQuery({ ...deadlineQuery(start, amount, unit), enabled: amount > 0 });
  if (!data) return null;
  const daysOff = unique(data.ledger.filter((entry) => entry.kind === 'dayOff').map((entry) => entry.text));
  return (
    <div className={css.due}>
      <dt>
        <IconCalendarTime size={22} stroke={1.7} aria-hidden />
        {t('procedure.ifFiledNow')}
      </dt>
      <dd>
        <strong>{t('procedure.dueBefore', { at: formatDeadline(data.due) })}</strong>
        {daysOff.length > 0 && (
          <span className={css.hint} lang="vi">
            {daysOff.join('; ')}
          </span>
        )}
      </dd>
    </div>
  );
}

/** The real times of the last year, where enough dossiers tell them. */
function Lately({ code }: { readonly code: string }) {
  const t = useCommonText();
  const { data } = useQuery(forecastQuery(code));
  if (!data?.median) return null;
  return (
    <div className={css.due}>
      <dt>
        <IconHistory size={22} stroke={1.7} aria-hidden />
        {t('forecast.title')}
      </dt>
      <dd>
        <ForecastNote forecast={data} />
      </dd>
    </div>
  );
}

function mainChannel(procedure: Procedure): FilingChannel | undefined {
  return procedure.channels.find(({ channel }) => channel === 'online') ?? procedure.channels[0];
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}
