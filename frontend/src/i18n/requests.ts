import { defineCatalogue } from './catalogue';
import { messages as en } from './en/requests';
import { messages as vi } from './vi/requests';

/** Words about what is asked of the applicant: supplements, defect by defect, and payments. */
export const { useText: useRequestsText, messages: requestsMessages } = defineCatalogue(vi, en);
