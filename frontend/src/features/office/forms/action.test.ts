import { describe, expect, it } from 'vitest';
import type { Action, Dossier } from '@/api/contract';
import { checkAction, emptyValues, toActionBody, type ActionValues } from './action-form';
import { actionKeys, actions, offersOf, refusalCode } from './action-rules';

const blank = emptyValues({ resultDelivery: 'post' });
const values = (some: Partial<ActionValues>): ActionValues => ({ ...blank, ...some });
const wrong = (action: Action, some: Partial<ActionValues> = {}) =>
  checkAction(action, values(some)).map(({ pointer, key }) => `${pointer} ${key}`);

describe('checkAction', () => {
  it.each(['decline', 'sendBack', 'refuse', 'withdraw'] as const)('%s needs a reason', (action) => {
    expect(wrong(action, { reason: '  ' })).toEqual(['/reason reasonMissing']);
    expect(wrong(action, { reason: 'Không thuộc thẩm quyền' })).toEqual([]);
  });
  it('a request for supplement names every defect', () => {
    expect(wrong('requestSupplement')).toEqual(['/items defectMissing', '/reason reasonMissing']);
    const bare = { key: 0, component: 'c1', field: null, reasonCode: null, reason: '', text: '' } as const;
    expect(wrong('requestSupplement', { defects: [bare], reason: 'x' })).toEqual([
      '/items/0/reason defectMissing',
      '/items/0/text remedyMissing',
    ]);
    expect(
      wrong('requestSupplement', {
        defects: [
          { ...bare, reasonCode: 'unreadable', text: 'Chụp lại.' },
          { ...bare, key: 1, component: null, text: 'Thiếu lệ phí, hãy nộp.' },
        ],
        reason: 'x',
        answerWithinDays: '0',
      }),
    ).toEqual(['/answerWithinDays daysWrong']);
  });
  it('a reason of the list is enough, another reason needs words', () => {
    expect(wrong('decline', { reasonCode: 'notCompetent' })).toEqual([]);
    expect(wrong('decline', { reasonCode: 'other' })).toEqual(['/reason reasonMissing']);
    expect(wrong('decline', { reasonCode: 'other', reason: 'Vì lẽ khác.' })).toEqual([]);
  });
  it('a proposal has an outcome and grounds, an assignment a person', () => {
    expect(wrong('propose')).toEqual(['/outcome outcomeMissing', '/text textMissing']);
    const grounds = { outcome: 'refuse', text: 'Thiếu điều kiện' } as const;
    expect(wrong('propose', grounds)).toEqual(['/reasonCode reasonMissing']);
    expect(wrong('propose', { ...grounds, reasonCode: 'conditionsNotMet' })).toEqual([]);
    expect(wrong('assign')).toEqual(['/assignee assigneeMissing']);
  });
  it('of several steps at the same time one is given, the first to begin with', () => {
    const step = (index: number, kind: string, state = 'current') =>
      ({ index, kind, state }) as Dossier['process']['steps'][number];
    const at = (...steps: Dossier['process']['steps']) =>
      emptyValues({ resultDelivery: 'post', process: { steps } as Dossier['process'] });
    expect(at(step(0, 'intake', 'done'), step(1, 'appraise')).step).toBeNull();
    expect(at(step(1, 'child'), step(2, 'work')).step).toBeNull();
    const several = at(step(1, 'appraise'), step(2, 'work'));
    expect(several.step).toBe(1);
    expect(toActionBody('assign', { ...several, assignee: 'a', step: 2 })).toEqual({
      action: 'assign',
      assignee: 'a',
      step: 2,
    });
  });
  it('a result has a number and a file of a kind that can be kept', () => {
    expect(wrong('issueResult')).toEqual(['/number numberMissing', '/file fileMissing']);
    const file = new File(['x'], 'a.docx', { type: 'application/msword' });
    expect(wrong('issueResult', { number: '1', file })).toEqual(['/file fileWrong']);
    expect(wrong('issueResult', { number: '1', attachmentId: 'a' })).toEqual([]);
  });
  it('nothing is asked for where nothing is needed', () => {
    for (const action of ['receive', 'forward', 'approve', 'deliver'] as const)
      expect(wrong(action)).toEqual([]);
  });
  it('a ground of exemption that a paper proves comes with it', () => {
    const waived = { settlement: 'waived', reasonCode: 'poorHousehold' } as const;
    expect(wrong('confirmPayment', waived)).toEqual(['/attachmentId proofMissing']);
    expect(wrong('confirmPayment', { ...waived, attachmentId: 'a' })).toEqual([]);
    expect(wrong('confirmPayment', { ...waived, reasonCode: 'child' })).toEqual([]);
  });
  it('says when a text is too long', () => {
    expect(wrong('refuse', { reason: 'a'.repeat(2001) })).toEqual(['/reason tooLong']);
  });
});

