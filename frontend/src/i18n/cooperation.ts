import { defineCatalogue, type Text } from './catalogue';
import { messages as en } from './en/cooperation';
import { messages as vi } from './vi/cooperation';

/** Words about work that several agencies share: opinions, partners. */
export const { useText: useCooperationText, messages: cooperationMessages } = defineCatalogue(vi, en);

export type CooperationText = Text<typeof vi>;
