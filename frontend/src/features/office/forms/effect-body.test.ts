import { expect, it } from 'vitest';
import type { Dossier } from '@/api/contract';
import { emptyValues, type ActionValues } from './action-form';
import { effectBody } from './effect-body';

const empty = emptyValues({ resultDelivery: 'counter' });
const body = (action: Parameters<typeof effectBody>[0], part: Partial<ActionValues> = {}, charge?: unknown) =>
  effectBody(action, { ...empty, ...part }, { charge: charge as Dossier['charge'] });

it('asks nothing before the time could be told', () => {
  expect(body('pause')).toBeNull();
  expect(body('extend', { until: '12/2026' })).toBeNull();
  expect(body('transfer')).toBeNull();
  expect(body('sign')).toBeNull();
});

it('asks with what matters for the time, and the same again whatever words are typed', () => {
  const reason = 'Cần xác minh tại nơi cư trú trước đây.';
  expect(body('pause', { cause: 'incident' })).toEqual(body('pause', { cause: 'incident', reason }));
  expect(body('extend', { until: '2026-12-01' })).toEqual(body('extend', { until: '2026-12-01', reason }));
  expect(body('apologize', { until: '2026-12-01' })).not.toHaveProperty('legalBasis');
  expect(body('requestSupplement', { answerWithinDays: '7' })).toMatchObject({ answerWithinDays: 7 });
  expect(body('requestSupplement', { answerWithinDays: '900' })).not.toHaveProperty('answerWithinDays');
});

it('asks for a payment by the rule, so that no ground is needed', () => {
  expect(body('requestPayment', { amount: '50.000' }, { amount: 150_000 })).toMatchObject({
    amount: 150_000,
  });
  expect(body('requestPayment')).toMatchObject({ amount: 1 });
  const byPiece = { gap: 'quantity', unit: 'bản', proposed: 8_000, amount: null };
  const counted = body('requestPayment', { quantity: '3' }, byPiece);
  expect(counted).toMatchObject({ amount: 24_000, quantity: 3 });
});
