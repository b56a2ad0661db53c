import { expect, test } from 'vitest';
import { citizenText as t } from '@/i18n/citizen';
import { placeOf } from './review-errors';

const paper = { id: 't1', name: 'Giấy chứng sinh', required: true, originals: 1, copies: 0, attachments: [] };
const form = { schema: { properties: { ten: { type: 'string', title: 'Tên của trẻ' } } } };

test.each([
  ['/components/t1', { task: 'papers', label: 'Giấy chứng sinh' }],
  ['/answers/ten', { task: 'form', label: 'Tên của trẻ' }],
  ['/applicant/identityNumber', { task: 'applicant', label: t('applicant.identity') }],
  ['/procedureCode', { task: null, label: '' }],
] as const)('%s leads to its page of the wizard', (pointer, place) => {
  expect(placeOf(pointer, { components: [paper] }, form, t)).toEqual(place);
});
