import { defineCatalogue } from './catalogue';
import { messages as en } from './en/papers';
import { messages as vi } from './vi/papers';

/** Words about the book of dossiers and about what an agency prints on its papers. */
export const { useText: usePapersText, messages: papersMessages } = defineCatalogue(vi, en);
