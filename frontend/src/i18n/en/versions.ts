import type { Translation } from '../catalogue';
import type { messages as vi } from '../vi/versions';

/** Running dossiers and another version of their process. */
export const messages: Translation<typeof vi> = {
  'move.agency': 'Agency',
  'move.agencyHint': 'Its dossiers that are open.',
  'move.ask': 'Preview',
  'move.askAgain': 'Preview again',
  'move.back': 'Processes',
  'move.begins': 'Begins besides: {steps}',
  'move.blocked': 'Cannot move: {n}',
  'move.choose': 'Takes the place of “{step}”',
  'move.chooseNone': 'Not chosen, the dossier keeps its process',
  'move.choices': 'Choose what takes their place',
  'move.choicesWords':
    'These steps are not in the process in force. Choose the step that takes their place, then preview again.',
  'move.code': 'Dossier',
  'move.confirm': 'Move {n} dossiers',
  'move.confirmWords':
    'The appointment that was given stays. The history of each dossier says that it moved, and why.',
  'move.done': '{n} dossiers were moved.',
  'move.dropped': 'Done, no longer in the process: {steps}',
  'move.due': 'Due time of the step',
  'move.dueKept': 'As it was',
  'move.from': 'Step now',
  'move.kept': 'Dossiers that keep their process',
  'move.lead':
    'A dossier keeps the version of its process. Open ones can be moved to the process in force; the appointment stays.',
  'move.left': 'Somebody works on {n} dossiers now; they are moved as soon as that is done.',
  'move.movable': 'Can move: {n}',
  'move.none': 'Every open dossier is worked by the process in force',
  'move.noneHint': 'There is nothing to move.',
  'move.note': 'Notes',
  'move.passed': 'Not done: {steps}',
  'move.procedure': 'Procedure',
  'move.reason': 'Reason',
  'move.reasonChoose': 'Choose a reason',
  'move.reasonHint': 'Stands in the history of each dossier.',
  'move.reasonMissing': 'Choose or give the reason.',
  'move.reasonWords': 'In your own words, with the number of the decision that changed the process',
  'move.same': 'Already by the process in force: {n}',
  'move.select': 'Choose dossier {code}',
  'move.selected': 'Choose',
  'move.table': 'Dossiers to move',
  'move.title': 'Move dossiers to the process in force',
  'move.to': 'Step afterwards',
  'move.what': 'Which dossiers',
};
