import {
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconClipboardCheck,
  IconFilePencil,
  IconFilePlus,
  IconHourglass,
  IconPlayerPause,
  IconReceipt,
  IconSend,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import { useCommonText } from '@/i18n/common';
import { Badge, type Tone } from './badge';

/** The ten national statuses of a dossier, and the draft before them. */
export type DossierStatus =
  | 'draft'
  | 'registered'
  | 'received'
  | 'refused'
  | 'processing'
  | 'supplementRequested'
  | 'paymentRequested'
  | 'withdrawn'
  | 'halted'
  | 'resolved'
  | 'returned';

const looks: Record<DossierStatus, readonly [Tone, Icon]> = {
  draft: ['neutral', IconFilePencil],
  registered: ['info', IconSend],
  received: ['info', IconClipboardCheck],
  refused: ['danger', IconX],
  processing: ['info', IconHourglass],
  supplementRequested: ['warning', IconFilePlus],
  paymentRequested: ['warning', IconReceipt],
  withdrawn: ['neutral', IconArrowBackUp],
  halted: ['neutral', IconPlayerPause],
  resolved: ['success', IconCircleCheck],
  returned: ['success', IconCircleCheck],
};

export function StatusBadge({ status }: { readonly status: DossierStatus }) {
  const t = useCommonText();
  const [tone, icon] = looks[status] ?? ['neutral', IconBan];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`status.${status}`)}
    </Badge>
  );
}
