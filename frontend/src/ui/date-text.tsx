import { formatDate, formatDateTime, formatDeadline } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';

type DateTextProps = {
  readonly at: string;
  /** `date` 21/11/2026 · `time` 15:30 21/11/2026 · `deadline` with the weekday, where someone must act. */
  readonly as?: 'date' | 'time' | 'deadline';
};

export function DateText({ at, as = 'date' }: DateTextProps) {
  const language = useLanguage();
  const text =
    as === 'date' ? formatDate(at) : as === 'time' ? formatDateTime(at) : formatDeadline(at, language);
  return <time dateTime={at}>{text}</time>;
}
