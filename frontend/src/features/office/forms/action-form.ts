import type { Action, ActionBody, Cause, Dossier, ReasonCode, ResultDelivery } from '@/api/contract';
import { isReason } from '@/api/reasons';

/** One thing that is wrong: with a paper, with an answer of the form, or with the dossier as a whole. */
export type Defect = {
  readonly key: number;
  readonly component: string | null;
  readonly field: string | null;
  readonly reasonCode: ReasonCode | null;
  /** What is wrong, beside the sentence of the list. */
  readonly reason: string;
  /** What would satisfy it. */
  readonly text: string;
};

/** What the dialogs hold while someone types; each action uses its own part. */
export type ActionValues = {
  readonly reasonCode: ReasonCode | null;
  readonly reason: string;
  readonly legalBasis: string;
  readonly defects: readonly Defect[];
  readonly answerWithinDays: string;
  readonly assignee: string | null;
  /** Which of the steps that run at the same time is given; null where there is but one. */
  readonly step: number | null;
  readonly note: string;
  readonly outcome: 'approve' | 'refuse' | null;
  readonly text: string;
  readonly number: string;
  readonly file: File | null;
  /** Set once the file is at the server, so that a second try does not send it again. */
  readonly attachmentId: string | null;
  readonly how: ResultDelivery;
  readonly receivedBy: string;
  readonly amount: string;
  /** How many pieces, where it is paid by the piece. */
  readonly quantity: string;
  /** The paper that proves an exemption or reduction. */
  readonly proof: File | null;
  readonly purpose: string;
  readonly settlement: 'paid' | 'waived';
  readonly receipt: string;
  readonly whom: string;
  readonly question: string;
  readonly consult: number | null;
  readonly answer: string;
  readonly cause: Cause | null;
  /** ISO date. */
  readonly until: string;
  readonly agency: string | null;
  /** Ids of the files that an asked agency is shown. */
  readonly papers: readonly string[];
  /** How many sets are taken in. */
  readonly sets: number;
};

export function emptyValues(
  dossier: Pick<Dossier, 'resultDelivery'> & {
    readonly charge?: Dossier['charge'];
    readonly process?: Dossier['process'];
  },
): ActionValues {
  return {
    reasonCode: null,
    reason: '',
    legalBasis: '',
    defects: [],
    answerWithinDays: '',
    assignee: null,
    step: stepsToGive(dossier.process)[0]?.index ?? null,
    note: '',
    outcome: null,
    text: '',
    number: '',
    file: null,
    attachmentId: null,
    how: dossier.resultDelivery,
    receivedBy: '',
    amount: startAmount(dossier.charge),
    quantity: '',
    proof: null,
    purpose: '',
    settlement: 'paid',
    receipt: '',
    whom: '',
    question: '',
    consult: null,
    answer: '',
    cause: null,
    until: '',
    agency: null,
    papers: [],
    sets: 1,
  };
}

/** The steps among which an assignment chooses: those that run at the same time; none where there is but one. */
export function stepsToGive(process: Dossier['process'] | undefined): Dossier['process']['steps'] {
  const current = (process?.steps ?? []).filter(({ state, kind }) => state === 'current' && kind !== 'child');
  return current.length > 1 ? current : [];
}

function startAmount(charge: Dossier['charge'] | undefined): string {
  const amount = charge?.amount ?? (charge?.unit ? null : charge?.proposed);
  return amount ? String(amount) : '';
}

/** What the fee rule asks for; null where it gives no sum. */
export function ruleAmount(charge: Dossier['charge'] | undefined, quantity: string): number | null {
  if (charge?.gap === 'quantity' && charge.unit && /^[1-9]\d{0,4}$/.test(quantity.trim()))
    return (charge.proposed ?? 0) * Number(quantity);
  return charge?.amount ?? null;
}

export type ActionErrorKey =
  | 'reasonMissing'
  | 'tooLong'
  | 'defectMissing'
  | 'remedyMissing'
  | 'daysWrong'
  | 'assigneeMissing'
  | 'outcomeMissing'
  | 'textMissing'
  | 'numberMissing'
  | 'fileMissing'
  | 'proofMissing'
  | 'amountWrong'
  | 'purposeMissing'
  | 'receiptMissing'
  | 'whomMissing'
  | 'questionMissing'
  | 'consultMissing'
  | 'answerMissing'
  | 'causeMissing'
  | 'untilMissing'
  | 'agencyMissing'
  | 'lawMissing'
  | 'consultDaysWrong'
  | 'fileWrong';
