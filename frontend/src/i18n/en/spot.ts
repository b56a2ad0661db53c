import type { Translation } from '../catalogue';
import type { messages as vi } from '../vi/spot';

/** On the spot: received, appraised, approved, stamped and returned in one sitting. */
export const messages: Translation<typeof vi> = {
  'choice.add': 'Add a procedure',
  'choice.addOne': 'Do this one on the spot',
  'choice.drop': 'Remove',
  'choice.dropNamed': 'Remove from the list: {name}',
  'choice.lead':
    'These procedures are received, appraised, approved, stamped and returned at the desk in one sitting. It holds for dossiers that come in at the counter from now on.',
  'choice.list': 'Done on the spot',
  'choice.none': 'No procedure yet',
  'choice.procedure': 'Procedure',
  'choice.title': 'On the spot',
  'spot.acting': 'Acting:',
  'spot.change': 'Change person',
  'spot.next': 'What is next',
  'spot.over': 'Done on the spot',
  'spot.overWords': 'The dossier is over. The time of each step stands in the table above.',
  'spot.role': 'Role',
  'spot.running': 'running',
  'spot.signIn': 'Sign in to go on',
  'spot.signInWords': 'Whoever acts signs in with an account of his own.',
  'spot.step': 'Step',
  'spot.time': 'Time',
  'spot.title': 'On the spot',
  'spot.total': 'Whole time:',
  'spot.turnOf': 'Whose turn: {role}',
  'spot.turnWords':
    'Whoever holds this role signs in at this screen to go on. Every act is recorded with the name and the time of who did it.',
  'spot.waits': 'The dossier waits',
  'spot.watch': 'Stop-watch',
  'spot.whole': 'Open the dossier',
};
