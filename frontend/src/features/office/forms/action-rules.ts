import type { Action, Dossier } from '@/api/contract';

export const actions = [
  'receive',
  'deliver',
  'issueResult',
  'approve',
  'propose',
  'forward',
  'requestSupplement',
  'refuse',
  'sendBack',
  'decline',
  'sign',
  'confirmPayment',
  'requestPayment',
  'answerConsult',
  'consult',
  'resume',
  'pause',
  'apologize',
  'extend',
  'notifyResult',
  'transfer',
  'terminate',
  'correct',
  'assign',
  'supplement',
  'withdraw',
  'submit',
] as const satisfies readonly Action[];

/** One letter each, after the Vietnamese word. No two actions of the same moment share one. */
export const actionKeys: Readonly<Partial<Record<Action, string>>> = {
  receive: 't',
  requestSupplement: 'b',
  decline: 'x',
  forward: 'c',
  propose: 'd',
  approve: 'k',
  refuse: 'x',
  sendBack: 'l',
  assign: 'g',
  issueResult: 'h',
  deliver: 'r',
  withdraw: 'u',
  sign: 's',
  confirmPayment: 'p',
  requestPayment: 'p',
  consult: 'y',
  answerConsult: 'n',
  pause: 'm',
  resume: 'm',
  apologize: 'o',
  extend: 'e',
  transfer: 'v',
  terminate: 'z',
};

/** Codes of the server for why an action cannot be taken. */
export const refusalCodes = [
  'stranger',
  'wrongRole',
  'notAssignee',
  'final',
  'wrongState',
  'wrongStep',
  'noPreviousStep',
  'supplementAlreadyRequested',
  'alreadySigned',
  'beingCorrected',
  'notYet',
  'consultOpen',
  'noConsult',
  'alreadyApologized',
  'alreadyLate',
  'noDueTime',
  'notLater',
  'sameAgency',
  'notPositive',
  'alreadyAssigned',
  'assigneeLacksRole',
  'amountDiffers',
  'proofMissing',
  'foreignReason',
  'required',
  'tooLong',
  'noDeadline',
] as const;
export type RefusalCode = (typeof refusalCodes)[number] | 'other';

export function refusalCode(reason: string | null | undefined): RefusalCode {
  return refusalCodes.find((code) => code === reason) ?? 'other';
}

export type Offer = {
  readonly action: Action;
  readonly allowed: boolean;
  readonly reason: RefusalCode | null;
};

// Not for this moment at all: such actions stand in the list behind "others", not in the row.
const farAway: readonly RefusalCode[] = [
  'wrongState',
  'wrongStep',
  'final',
  'stranger',
  'noConsult',
  'noDueTime',
];
// Turns that are rare: where another role takes them, the row of daily work is not filled with their names.
const rare: readonly Action[] = [
  'sign',
  'confirmPayment',
  'requestPayment',
  'consult',
  'answerConsult',
  'pause',
  'resume',
  'apologize',
  'extend',
  'notifyResult',
  'transfer',
  'terminate',
  'correct',
];
// Acts of the applicant. The desk does them on his word, so they are offered only where they can be done.
const ofApplicant: readonly Action[] = ['submit', 'supplement', 'withdraw'];

/** The actions as they are offered: a row, the main one first, and those that are for another moment. */
export function offersOf(dossier: Pick<Dossier, 'allowedActions'>): { row: Offer[]; others: Offer[] } {
  const offers = actions.flatMap((action): Offer[] => {
    const found = dossier.allowedActions.find((item) => item.action === action);
    if (!found || (!found.allowed && ofApplicant.includes(action))) return [];
    return [{ action, allowed: found.allowed, reason: found.allowed ? null : refusalCode(found.reason) }];
  });
  const near = ({ action, allowed, reason }: Offer) =>
    allowed || reason === null || !(farAway.includes(reason) || rare.includes(action));
  const row = offers.filter(near);
  // The sort is stable: what can be done now comes before what cannot, and the applicant's acts after the desk's own.
  const rank = ({ action, allowed }: Offer) =>
    allowed ? 3 - Number(rare.includes(action)) - 2 * Number(ofApplicant.includes(action)) : 0;
  return {
    row: row.sort((a, b) => rank(b) - rank(a)),
    others: offers.filter((offer) => !near(offer)),
  };
}
