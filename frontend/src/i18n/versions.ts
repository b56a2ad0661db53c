import { defineCatalogue } from './catalogue';
import { messages as en } from './en/versions';
import { messages as vi } from './vi/versions';

/** Words about running dossiers that move to another version of their process. */
export const { useText: useVersionsText, messages: versionsMessages } = defineCatalogue(vi, en);
