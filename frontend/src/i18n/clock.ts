import { defineCatalogue, type Text } from './catalogue';
import { messages as en } from './en/clock';
import { messages as vi } from './vi/clock';

/** Words about how the time of a dossier is counted. */
export const { useText: useClockText, messages: clockMessages } = defineCatalogue(vi, en);

export type ClockText = Text<typeof vi>;
