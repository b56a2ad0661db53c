import type {
  Applicant,
  CaseVariant,
  JsonObject,
  Me,
  NewDossier,
  Ref,
  ResultDelivery,
  Role,
} from '@/api/contract';
import { fold } from '@/lib/fold';
import { bareDigits, isEmail, isIdentityNumber } from '@/lib/identity-rules';
import type { CardLine } from './card-line';

/** Who receives at the counter: the server refuses everybody else. */
export const intakeRoles = ['counterOfficial'] as const satisfies readonly Role[];

/** Where this official receives at the counter. */
export function intakeAgencies({ roles }: Me): Ref[] {
  return roles.filter(({ role }) => intakeRoles.some((one) => one === role)).map(({ agency }) => agency);
}

export type PaperTick = 'open' | 'taken' | 'waived';

export type IntakeValues = {
  readonly kind: Applicant['kind'];
  readonly identityNumber: string;
  readonly fullName: string;
  readonly birthDate: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly agencyCode: string;
  readonly procedureCode: string | null;
  readonly caseVariantId: string | null;
  readonly papers: Readonly<Record<string, PaperTick>>;
  readonly files: Readonly<Record<string, readonly File[]>>;
  readonly answers: JsonObject;
  readonly resultDelivery: ResultDelivery;
  /** How many sets of the papers lie on the desk. */
  readonly sets: number;
};

export function emptyIntake(agencyCode: string): IntakeValues {
  return {
    kind: 'citizen',
    identityNumber: '',
    fullName: '',
    birthDate: '',
    phone: '',
    email: '',
    address: '',
    agencyCode,
    procedureCode: null,
    caseVariantId: null,
    papers: {},
    files: {},
    answers: {},
    resultDelivery: 'counter',
    sets: 1,
  };
}

/**
 * Puts what a card says into the form. What the card does not say stays as typed, unless it is the card of another
 * person: papers, answers and addresses of the one before must not go with it.
 */
export function withCard(values: IntakeValues, card: CardLine): IntakeValues {
  const kept = isAnother(values, card) ? emptyIntake(values.agencyCode) : values;
  return {
    ...kept,
    kind: 'citizen',
    identityNumber: card.identityNumber,
    fullName: card.fullName,
    birthDate: card.birthDate ?? kept.birthDate,
    address: card.address ?? kept.address,
  };
}

/** Another number and another name: one of them alone may be a slip of the hand. */
function isAnother({ identityNumber, fullName }: IntakeValues, card: CardLine): boolean {
  const number = bareDigits(identityNumber);
  const words = (name: string) => fold(name).split(/\s+/).filter(Boolean).join(' ');
  return (
    isIdentityNumber(number) &&
    number !== card.identityNumber &&
    words(fullName) !== '' &&
    words(fullName) !== words(card.fullName)
  );
}

/** Choosing another procedure starts its papers and answers anew. */
export function withProcedure(values: IntakeValues, procedureCode: string | null): IntakeValues {
  if (procedureCode === values.procedureCode) return values;
  return { ...values, procedureCode, caseVariantId: null, papers: {}, files: {}, answers: {}, sets: 1 };
}

export type IntakeErrorKey =
  | 'identityWrong'
  | 'identityMissing'
  | 'nameMissing'
  | 'birthDateWrong'
  | 'phoneWrong'
  | 'emailWrong'
  | 'procedureMissing'
  | 'papersOpen';
export type IntakeError = { readonly pointer: string; readonly key: IntakeErrorKey };

/** Papers that must be there, are not ticked, and were not waived for this case. */
export function openPapers(variant: CaseVariant | undefined, papers: IntakeValues['papers']): string[] {
  return (variant?.components ?? [])
    .filter(({ kind, required, id }) => kind === 'paper' && required && (papers[id] ?? 'open') === 'open')
    .map(({ id }) => id);
}

export function checkIntake(values: IntakeValues, variant: CaseVariant | undefined): IntakeError[] {
  const errors: IntakeError[] = [];
  const add = (wrong: boolean, pointer: string, key: IntakeErrorKey) => {
    if (wrong) errors.push({ pointer, key });
  };
  const number = bareDigits(values.identityNumber);
  add(values.kind === 'citizen' && !isIdentityNumber(number), '/applicant/identityNumber', 'identityWrong');
  add(values.kind === 'enterprise' && number === '', '/applicant/identityNumber', 'identityMissing');
  add(values.fullName.trim() === '', '/applicant/fullName', 'nameMissing');
  add(
    values.birthDate !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(values.birthDate),
    '/applicant/birthDate',
    'birthDateWrong',
  );
  add(
    values.phone.trim() !== '' && !/^(0|\+84)\d{9,10}$/.test(bareDigits(values.phone)),
    '/applicant/phone',
    'phoneWrong',
  );
  add(values.email.trim() !== '' && !isEmail(values.email.trim()), '/applicant/email', 'emailWrong');
  add(values.procedureCode === null, '/procedureCode', 'procedureMissing');
  add(openPapers(variant, values.papers).length > 0, '/papers', 'papersOpen');
  return errors;
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** What lies on the desk, as the desk ticked it: what is there with its numbers, and what this case does not need. */
function papersOf({ papers }: IntakeValues, variant: CaseVariant | undefined): NewDossier['papers'] {
  return (variant?.components ?? []).flatMap(
    ({ id, originals, copies }): NonNullable<NewDossier['papers']> => {
      const tick = papers[id] ?? 'open';
      if (tick === 'waived') return [{ component: id, originals: 0, copies: 0, waived: true }];
      return tick === 'taken' ? [{ component: id, originals, copies, waived: false }] : [];
    },
  );
}

export function toNewDossier(values: IntakeValues, variant?: CaseVariant): NewDossier {
  return {
    procedureCode: values.procedureCode ?? '',
    agencyCode: values.agencyCode,
    caseVariantId: values.caseVariantId ?? undefined,
    channel: 'counter',
    answers: values.answers,
    applicant: {
      kind: values.kind,
      identityNumber: orNull(bareDigits(values.identityNumber)),
      fullName: values.fullName.normalize('NFC').replace(/\s+/g, ' ').trim(),
      birthDate: values.kind === 'citizen' ? orNull(values.birthDate) : null,
      phone: orNull(bareDigits(values.phone)),
      email: orNull(values.email),
      address: orNull(values.address),
    },
    resultDelivery: values.resultDelivery,
    papers: papersOf(values, variant),
  };
}

/** Whether the number and the birth date speak of different years: a warning, since neither proves the other. */
export function disagreesOnYear(identityNumber: string, birthDate: string): boolean {
  const number = bareDigits(identityNumber);
  if (!isIdentityNumber(number) || !/^\d{4}-/.test(birthDate)) return false;
  const century = 19 + Math.floor(Number(number[3]) / 2);
  return century * 100 + Number(number.slice(4, 6)) !== Number(birthDate.slice(0, 4));
}
