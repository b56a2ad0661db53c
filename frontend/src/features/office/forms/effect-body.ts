import type { Action, ActionBody, Dossier } from '@/api/contract';
import { ruleAmount, toActionBody, type ActionValues } from './action-form';

/** Words do not matter for the time. */
const words = '…';

/**
 * The action as it is asked what it would do to the due date: only what matters for the time is taken from the form, so that typing words asks
 * nothing anew. Null where the time does not depend on the action, or what it depends on is not given yet.
 */
export function effectBody(
  action: Action,
  values: ActionValues,
  dossier: Pick<Dossier, 'charge'>,
): ActionBody | null {
  const days = Number(values.answerWithinDays);
  switch (action) {
    case 'requestSupplement':
      return {
        action,
        reasonCode: 'papersNotInOrder',
        items: [{ text: words }],
        ...(days >= 1 && days <= 365 ? { answerWithinDays: Math.trunc(days) } : {}),
      };
    case 'requestPayment': {
      // The amount of the rule needs no ground.
      const { quantity } = toActionBody(action, values);
      const amount = ruleAmount(dossier.charge, values.quantity) || 1;
      return { action, amount, purpose: words, quantity };
    }
    case 'confirmPayment':
      return { action, receipt: words };
    case 'pause':
      return values.cause ? { action, cause: values.cause, reason: words } : null;
    case 'extend':
    case 'apologize': {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(values.until)) return null;
      const law = action === 'extend' ? { legalBasis: words } : {};
      return { action, reason: words, until: values.until, ...law };
    }
    case 'transfer':
      return values.agency ? { action, reason: words, agency: values.agency } : null;
    case 'propose':
      return { action, outcome: 'approve', text: words };
    case 'forward':
      return { action, note: words };
    case 'receive':
    case 'resume':
    case 'supplement':
    case 'approve':
      return { action };
    default:
      return null;
  }
}

/** Actions that leave the clock alone unless the process waits next. */
export const quiet: readonly Action[] = ['propose', 'forward', 'approve'];
