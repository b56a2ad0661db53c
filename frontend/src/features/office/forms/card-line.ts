/** What the QR line of a citizen card says. A help for typing, never a proof of identity. */
export type CardLine = {
  readonly identityNumber: string;
  readonly formerNumber: string | null;
  readonly fullName: string;
  /** `1990-05-20` */
  readonly birthDate: string | null;
  readonly sex: 'male' | 'female' | null;
  readonly address: string | null;
};

const separators = /[|¦｜]/;
// A desk scanner may put a byte order mark, a symbology mark ("]Q3") or control characters around the line.
const noise = /[\u0000-\u001f\u007f\u200b-\u200f\ufeff]/g;

function isoDate(text: string): string | null {
  const match = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (!match) return null;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1850 ? `${match[3]}-${match[2]}-${match[1]}` : null;
}

function sexOf(text: string): CardLine['sex'] {
  const word = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (word === 'nam') return 'male';
  return word === 'nu' || word === 'nuw' ? 'female' : null;
}

/**
 * Reads the line that the QR code of a citizen card holds: number, old number, name, birth date `ddmmyyyy`, sex,
 * residence, issue date, split by `|`. Later cards add fields, scanners drop empty ones and input methods change
 * letters, so only the number and a name are insisted on; what cannot be understood is left out. Answers null for
 * anything that is not such a line.
 */
export function parseCardLine(line: string): CardLine | null {
  const fields = line
    .normalize('NFC')
    .replace(noise, '')
    .replace(/^\][A-Za-z]\d/, '')
    .split(separators)
    .map((field) => field.replace(/\s+/g, ' ').trim());
  if (fields.length < 3) return null;
  const identityNumber = /(?:^|\D)(\d{12})$/.exec(fields[0] ?? '')?.[1];
  if (!identityNumber) return null;
  const rest = fields.slice(1);
  const nameAt = rest.findIndex((field) => /\p{L}/u.test(field) && !/\d/.test(field));
  const fullName = rest[nameAt];
  if (fullName === undefined || sexOf(fullName) !== null) return null;
  const formerNumber = rest.slice(0, nameAt).find((field) => /^\d{9}$/.test(field)) ?? null;
  const after = rest.slice(nameAt + 1);
  const birthAt = after.findIndex((field) => isoDate(field) !== null);
  const sexAt = after.findIndex((field) => sexOf(field) !== null);
  const issuedAt = after.findIndex((field, index) => index > birthAt && isoDate(field) !== null);
  const address = after.find(
    (field, index) =>
      /\p{L}/u.test(field) &&
      index > sexAt &&
      index > birthAt &&
      (issuedAt < 0 || index < issuedAt) &&
      sexOf(field) === null,
  );
  return {
    identityNumber,
    formerNumber,
    fullName,
    birthDate: birthAt < 0 ? null : isoDate(after[birthAt] ?? ''),
    sex: sexAt < 0 ? null : sexOf(after[sexAt] ?? ''),
    address: address ?? null,
  };
}
