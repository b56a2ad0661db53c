import { currentLanguage, type Language } from './language';

/** All times on screen are those of Viet Nam, wherever the reader sits. */
const timeZone = 'Asia/Ho_Chi_Minh';
type Instant = string | number | Date;

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function fields(at: Instant): Record<'year' | 'month' | 'day' | 'hour' | 'minute', string> {
  const found = parts.formatToParts(new Date(at));
  const pick = (type: string) => found.find((part) => part.type === type)?.value ?? '';
  return {
    year: pick('year'),
    month: pick('month'),
    day: pick('day'),
    hour: pick('hour'),
    minute: pick('minute'),
  };
}

/** `21/11/2026`. Accepts an instant or a plain date `2026-11-21`. */
export function formatDate(at: Instant): string {
  const plain = typeof at === 'string' && /^(\d{4})-(\d{2})-(\d{2})$/.exec(at);
  if (plain) return `${plain[3]}/${plain[2]}/${plain[1]}`;
  const { day, month, year } = fields(at);
  return `${day}/${month}/${year}`;
}

/** `15:30` */
export function formatTime(at: Instant): string {
  const { hour, minute } = fields(at);
  return `${hour}:${minute}`;
}

/** `15:30 21/11/2026` */
export function formatDateTime(at: Instant): string {
  return `${formatTime(at)} ${formatDate(at)}`;
}

const weekdays: Record<Language, readonly string[]> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

export function formatWeekday(at: Instant, language: Language = currentLanguage()): string {
  const { year, month, day } = fields(at);
  const index = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay();
  return weekdays[language][index] ?? '';
}

/** Where someone must act: `17:30 thứ Hai, 23/11/2026`. */
export function formatDeadline(at: Instant, language: Language = currentLanguage()): string {
  return `${formatTime(at)} ${formatWeekday(at, language)}, ${formatDate(at)}`;
}

/** `8.000 đ` */
export function formatMoney(amount: number): string {
  return `${groupDigits(amount, '.')} đ`;
}

/** `12.345` in Vietnamese, `12,345` in English. */
export function formatNumber(value: number, language: Language = currentLanguage()): string {
  return groupDigits(value, language === 'vi' ? '.' : ',');
}

function groupDigits(value: number, separator: string): string {
  const sign = value < 0 ? '-' : '';
  return sign + String(Math.abs(Math.trunc(value))).replace(/\B(?=(\d{3})+(?!\d))/g, separator);
}

/** `001•••••••89`; a value that already is masked, or is too short to mask, stays as it is. */
export function maskIdentity(value: string): string {
  if (value.length < 8 || !/^\d+$/.test(value)) return value;
  return value.slice(0, 3) + '•'.repeat(value.length - 5) + value.slice(-2);
}

/** `0912 345 678`; other shapes stay as they are. */
export function formatPhone(value: string): string {
  const digits = value.replace(/^\+84/, '0').replace(/\s/g, '');
  const match = /^(0\d{3})(\d{3})(\d{3})$/.exec(digits);
  return match ? `${match[1]} ${match[2]} ${match[3]}` : value;
}

/** `1,2 MB`, `340 kB` */
export function formatFileSize(bytes: number, language: Language = currentLanguage()): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  const value = (bytes / 1_000_000).toFixed(1);
  return `${language === 'vi' ? value.replace('.', ',') : value} MB`;
}

/** Working minutes as one reads them: `2 ngày 3 giờ`. A working day has eight hours. */
export function formatWorkingMinutes(minutes: number, language: Language = currentLanguage()): string {
  const units = language === 'vi' ? (['ngày', 'giờ', 'phút'] as const) : (['d', 'h', 'min'] as const);
  const total = Math.abs(Math.round(minutes));
  const days = Math.floor(total / 480);
  const hours = Math.floor((total % 480) / 60);
  const rest = total % 60;
  const shown: string[] = [];
  if (days) shown.push(`${days} ${units[0]}`);
  if (hours) shown.push(`${hours} ${units[1]}`);
  if (!days && (rest || !hours)) shown.push(`${rest} ${units[2]}`);
  return shown.join(' ');
}

/** A length of working time in whole words, for people who wait: hours below a day, then days to the half. */
export function formatWorkingTime(
  time: { readonly minutes: number; readonly days: number },
  language: Language = currentLanguage(),
): string {
  const inHours = time.minutes < 480;
  const value = inHours ? Math.max(1, Math.ceil(time.minutes / 60)) : time.days;
  if (language === 'vi') return `${String(value).replace('.', ',')} ${inHours ? 'giờ' : 'ngày'} làm việc`;
  return `${value} working ${inHours ? 'hour' : 'day'}${value === 1 ? '' : 's'}`;
}
