import { defineCatalogue } from './catalogue';
import { messages as en } from './en/assist';
import { messages as vi } from './vi/assist';

/** Words about filing for somebody else: by whom, who is told, the owner's word. */
export const { useText: useAssistText, messages: assistMessages } = defineCatalogue(vi, en);
