import type { Language } from '@/i18n/language';

/** `97,5 %`; a dash where nothing was resolved. */
export function percentText(rate: number | null | undefined, language: Language): string {
  if (rate === null || rate === undefined) return '–';
  const text = String(Math.round(rate * 10) / 10);
  return `${language === 'vi' ? text.replace('.', ',') : text} %`;
}
