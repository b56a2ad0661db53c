import type { Calendar, CalendarDay, CalendarDraft, OpenHours } from '@/api/contract';
import type { CalendarText } from '@/i18n/calendar';
import { formatDate } from '@/i18n/format';
import type { FieldError } from '@/ui/error-summary';

export type DayKind = CalendarDay['kind'];
export type DayForm = {
  readonly key: string;
  readonly day: string;
  readonly kind: DayKind;
  readonly name: string;
  readonly hours: string;
};
export type DeskForm = {
  readonly key: string;
  readonly name: string;
  readonly hours: readonly string[];
  readonly days: readonly DayForm[];
};

/** The calendar as it stands in the inputs: hours as people write them. */
export type CalendarForm = {
  readonly ownHours: boolean;
  readonly hours: readonly string[];
  readonly days: readonly DayForm[];
  readonly desks: readonly DeskForm[];
  readonly note: string;
};

export const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

/** `07:30–11:30, 13:30–17:30` */
export function showHours(day: readonly OpenHours[]): string {
  return day.map(({ opens, closes }) => `${opens}–${closes}`).join(', ');
}

function readTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.h](\d{2})?)?$/i.exec(text.trim());
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? '0')];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Reads `7h30-11h30; 13:30 – 17:30`; null where that is no order of hours. An empty text is a day of rest. */
export function readHours(text: string): OpenHours[] | null {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read: OpenHours[] = [];
  for (const part of parts) {
    const [first, second, ...more] = part.split(/\s*(?:–|—|-|đến)\s*/);
    const opens = readTime(first ?? '');
    const closes = readTime(second ?? '');
    const before = read.at(-1)?.closes ?? '00:00';
    if (more.length > 0 || !opens || !closes || opens >= closes || opens < before) return null;
    read.push({ opens, closes });
  }
  return read.length <= 4 ? read : null;
}

/** Whether what was typed is a whole date by now. */
export function isDate(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day);
}

let lastKey = 0;
export function newKey(): string {
  lastKey += 1;
  return `k${lastKey}`;
}

function dayForms(days: readonly CalendarDay[]): DayForm[] {
  return days.map(({ day, kind, name, hours }) => ({
    key: newKey(),
    day,
    kind,
    name,
    hours: showHours(hours ?? []),
  }));
}

export function toForm(calendar: Calendar): CalendarForm {
  return {
    ownHours: calendar.hours !== null && calendar.hours !== undefined,
    hours: (calendar.hours ?? calendar.inheritedHours).map(showHours),
    days: dayForms(calendar.days),
    desks: calendar.desks.map(({ name, hours, days }) => ({
      key: newKey(),
      name,
      hours: hours.map(showHours),
      days: dayForms(days ?? []),
    })),
    note: '',
  };
}

export type Checked =
  | { readonly draft: CalendarDraft; readonly errors: readonly [] }
  | { readonly draft: null; readonly errors: readonly FieldError[] };

/** The draft to send, or everything that is wrong with what was typed. */
export function check(form: CalendarForm, t: CalendarText): Checked {
  const errors: FieldError[] = [];
  const wrong = (pointer: string, message: string) => errors.push({ pointer, message });
  const week = (pointer: string, hours: readonly string[]) =>
    weekdays.map((day) => {
      const read = readHours(hours[day] ?? '');
      if (!read) wrong(`${pointer}/${day}`, t('wrong.hours', { what: t(`week.day.${day}`) }));
      return read ?? [];
    });
  const hours = form.ownHours ? week('/hours', form.hours) : null;
  if (hours && errors.length === 0 && hours.every((day) => day.length === 0))
    wrong('/hours/0', t('wrong.week'));
  const dayList = (pointer: string, list: readonly DayForm[], number: (n: number) => string) => {
    const seen = new Set<string>();
    return list.map((day, place) => {
      const at = `${pointer}/${place}`;
      const what = number(place + 1);
      if (!isDate(day.day)) wrong(`${at}/day`, t('wrong.day', { what }));
      else if (seen.has(day.day)) wrong(`${at}/day`, t('wrong.twice', { what: formatDate(day.day) }));
      seen.add(day.day);
      if (day.name.trim() === '') wrong(`${at}/name`, t('wrong.name', { what }));
      const base = { day: day.day, kind: day.kind, name: day.name.trim() };
      if (day.kind !== 'hours') return base;
      const read = readHours(day.hours);
      if (!read || read.length === 0) wrong(`${at}/hours`, t('wrong.hours', { what }));
      return { ...base, hours: read ?? [] };
    });
  };
  const days = dayList('/days', form.days, (n) => t('days.number', { n }));
  const desks = form.desks.map((desk, place) => {
    if (desk.name.trim() === '')
      wrong(`/desks/${place}/name`, t('wrong.name', { what: t('desks.number', { n: place + 1 }) }));
    const name = desk.name.trim() || t('desks.number', { n: place + 1 });
    return {
      name: desk.name.trim(),
      hours: week(`/desks/${place}/hours`, desk.hours),
      days: dayList(`/desks/${place}/days`, desk.days, (n) => `${name}, ${t('desks.day', { n })}`),
    };
  });
  if (form.note.trim() === '') wrong('/note', t('wrong.note'));
  if (errors.length > 0) return { draft: null, errors };
  return { draft: { hours, days, desks, note: form.note.trim() }, errors: [] };
}
