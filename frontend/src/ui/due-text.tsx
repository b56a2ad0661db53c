import { useLanguage } from '@/i18n/language';

type Of = { readonly dueText?: string | null; readonly dueTextEn?: string | null };

/** In brackets after a due time: the limit, and the days off on the way to it. */
export function DueText({ of }: { readonly of: Of }) {
  const text = useLanguage() === 'vi' ? of.dueText : of.dueTextEn;
  return text ? <> ({text})</> : null;
}
