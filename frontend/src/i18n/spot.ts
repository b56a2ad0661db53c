import { defineCatalogue } from './catalogue';
import { messages as en } from './en/spot';
import { messages as vi } from './vi/spot';

/** Words about what is done on the spot: one sitting at one desk. */
export const { useText: useSpotText, messages: spotMessages } = defineCatalogue(vi, en);
