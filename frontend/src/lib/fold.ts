/** Lower case without Vietnamese diacritics: `Đống Đa` gives `dong da`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}

/** True when every word that was typed begins a word of the text, diacritics or none. */
export function matchesVietnamese(text: string, typed: string): boolean {
  const words = fold(text).split(/[\s,.-]+/);
  return fold(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
}
