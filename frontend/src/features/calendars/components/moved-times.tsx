import { IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import type { WouldMove } from '@/api/contract';
import { useCalendarText } from '@/i18n/calendar';
import { Badge } from '@/ui/badge';
import { DateText } from '@/ui/date-text';
import css from './calendars.module.css';

export function isEarlier({ dueAt, wouldBeAt }: Pick<WouldMove, 'dueAt' | 'wouldBeAt'>): boolean {
  return new Date(wouldBeAt) < new Date(dueAt);
}

/** Where the calendar would put it, and whether that is better or worse for the applicant. */
export function MovedTime({ move }: { readonly move: WouldMove }) {
  const t = useCalendarText();
  const earlier = isEarlier(move);
  return (
    <span className={css.moved}>
      <DateText at={move.wouldBeAt} as="deadline" />
      <Badge tone={earlier ? 'warning' : 'neutral'} icon={earlier ? IconTrendingDown : IconTrendingUp}>
        {t(earlier ? 'move.earlier' : 'move.later')}
      </Badge>
    </span>
  );
}
