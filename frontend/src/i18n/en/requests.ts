import type { Translation } from '../catalogue';
import type { messages as vi } from '../vi/requests';

/** Requests for supplement and payment: each defect, what it does to the due date. */
export const messages: Translation<typeof vi> = {
  'charge.byRule': 'By the fee rule of the procedure',
  'charge.differs': 'Not the amount of the rule ({amount}): give the reason',
  'charge.proof': 'Proof',
  'charge.proofHint': 'PDF, JPEG or PNG. Kept with the dossier.',
  'charge.quantity': 'Quantity ({unit})',
  'defect.add': 'Add another defect',
  'defect.days': 'Working days to answer',
  'defect.daysHint':
    'Leave empty for the general term of the process or agency; the date stands below before you send.',
  'defect.field': 'Add an answer of the form',
  'defect.fieldChoose': 'Choose what is to be corrected',
  'defect.form': 'Form',
  'defect.general': 'Other defects of the dossier',
  'defect.papers': 'Papers',
  'defect.papersHint': 'Tick every paper that is missing or wrong. The law allows one request only.',
  'defect.reason': 'What exactly is wrong or missing',
  'defect.remove': 'Remove this defect',
  'defect.removeOne': 'Remove defect: {name}',
  'defect.text': 'What would satisfy it',
  'defect.textHint': 'Write so that the applicant understands and can act at once, in Vietnamese.',
  'defect.wholeText': 'What is wrong or missing, and what would satisfy it',
  'effect.answerBy': 'To be answered by',
  'effect.before': 'Due now',
  'effect.ifAtLast': 'Due if answered on the last day',
  'effect.ifAtOnce': 'Due if answered at once',
  'effect.notStarted':
    'Not received yet: no time runs. The due date is counted from the reception of the complete dossier.',
  'effect.pauses': 'The time stands still from the request on; what is left runs on with the answer.',
  'effect.restarts': 'The time stops and begins anew with the complete answer.',
  'effect.title': 'What this does to the due date',
  'sets.hint': 'Printed on the receipt and in the register.',
  'sets.label': 'Sets of papers',
};
