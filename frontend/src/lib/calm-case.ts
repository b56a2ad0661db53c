/** A title that its source prints in capitals throughout, as a sentence: capitals of stacked diacritics are hard to read. */
export function calmCase(title: string): string {
  if (title !== title.toLocaleUpperCase('vi') || title.length < 12) return title;
  return title.charAt(0) + title.slice(1).toLocaleLowerCase('vi');
}
