import {
  IconAlertTriangle,
  IconCalendarDue,
  IconCircleCheck,
  IconClock,
  IconClockHour4,
  IconPlayerPause,
  type Icon,
} from '@tabler/icons-react';
import { useCommonText } from '@/i18n/common';
import { formatDeadline, formatWorkingMinutes } from '@/i18n/format';
import { Badge, type Tone } from './badge';

export type DueState = 'none' | 'ok' | 'soon' | 'today' | 'overdue' | 'paused' | 'done';

const looks: Record<DueState, readonly [Tone, Icon]> = {
  none: ['neutral', IconClock],
  ok: ['neutral', IconClock],
  soon: ['warning', IconClockHour4],
  today: ['warning', IconCalendarDue],
  overdue: ['danger', IconAlertTriangle],
  paused: ['neutral', IconPlayerPause],
  done: ['success', IconCircleCheck],
};

type DueBadgeProps = {
  readonly state: DueState;
  readonly dueAt?: string | null;
  /** Working minutes left; negative when overdue. Left out for citizens. */
  readonly remainingMinutes?: number | null;
};

/** How a dossier stands against its promised time. With `remainingMinutes` it says how much is left. */
export function DueBadge({ state, dueAt, remainingMinutes }: DueBadgeProps) {
  const t = useCommonText();
  const [tone, icon] = looks[state];
  const left = remainingMinutes ?? null;
  const running = state === 'ok' || state === 'soon' || state === 'today' || state === 'overdue';
  let words = t(`due.${state}`);
  if (running && left !== null) {
    const amount = formatWorkingMinutes(left);
    words = state === 'overdue' ? t('due.overdueBy', { amount }) : t(`due.${state}Left`, { amount });
  }
  return (
    <span title={dueAt ? t('due.at', { at: formatDeadline(dueAt) }) : undefined}>
      <Badge tone={tone} icon={icon} strong={state === 'overdue'}>
        {words}
      </Badge>
    </span>
  );
}