export type ActionError = { readonly pointer: string; readonly key: ActionErrorKey };

const longest = {
  reason: 2000,
  legalBasis: 500,
  note: 2000,
  text: 5000,
  number: 60,
  receivedBy: 200,
  purpose: 500,
  receipt: 60,
  whom: 200,
  question: 2000,
  answer: 2000,
  defect: 2000,
} as const;
/** Actions that ask for a reason. */
export const withReason: readonly Action[] = [
  'decline',
  'requestSupplement',
  'sendBack',
  'refuse',
  'withdraw',
  'pause',
  'apologize',
  'extend',
  'transfer',
  'terminate',
  'correct',
];
const resultTypes: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];

const filled = (text: string) => text.trim().length > 0;

/** What is missing or wrong in a dialog, in the order of its fields. The server decides; this spares the way there. */
export function checkAction(action: Action, values: ActionValues): ActionError[] {
  const errors: ActionError[] = [];
  const add = (wrong: boolean, pointer: string, key: ActionErrorKey) => {
    if (wrong) errors.push({ pointer, key });
  };
  if (action === 'requestSupplement') {
    add(values.defects.length === 0, '/items', 'defectMissing');
    values.defects.forEach((defect, index) => {
      const { component, field, text } = defect;
      // A defect of the whole dossier may say everything in one sentence.
      const named = component !== null || field !== null;
      add(named && !hasReason(defect), `/items/${index}/reason`, 'defectMissing');
      add(defect.reason.trim().length > longest.defect, `/items/${index}/reason`, 'tooLong');
      add(!filled(text), `/items/${index}/text`, 'remedyMissing');
      add(text.trim().length > longest.defect, `/items/${index}/text`, 'tooLong');
    });
  }
  if (withReason.includes(action) || (action === 'confirmPayment' && values.settlement === 'waived'))
    add(!hasReason(values), '/reason', 'reasonMissing');
  if (action === 'requestSupplement') {
    const days = values.answerWithinDays.trim();
    add(
      days !== '' && (!/^\d{1,3}$/.test(days) || Number(days) < 1 || Number(days) > 365),
      '/answerWithinDays',
      'daysWrong',
    );
  }
  if (action === 'assign') add(values.assignee === null, '/assignee', 'assigneeMissing');
  if (action === 'propose') {
    add(values.outcome === null, '/outcome', 'outcomeMissing');
    add(values.outcome === 'refuse' && values.reasonCode === null, '/reasonCode', 'reasonMissing');
    add(!filled(values.text), '/text', 'textMissing');
  }
  if (action === 'issueResult') {
    add(!filled(values.number), '/number', 'numberMissing');
    add(values.file === null && values.attachmentId === null, '/file', 'fileMissing');
    add(values.file !== null && !resultTypes.includes(values.file.type), '/file', 'fileWrong');
  }
  if (action === 'sign') {
    add(values.file === null && values.attachmentId === null, '/file', 'fileMissing');
    add(values.file !== null && !resultTypes.includes(values.file.type), '/file', 'fileWrong');
  }
  if (action === 'requestPayment') {
    add(!(amountOf(values.amount) > 0), '/amount', 'amountWrong');
    add(!filled(values.purpose), '/purpose', 'purposeMissing');
  }
  if (action === 'confirmPayment') {
    add(values.settlement === 'paid' && !filled(values.receipt), '/receipt', 'receiptMissing');
    const age = values.reasonCode === 'child' || values.reasonCode === 'elderly';
    const unproved = values.proof === null && values.attachmentId === null;
    add(values.settlement === 'waived' && unproved && !age, '/attachmentId', 'proofMissing');
  }
  if (action === 'consult') {
    add(!filled(values.whom) && values.agency === null, '/whom', 'whomMissing');
    add(!filled(values.question), '/question', 'questionMissing');
    add(!/^[1-9]\d?$/.test(values.answerWithinDays.trim()), '/answerWithinDays', 'consultDaysWrong');
  }
  if (action === 'answerConsult') {
    add(values.consult === null, '/consult', 'consultMissing');
    add(!filled(values.answer), '/answer', 'answerMissing');
  }
  if (action === 'pause') add(values.cause === null, '/cause', 'causeMissing');
  if (action === 'extend') add(!filled(values.legalBasis), '/legalBasis', 'lawMissing');
  if (action === 'extend' || action === 'apologize') {
    add(!/^\d{4}-\d{2}-\d{2}$/.test(values.until), '/until', 'untilMissing');
  }
  if (action === 'transfer') add(values.agency === null, '/agency', 'agencyMissing');
  for (const field of [
    'purpose',
    'receipt',
    'whom',
    'question',
    'answer',
    'reason',
    'legalBasis',
    'note',
    'text',
    'number',
    'receivedBy',
  ] as const) {
    add(values[field].trim().length > longest[field], `/${field}`, 'tooLong');
  }
  return errors;
}

