import { useQuery } from '@tanstack/react-query';
import type { Tracking } from '@/api/contract';
import { useLanguage, type Language } from '@/i18n/language';
import { trackedAgainQuery, type TrackingCode } from '../tracking-queries';
import { TrackingResult } from './tracking-result';

export type Found = {
  readonly tracking: Tracking;
  readonly asked: TrackingCode;
  /** In which what happened is written. */
  readonly language: Language;
};

/** What was found; asked for again when the language is changed. */
export function TrackedByCode({ found }: { readonly found: Found }) {
  const language = useLanguage();
  const again = useQuery({ ...trackedAgainQuery(found.asked), enabled: language !== found.language });
  return <TrackingResult tracking={again.data ?? found.tracking} />;
}
