export type SearchBody = { code?: string; identityNumber?: string; name?: string; phone?: string };
export type SearchKind = keyof SearchBody;

/** What someone typed into the one search box, as the question for the server. Null when there is too little. */
export function readSearch(typed: string): { kind: SearchKind; body: SearchBody } | null {
  const text = typed.normalize('NFC').trim().replace(/\s+/g, ' ');
  const bare = text.replace(/[\s.]/g, '');
  const digits = bare.replace(/^\+84/, '0');
  if (/^[0-9a-z]+(\.[0-9a-z]+){0,4}-\d{6}(-\d{1,6})?$/i.test(text.replace(/\s/g, ''))) {
    return { kind: 'code', body: { code: text.replace(/\s/g, '').toUpperCase() } };
  }
  if (/^0\d{9,10}$/.test(digits)) return { kind: 'phone', body: { phone: digits } };
  if (/^(\d{9}|\d{10}|\d{12}|\d{13}|\d{10}-\d{3})$/.test(bare))
    return { kind: 'identityNumber', body: { identityNumber: bare } };
  if (/\p{L}/u.test(text) && text.length >= 2) return { kind: 'name', body: { name: text } };
  return null;
}