function hasReason({ reasonCode, reason }: Pick<ActionValues, 'reasonCode' | 'reason'>): boolean {
  return isReason(reasonCode, reason);
}

/** The file that goes to the server before the action, and what it is there. */
export function paperOf(
  action: Action,
  { file, proof }: ActionValues,
): { component: string; file: File } | null {
  if ((action === 'issueResult' || action === 'sign') && file) return { component: 'result', file };
  if ((action === 'requestPayment' || action === 'confirmPayment') && proof)
    return { component: 'exemption', file: proof };
  return null;
}

/** `150.000` and `150000` are the same amount; NaN for what is none. */
export function amountOf(text: string): number {
  const digits = text.replace(/[.\s]/g, '');
  return /^\d{1,13}$/.test(digits) ? Number(digits) : Number.NaN;
}

const given = (text: string) => (filled(text) ? text.trim() : undefined);

/** The body of the action: only members that belong to it; `undefined` ones are not sent. */
export function toActionBody(action: Action, values: ActionValues): ActionBody {
  const why = { reason: given(values.reason), reasonCode: values.reasonCode ?? undefined };
  const members: Partial<Record<Action, Omit<ActionBody, 'action'>>> = {
    receive: { sets: values.sets > 1 ? values.sets : undefined },
    decline: { ...why, legalBasis: given(values.legalBasis) },
    terminate: { ...why, legalBasis: given(values.legalBasis) },
    extend: { ...why, legalBasis: values.legalBasis.trim(), until: values.until },
    apologize: { ...why, until: values.until },
    transfer: { ...why, agency: values.agency },
    correct: why,
    pause: { cause: values.cause, ...why },
    resume: { note: given(values.note) },
    notifyResult: { note: given(values.note) },
    requestPayment: {
      amount: amountOf(values.amount),
      purpose: values.purpose.trim(),
      quantity: /^[1-9]\d*$/.test(values.quantity.trim()) ? Number(values.quantity) : undefined,
      ...why,
      attachmentId: values.attachmentId ?? undefined,
    },
    confirmPayment:
      values.settlement === 'paid'
        ? { receipt: values.receipt.trim() }
        : { ...why, attachmentId: values.attachmentId ?? undefined },
    consult: {
      whom: given(values.whom),
      agency: values.agency ?? undefined,
      question: values.question.trim(),
      answerWithinDays: Number(values.answerWithinDays),
      attachments: values.agency && values.papers.length > 0 ? [...values.papers] : undefined,
    },
    answerConsult: { consult: values.consult, answer: values.answer.trim() },
    sign: { attachmentId: values.attachmentId },
    refuse: why,
    sendBack: why,
    withdraw: why,
    requestSupplement: {
      ...why,
      items: values.defects.map((defect) => ({
        component: defect.component ?? undefined,
        field: defect.field ?? undefined,
        reasonCode: defect.reasonCode ?? undefined,
        reason: given(defect.reason),
        text: defect.text.trim(),
      })),
      answerWithinDays: filled(values.answerWithinDays) ? Number(values.answerWithinDays) : undefined,
    },
    assign: { assignee: values.assignee, step: values.step ?? undefined },
    forward: { note: given(values.note), assignee: values.assignee ?? undefined },
    approve: { note: given(values.note) },
    supplement: { note: given(values.note) },
    propose: {
      outcome: values.outcome,
      reasonCode: values.outcome === 'refuse' ? (values.reasonCode ?? undefined) : undefined,
      text: values.text.trim(),
    },
    issueResult: { number: values.number.trim(), attachmentId: values.attachmentId },
    deliver: { how: values.how, receivedBy: given(values.receivedBy) },
  };
  return { action, ...members[action] };
}
