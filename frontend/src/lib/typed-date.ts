/** `21/11/2026` (also with `-`, `.` or one-digit parts) gives `2026-11-21`; anything that is no date stays as typed. */
export function parseTypedDate(typed: string): string {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed.trim());
  if (!match) return typed;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : typed;
}

/** As {@link parseTypedDate}, and `05/1990` gives `1990-05`. A year alone is one already. */
export function parsePartialDate(typed: string): string {
  const match = /^(\d{1,2})[/.-](\d{4})$/.exec(typed.trim());
  const month = Number(match?.[1]);
  if (match?.[2] && month >= 1 && month <= 12) return `${match[2]}-${String(month).padStart(2, '0')}`;
  return parseTypedDate(typed);
}

/** `1990-05-20` as `20/05/1990`, `1990-05` as `05/1990`; anything else as it is. */
export function showPartialDate(value: string): string {
  return /^\d{4}(-\d{2}){1,2}$/.test(value) ? value.split('-').reverse().join('/') : value;
}
