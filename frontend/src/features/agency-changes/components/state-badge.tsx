import {
  IconCalendarCheck,
  IconCircleCheck,
  IconCircleX,
  IconPencil,
  IconProgress,
  type Icon,
} from '@tabler/icons-react';
import type { AgencyChangeState } from '@/api/contract';
import { useAdminText } from '@/i18n/admin';
import { Badge, type Tone } from '@/ui/badge';

const looks: Record<AgencyChangeState, { readonly tone: Tone; readonly icon: Icon }> = {
  planned: { tone: 'neutral', icon: IconPencil },
  approved: { tone: 'info', icon: IconCalendarCheck },
  running: { tone: 'warning', icon: IconProgress },
  done: { tone: 'success', icon: IconCircleCheck },
  cancelled: { tone: 'neutral', icon: IconCircleX },
};

export function ChangeStateBadge({ state }: { readonly state: AgencyChangeState }) {
  const t = useAdminText();
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {t(`change.state.${state}`)}
    </Badge>
  );
}