describe('toActionBody', () => {
  it('sends the members of the action and nothing empty', () => {
    expect(toActionBody('receive', blank)).toEqual({ action: 'receive' });
    expect(toActionBody('forward', values({ note: ' ' }))).toEqual({ action: 'forward' });
    expect(toActionBody('deliver', values({ receivedBy: ' Lan ' }))).toEqual({
      action: 'deliver',
      how: 'post',
      receivedBy: 'Lan',
    });
    expect(
      toActionBody(
        'requestSupplement',
        values({
          reason: ' r ',
          reasonCode: 'papersMissing',
          defects: [
            {
              key: 3,
              component: null,
              field: '/phan1/ten',
              reasonCode: 'notAnswered',
              reason: ' ',
              text: ' t ',
            },
          ],
          answerWithinDays: '7',
        }),
      ),
    ).toEqual({
      action: 'requestSupplement',
      reason: 'r',
      reasonCode: 'papersMissing',
      items: [
        {
          component: undefined,
          field: '/phan1/ten',
          reasonCode: 'notAnswered',
          reason: undefined,
          text: 't',
        },
      ],
      answerWithinDays: 7,
    });
  });
});

describe('offersOf', () => {
  const dossier = (list: [Action, string | null][]) =>
    ({
      allowedActions: list.map(([action, reason]) => ({ action, allowed: reason === null, reason })),
    }) as Pick<Dossier, 'allowedActions'>;
  it('puts what can be done first, the main act before the others', () => {
    const { row } = offersOf(
      dossier([
        ['decline', null],
        ['requestSupplement', 'supplementAlreadyRequested'],
        ['assign', 'wrongRole'],
        ['receive', null],
      ]),
    );
    expect(row.map(({ action }) => action)).toEqual(['receive', 'decline', 'requestSupplement', 'assign']);
  });
  it('keeps what is for another moment apart, and the applicant’s acts out unless allowed', () => {
    const { row, others } = offersOf(
      dossier([
        ['forward', null],
        ['deliver', 'wrongState'],
        ['withdraw', 'wrongRole'],
        ['submit', 'wrongState'],
      ]),
    );
    expect(row.map(({ action }) => action)).toEqual(['forward']);
    expect(others.map(({ action }) => action)).toEqual(['deliver']);
    expect(offersOf(dossier([['withdraw', null]])).row).toHaveLength(1);
  });
  it('maps codes it does not know to a general sentence', () => {
    expect(refusalCode('notAssignee')).toBe('notAssignee');
    expect(refusalCode('somethingNew')).toBe('other');
    expect(refusalCode(null)).toBe('other');
  });
  it('gives no letter to two actions of the same moment', () => {
    const moments: Action[][] = [
      ['receive', 'decline', 'requestSupplement', 'requestPayment', 'transfer', 'withdraw'],
      [
        ...(['decline', 'forward', 'requestSupplement', 'requestPayment', 'transfer', 'pause'] as const),
        ...(['extend', 'apologize', 'terminate', 'withdraw'] as const),
      ],
      [
        ...(['propose', 'requestSupplement', 'sendBack', 'assign', 'forward', 'approve', 'refuse'] as const),
        ...([
          'withdraw',
          'requestPayment',
          'consult',
          'answerConsult',
          'pause',
          'extend',
          'apologize',
        ] as const),
        'terminate',
      ],
      ['issueResult', 'sign', 'sendBack', 'assign', 'pause', 'extend', 'apologize'],
      ['confirmPayment', 'terminate', 'withdraw'],
      ['resume', 'terminate', 'withdraw'],
      ['deliver', 'requestPayment'],
    ];
    for (const moment of moments) {
      const letters = moment.map((action) => actionKeys[action]);
      expect(new Set(letters).size).toBe(letters.length);
    }
    expect(actions).toHaveLength(27);
  });
});
