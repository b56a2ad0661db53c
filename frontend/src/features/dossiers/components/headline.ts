import type { Dossier } from '@/api/contract';
import { formatDeadline } from '@/i18n/format';
import type { CitizenText } from '@/i18n/citizen';

type Facts = Pick<Dossier, 'state' | 'status' | 'dueAt' | 'resultDelivery'> & {
  readonly agency: { readonly name: string };
  readonly process: Pick<Dossier['process'], 'current' | 'steps'>;
};

/** Where a dossier stands, in one sentence: who has it, what is done, until when. */
export function headline(t: CitizenText, dossier: Facts): string {
  const agency = dossier.agency.name;
  const step = dossier.process.steps.find(({ index }) => index === dossier.process.current);
  const due = dossier.dueAt ? formatDeadline(dossier.dueAt) : null;
  switch (dossier.state) {
    case 'draft':
      return t('headline.draft');
    case 'submitted':
      return t('headline.submitted', { agency });
    case 'received':
      return due ? t('headline.receivedDue', { agency, due }) : t('headline.received', { agency });
    case 'inProgress':
    case 'approved': {
      const unit = step?.unit || agency;
      const work = step?.name.toLocaleLowerCase('vi') ?? '';
      if (!step) return due ? t('headline.receivedDue', { agency, due }) : t('headline.received', { agency });
      return due ? t('headline.workingDue', { unit, work, due }) : t('headline.working', { unit, work });
    }
    case 'awaitingSupplement':
      return t('headline.awaitingSupplement');
    case 'awaitingPayment':
      return t('headline.awaitingPayment');
    case 'suspended':
      return t('headline.suspended');
    case 'halted':
      return t('headline.halted', { agency });
    case 'resolved':
      return dossier.resultDelivery === 'counter'
        ? t('headline.resolvedCounter', { agency })
        : t('headline.resolved');
    case 'delivered':
      return t('headline.delivered');
    case 'declined':
      return t('headline.declined', { agency });
    case 'refused':
      return t('headline.refused', { agency });
    case 'withdrawn':
      return t('headline.withdrawn');
  }
}
