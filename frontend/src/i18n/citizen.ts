import { defineCatalogue, type Text } from './catalogue';
import { messages as en } from './en/citizen';
import { messages as vi } from './vi/citizen';

export const {
  useText: useCitizenText,
  text: citizenText,
  messages: citizenMessages,
} = defineCatalogue(vi, en);

export type CitizenText = Text<typeof vi>;
