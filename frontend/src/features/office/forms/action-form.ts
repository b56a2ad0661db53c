import type { Action, ActionBody, Dossier, ResultDelivery } from '@/api/contract';

export type Defect = { readonly key: number; readonly component: string | null; readonly text: string };

/** What the dialogs hold while someone types; each action uses its own part. */
export type ActionValues = {
  readonly reason: string;
  readonly legalBasis: string;
  readonly defects: readonly Defect[];
  readonly answerWithinDays: string;
  readonly assignee: string | null;
  readonly note: string;
  readonly outcome: 'approve' | 'refuse' | null;
  readonly text: string;
  readonly number: string;
  readonly file: File | null;
  /** Set once the file is at the server, so that a second try does not send it again. */
  readonly attachmentId: string | null;
  readonly how: ResultDelivery;
  readonly receivedBy: string;
};

export function emptyValues(dossier: Pick<Dossier, 'resultDelivery'>): ActionValues {
  return {
    reason: '',
    legalBasis: '',
    defects: [{ key: 0, component: null, text: '' }],
    answerWithinDays: '',
    assignee: null,
    note: '',
    outcome: null,
    text: '',
    number: '',
    file: null,
    attachmentId: null,
    how: dossier.resultDelivery,
    receivedBy: '',
  };
}

export type ActionErrorKey =
  | 'reasonMissing'
  | 'tooLong'
  | 'defectMissing'
  | 'daysWrong'
  | 'assigneeMissing'
  | 'outcomeMissing'
  | 'textMissing'
  | 'numberMissing'
  | 'fileMissing'
  | 'fileWrong';
export type ActionError = { readonly pointer: string; readonly key: ActionErrorKey };

const longest = {
  reason: 2000,
  legalBasis: 500,
  note: 2000,
  text: 5000,
  number: 60,
  receivedBy: 200,
  defect: 2000,
} as const;
const needsReason: readonly Action[] = ['decline', 'requestSupplement', 'sendBack', 'refuse', 'withdraw'];
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
    values.defects.forEach(({ text }, index) => {
      add(!filled(text), `/items/${index}/text`, 'defectMissing');
      add(text.trim().length > longest.defect, `/items/${index}/text`, 'tooLong');
    });
  }
  if (needsReason.includes(action)) add(!filled(values.reason), '/reason', 'reasonMissing');
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
    add(!filled(values.text), '/text', 'textMissing');
  }
  if (action === 'issueResult') {
    add(!filled(values.number), '/number', 'numberMissing');
    add(values.file === null && values.attachmentId === null, '/file', 'fileMissing');
    add(values.file !== null && !resultTypes.includes(values.file.type), '/file', 'fileWrong');
  }
  for (const field of ['reason', 'legalBasis', 'note', 'text', 'number', 'receivedBy'] as const) {
    add(values[field].trim().length > longest[field], `/${field}`, 'tooLong');
  }
  return errors;
}

const given = (text: string) => (filled(text) ? text.trim() : undefined);

/** The body of the action: only members that belong to it; `undefined` ones are not sent. */
export function toActionBody(action: Action, values: ActionValues): ActionBody {
  const members: Partial<Record<Action, Omit<ActionBody, 'action'>>> = {
    decline: { reason: values.reason.trim(), legalBasis: given(values.legalBasis) },
    refuse: { reason: values.reason.trim(), legalBasis: given(values.legalBasis) },
    sendBack: { reason: values.reason.trim() },
    withdraw: { reason: values.reason.trim() },
    requestSupplement: {
      reason: values.reason.trim(),
      items: values.defects.map(({ component, text }) => ({
        component: component ?? undefined,
        text: text.trim(),
      })),
      answerWithinDays: filled(values.answerWithinDays) ? Number(values.answerWithinDays) : undefined,
    },
    assign: { assignee: values.assignee },
    forward: { note: given(values.note), assignee: values.assignee ?? undefined },
    approve: { note: given(values.note) },
    supplement: { note: given(values.note) },
    propose: { outcome: values.outcome, text: values.text.trim() },
    issueResult: { number: values.number.trim(), attachmentId: values.attachmentId },
    deliver: { how: values.how, receivedBy: given(values.receivedBy) },
  };
  return { action, ...members[action] };
}
