import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap } from './client';
import type { Reason, ReasonCode, ReasonUse } from './contract';

/** The list of reasons. It is data of the server and changes with it alone. */
export const reasonsQuery = queryOptions({
  queryKey: ['reasons'],
  queryFn: () => unwrap(api.GET('/reasons')),
  select: (page) => page.items,
  staleTime: Number.POSITIVE_INFINITY,
});

/** The reasons that can be given for this, in the order in which they are offered; none while they are not there. */
export function useReasons(use: ReasonUse | null): readonly Reason[] {
  const { data } = useQuery(reasonsQuery);
  return use === null ? [] : (data ?? []).filter((reason) => reason.uses.includes(use));
}

/** The same as choices of a list, in the language of the reader. */
export function useReasonChoices(use: ReasonUse, language: 'vi' | 'en') {
  return useReasons(use).map(({ code, text, textEn }) => ({
    value: code,
    label: language === 'vi' ? text : textEn,
  }));
}

/** A reason of the list is enough; "another reason" needs its words. */
export function isReason(code: ReasonCode | null, words: string): boolean {
  return words.trim() !== '' || (code !== null && code !== 'other');
}

/** What will be told: the sentence of the list and the words beside it, as the server puts them together. */
export function reasonTold(reasons: readonly Reason[], code: ReasonCode | null, words: string): string {
  const sentence = code === 'other' ? '' : (reasons.find((reason) => reason.code === code)?.text ?? '');
  return [sentence, words.trim()].filter(Boolean).join(' ');
}
