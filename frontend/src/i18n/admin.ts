import { defineCatalogue, type Text } from './catalogue';
import { messages as en } from './en/admin';
import { messages as vi } from './vi/admin';

export const { useText: useAdminText, text: adminText, messages: adminMessages } = defineCatalogue(vi, en);

export type AdminText = Text<typeof vi>;
