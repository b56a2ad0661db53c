import type { Me, Ref, Role } from '@/api/contract';
import type { RegisterChoice } from '../queries';

/** Who reads the figures of an agency reads its book. */
const readers: readonly Role[] = ['leader', 'divisionHead', 'deskHead', 'supervisor'];

/** Which book a QR code on the paper names. */
export type Book = { readonly book?: string; readonly bookYear?: number; readonly bookVolume?: number };

/** The book in an address; what is no book is left out. */
export function readBook(search: Record<string, unknown>): Book {
  const within = (value: unknown, from: number, to: number) =>
    typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to ? value : undefined;
  const code = typeof search.book === 'number' ? String(search.book) : search.book;
  const read: Book = {
    book: typeof code === 'string' && code.length <= 60 ? code || undefined : undefined,
    bookYear: within(search.bookYear, 2000, 2100),
    bookVolume: within(search.bookVolume, 1, 10_000),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The agencies whose books an official may open. */
export function booksOf(me: Me): Ref[] {
  const mine = me.roles.filter(({ role }) => readers.includes(role)).map(({ agency }) => agency);
  return [...new Map(mine.map((agency) => [agency.code, agency])).values()];
}

/** This year in Viet Nam and the four before. */
export function yearsUntil(now: Date): number[] {
  const year = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric' }).format(
    now,
  );
  return Array.from({ length: 5 }, (_, back) => Number(year) - back);
}

/** The volume as typed: undefined for the whole year, null where it is no volume. */
export function readVolume(text: string): number | undefined | null {
  const typed = text.trim();
  if (typed === '') return undefined;
  const volume = /^\d{1,5}$/.test(typed) ? Number(typed) : 0;
  return volume >= 1 && volume <= 10_000 ? volume : null;
}

export function fileNameOf({ format, agency, year, volume }: RegisterChoice): string {
  return `so-theo-doi-${agency}-${year}${volume ? `-quyen-${String(volume).padStart(2, '0')}` : ''}.${format}`;
}
