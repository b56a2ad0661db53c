import { defineCatalogue, type Text } from './catalogue';
import { messages as en } from './en/office';
import { messages as vi } from './vi/office';

export const { useText: useOfficeText, text: officeText, messages: officeMessages } = defineCatalogue(vi, en);

export type OfficeText = Text<typeof vi>;
