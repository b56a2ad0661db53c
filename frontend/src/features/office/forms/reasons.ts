import type { Action, ReasonUse } from '@/api/contract';
import type { ActionValues } from './action-form';

const sameName = [
  'decline',
  'requestSupplement',
  'sendBack',
  'refuse',
  'withdraw',
  'pause',
  'extend',
  'apologize',
  'transfer',
  'terminate',
  'correct',
] as const satisfies readonly (Action & ReasonUse)[];

/** What the reason of an action is given for; null where it takes none. */
export function reasonUse(action: Action, values: Pick<ActionValues, 'settlement'>): ReasonUse | null {
  if (action === 'confirmPayment') return values.settlement === 'waived' ? 'waivePayment' : null;
  if (action === 'requestPayment') return 'changeAmount';
  return sameName.find((use) => use === action) ?? null;
}

// A proposal is no reason of the list: it is the specialist's own text, which these sentences begin.
export const proposalTexts: Readonly<Record<'approve' | 'refuse', string>> = {
  approve: 'Hồ sơ đầy đủ, hợp lệ, đủ điều kiện giải quyết theo quy định. Kính trình lãnh đạo xem xét, ký.',
  refuse: 'Hồ sơ không đủ điều kiện giải quyết. Kính trình lãnh đạo xem xét, từ chối giải quyết. Lý do: ',
};
