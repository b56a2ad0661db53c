import {
  IconAlertTriangle,
  IconCalendarDue,
  IconCircleCheck,
  IconClock,
  IconClockHour4,
  IconPlayerPause,
  type Icon,
} from '@tabler/icons-react';
import type { DueState } from '@/api/contract';
import { useCommonText } from '@/i18n/common';
import { formatDeadline, formatWorkingMinutes } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useOfficeText } from '@/i18n/office';
import { Badge, type Tone } from '@/ui/badge';

const looks: Record<DueState, readonly [Tone, Icon]> = {
  none: ['neutral', IconClock],
  ok: ['neutral', IconClock],
  soon: ['warning', IconClockHour4],
  today: ['warning', IconCalendarDue],
  overdue: ['danger', IconAlertTriangle],
  paused: ['neutral', IconPlayerPause],
  done: ['success', IconCircleCheck],
};

type DueCellProps = {
  readonly state: DueState;
  readonly dueAt?: string | null;
  readonly remainingMinutes?: number | null;
};

/** How much is left, short enough for a list, with the moment below. */
export function DueCell({ state, dueAt, remainingMinutes }: DueCellProps) {
  const left = remainingMinutes ?? null;
  const t = useOfficeText();
  const common = useCommonText();
  const language = useLanguage();
  const [tone, icon] = looks[state] ?? looks.none;
  let words = state === 'paused' ? t('due.pausedShort') : common(`due.${state}`);
  if (left !== null && (state === 'ok' || state === 'soon' || state === 'today')) {
    words = t('due.left', { amount: formatWorkingMinutes(left, language) });
  } else if (left !== null && state === 'overdue') {
    words = t('due.late', { amount: formatWorkingMinutes(left, language) });
  }
  return (
    <div>
      <Badge tone={tone} icon={icon} strong={state === 'overdue'}>
        {words}
      </Badge>
      {dueAt && state !== 'paused' && state !== 'done' && (
        <div className="small muted">
          <time dateTime={dueAt}>{formatDeadline(dueAt, language)}</time>
        </div>
      )}
    </div>
  );
}
