import { describe, expect, it } from 'vitest';
import type { CaseVariant, Me } from '@/api/contract';
import { parseCardLine } from './card-line';
import {
  checkIntake,
  disagreesOnYear,
  emptyIntake,
  intakeAgencies,
  toNewDossier,
  withCard,
  withProcedure,
  type IntakeValues,
} from './intake-form';

const paper = (id: string, required: boolean, kind: 'paper' | 'note' = 'paper') => ({
  id,
  required,
  kind,
  name: id,
  originals: 1,
  copies: 0,
  formFiles: [],
  presented: false,
});
const variant: CaseVariant = {
  id: 'v',
  name: '',
  components: [paper('a', true), paper('b', false), paper('n', true, 'note')],
};
const good: IntakeValues = {
  ...emptyIntake('H26.00004'),
  identityNumber: '001 190 012 345',
  fullName: ' Nguyễn  Thị Lan ',
  procedureCode: '1.004873',
  papers: { a: 'taken' },
};
const wrong = (values: IntakeValues) =>
  checkIntake(values, variant).map(({ pointer, key }) => `${pointer} ${key}`);

describe('counter intake', () => {
  it('says everything that is missing at once', () => {
    expect(
      wrong({ ...emptyIntake('H26.00004'), birthDate: '31/2/1990', phone: '123', email: 'an@' }),
    ).toEqual([
      '/applicant/identityNumber identityWrong',
      '/applicant/fullName nameMissing',
      '/applicant/birthDate birthDateWrong',
      '/applicant/phone phoneWrong',
      '/applicant/email emailWrong',
      '/procedureCode procedureMissing',
      '/papers papersOpen',
    ]);
    expect(wrong(good)).toEqual([]);
  });
  it('accepts a paper that was waived, and an organisation without a number', () => {
    expect(wrong({ ...good, papers: { a: 'waived' } })).toEqual([]);
    expect(wrong({ ...good, kind: 'organisation', identityNumber: '' })).toEqual([]);
    expect(wrong({ ...good, kind: 'enterprise', identityNumber: '' })).toEqual([
      '/applicant/identityNumber identityMissing',
    ]);
  });
  it('sends bare digits, one space between words, and nulls for what is empty', () => {
    expect(toNewDossier({ ...good, phone: '0912 345 678', email: ' an@example.vn ' })).toMatchObject({
      channel: 'counter',
      agencyCode: 'H26.00004',
      applicant: {
        identityNumber: '001190012345',
        fullName: 'Nguyễn Thị Lan',
        birthDate: null,
        phone: '0912345678',
        email: 'an@example.vn',
        address: null,
      },
    });
  });
  it('keeps what the desk ticked and what it found unnecessary', () => {
    const ticked = { ...good, papers: { a: 'waived', b: 'taken', gone: 'taken' } } as const;
    expect(toNewDossier(ticked, variant).papers).toEqual([
      { component: 'a', originals: 0, copies: 0, waived: true },
      { component: 'b', originals: 1, copies: 0, waived: false },
    ]);
  });
  it('takes over a card without losing what it does not say', () => {
    const card = parseCardLine('001190012345||Trần Văn Nam|05011990|Nam');
    expect(card && withCard({ ...good, phone: '0912345678', address: 'Hà Nội' }, card)).toMatchObject({
      fullName: 'Trần Văn Nam',
      birthDate: '1990-01-05',
      phone: '0912345678',
      address: 'Hà Nội',
    });
  });
  it('begins anew with the card of another person, but not where a digit was mistyped', () => {
    const card = parseCardLine('001190012345||Trần Văn Nam|05011990|Nam');
    const before: IntakeValues = {
      ...good,
      identityNumber: '020085999002',
      phone: '0912345678',
      files: { a: [new File(['x'], 'x.pdf')] },
    };
    expect(card && withCard(before, card)).toEqual({
      ...emptyIntake('H26.00004'),
      identityNumber: '001190012345',
      fullName: 'Trần Văn Nam',
      birthDate: '1990-01-05',
    });
    const mistyped = { ...before, fullName: 'tran  van nam' };
    expect(card && withCard(mistyped, card)).toMatchObject({ phone: '0912345678', files: before.files });
  });
  it('starts papers anew with another procedure only', () => {
    expect(withProcedure(good, '1.004873')).toBe(good);
    expect(withProcedure(good, '1.001193')).toMatchObject({
      papers: {},
      procedureCode: '1.001193',
      fullName: good.fullName,
    });
  });
  it('warns when number and birth date disagree', () => {
    expect(disagreesOnYear('001190012345', '1990-05-20')).toBe(false);
    expect(disagreesOnYear('001190012345', '1991-05-20')).toBe(true);
    expect(disagreesOnYear('001305012345', '2005-05-20')).toBe(false);
    expect(disagreesOnYear('0011', '1990-05-20')).toBe(false);
  });
});

describe('who receives at the counter', () => {
  const agency = (code: string) => ({ code, name: code });
  const me = (...roles: Me['roles']) => ({ roles }) as Me;

  it('is not the head of the desk, and starts at the agency where one may', () => {
    expect(intakeAgencies(me({ role: 'deskHead', agency: agency('H26.00004') }))).toEqual([]);
    expect(
      intakeAgencies(
        me(
          { role: 'deskHead', agency: agency('H26.00004') },
          { role: 'counterOfficial', agency: agency('H26.00005') },
        ),
      ),
    ).toEqual([agency('H26.00005')]);
  });
});
