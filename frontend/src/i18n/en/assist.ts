import type { Translation } from '../catalogue';
import type { messages as vi } from '../vi/assist';

/** Filing for somebody else. */
export const messages: Translation<typeof vi> = {
  'assist.as': 'You file as',
  'assist.by': 'Entered by:',
  'assist.check': 'Confirm the code',
  'assist.code': 'The code that the owner tells you',
  'assist.confirmLead':
    'The owner confirms by a code of six digits sent to their e-mail, or in their own verified account after filing. You can file before that.',
  'assist.confirmed.account': 'The owner has confirmed in their own account.',
  'assist.confirmed.code': 'The owner has confirmed by a code.',
  'assist.deskLead':
    'Send a code of six digits to the e-mail of the owner, then enter what they tell you. The dossier is worked on without it too.',
  'assist.deskTitle': 'Confirmation by the owner',
  'assist.entry': '{name} (for the owner)',
  'assist.kind.firm': 'Firm',
  'assist.kind.official': 'Official of the desk',
  'assist.kind.other': 'Somebody who was asked to',
  'assist.kind.relative': 'Relative',
  'assist.kind.school': 'School',
  'assist.noAddress': 'The dossier has no e-mail address of the owner to send a code to.',
  'assist.notices': 'Who is told about the dossier?',
  'assist.notices.both': 'Notices go to the owner and to who entered it.',
  'assist.notices.helper': 'Notices go to who entered it alone.',
  'assist.notices.owner': 'Notices go to the owner alone.',
  'assist.noticesNone':
    'Without an e-mail address no notices can be sent; the owner follows the dossier by the code on the slip.',
  'assist.noticesTo': 'Notices about the dossier go to {to}.',
  'assist.organisation': 'Name of the school or firm',
  'assist.ownConfirm': 'I asked for this',
  'assist.ownDone': 'Confirmed',
  'assist.ownLead':
    '{name} filed this dossier for you. If you asked for it, confirm it. If not, withdraw it at the end of the page.',
  'assist.ownTitle': 'This dossier was filed for you',
  'assist.owner': 'Owner:',
  'assist.send': 'Send the owner a code',
  'assist.sendAgain': 'Send a new code',
  'assist.sentTo': 'The code goes to {to} and holds for 15 minutes.',
  'assist.title': 'Filed for somebody else',
  'assist.unconfirmed': 'The owner has not confirmed yet.',
};
