import { defineCatalogue, type Text } from './catalogue';
import { messages as en } from './en/public';
import { messages as vi } from './vi/public';

export const { useText: usePublicText, text: publicText, messages: publicMessages } = defineCatalogue(vi, en);

export type PublicText = Text<typeof vi>;
