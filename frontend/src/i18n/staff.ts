import { defineCatalogue } from './catalogue';
import { messages as en } from './en/staff';
import { messages as vi } from './vi/staff';

/** Words about officials: who is away, who stands in, how work is given out; and about many dossiers at once. */
export const { useText: useStaffText, messages: staffMessages } = defineCatalogue(vi, en);
