import { defineCatalogue, type Text } from './catalogue';
import { messages as en } from './en/common';
import { messages as vi } from './vi/common';

export const { useText: useCommonText, text: commonText, messages: commonMessages } = defineCatalogue(vi, en);

export type CommonText = Text<typeof vi>;
