import type { Role, SlipTexts, SlipWords } from '@/api/contract';

/** Whose work the words on an agency's papers are; the server holds them to their agencies. */
export const slipTextRoles = ['deskHead', 'catalogueAdmin'] as const satisfies readonly Role[];

export const slipTextFields = [
  'superior',
  'unit',
  'place',
  'contact',
  'closingNote',
] as const satisfies readonly (keyof SlipWords)[];
export type SlipTextField = (typeof slipTextFields)[number];

/** Longest texts, as the API document has them. */
export const longest: Readonly<Record<SlipTextField, number>> = {
  superior: 200,
  unit: 200,
  place: 100,
  contact: 300,
  closingNote: 500,
};

export type SlipTextForm = Readonly<Record<SlipTextField, string>> & {
  /** Print no superior agency at all. */
  readonly noSuperior: boolean;
};

export function formOf({ texts }: SlipTexts): SlipTextForm {
  return {
    superior: texts.superior ?? '',
    unit: texts.unit ?? '',
    place: texts.place ?? '',
    contact: texts.contact ?? '',
    closingNote: texts.closingNote ?? '',
    noSuperior: texts.superior === '',
  };
}

/** What is left empty is the catalogue's. */
export function wordsOf(form: SlipTextForm): SlipWords {
  const said = (field: SlipTextField) => form[field].trim() || null;
  return {
    superior: form.noSuperior ? '' : said('superior'),
    unit: said('unit'),
    place: said('place'),
    contact: said('contact'),
    closingNote: said('closingNote'),
  };
}

export function tooLong(form: SlipTextForm): SlipTextField[] {
  return slipTextFields.filter((field) => [...form[field].trim()].length > longest[field]);
}

/** The fields that were stored otherwise than they are typed. */
export function differing(form: SlipTextForm, { texts }: SlipTexts): SlipTextField[] {
  const words = wordsOf(form);
  return slipTextFields.filter((field) => (words[field] ?? null) !== (texts[field] ?? null));
}
