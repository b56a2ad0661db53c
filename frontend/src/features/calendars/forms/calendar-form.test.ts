import { describe, expect, it } from 'vitest';
import type { Calendar } from '@/api/contract';
import { calendarText as t } from '@/i18n/calendar';
import { check, readHours, showHours, toForm } from './calendar-form';

const day = [
  { opens: '07:30', closes: '11:30' },
  { opens: '13:30', closes: '17:30' },
];
const week = [day, day, day, day, day, [], []];
const calendar: Calendar = {
  scope: 'H26.00004',
  name: 'Ủy ban nhân dân phường Ba Đình',
  version: 0,
  hours: null,
  days: [],
  desks: [],
  above: { code: 'VN', name: 'Cả nước' },
  inheritedHours: week,
  inheritedDays: [],
  updatedAt: null,
  note: null,
};

describe('hours as people write them', () => {
  it('are read in many ways', () => {
    for (const text of [
      '07:30–11:30, 13:30–17:30',
      '7:30-11:30;13:30 - 17:30',
      '7h30 đến 11h30, 13h30-17h30',
    ])
      expect(readHours(text), text).toEqual(day);
    expect(readHours('8-12')).toEqual([{ opens: '08:00', closes: '12:00' }]);
    expect(readHours(' ')).toEqual([]);
    expect(readHours(showHours(day))).toEqual(day);
  });

  it('are refused where they are no order of hours', () => {
    for (const text of [
      '11:30-07:30',
      '07:30',
      '7-11, 10-12',
      '25:00-26:00',
      'sáng',
      '7-8, 8-9, 9-10, 10-11, 11-12',
    ])
      expect(readHours(text), text).toBeNull();
  });
});

describe('the calendar in inputs', () => {
  it('says nothing of its own until somebody does', () => {
    const checked = check({ ...toForm(calendar), note: 'Không đổi' }, t);
    expect(checked.draft).toEqual({ hours: null, days: [], desks: [], note: 'Không đổi' });
  });

  it('sends half days with their hours and closed days without', () => {
    const form = {
      ...toForm(calendar),
      note: ' Bão ',
      days: [
        { key: 'a', day: '2026-11-25', kind: 'off' as const, name: 'Bão', hours: '8-11' },
        { key: 'b', day: '2026-11-26', kind: 'hours' as const, name: 'Trực', hours: '8-11' },
      ],
    };
    expect(check(form, t).draft).toEqual({
      hours: null,
      note: 'Bão',
      desks: [],
      days: [
        { day: '2026-11-25', kind: 'off', name: 'Bão' },
        { day: '2026-11-26', kind: 'hours', name: 'Trực', hours: [{ opens: '08:00', closes: '11:00' }] },
      ],
    });
  });

  it('keeps the days of a desk', () => {
    const desk = {
      name: 'Quầy số 1',
      hours: week,
      days: [
        { day: '2026-12-03', kind: 'off' as const, name: 'Sửa quầy' },
        {
          day: '2026-12-05',
          kind: 'hours' as const,
          name: 'Tiếp nhận bù',
          hours: [{ opens: '07:30', closes: '11:00' }],
        },
      ],
    };
    const form = { ...toForm({ ...calendar, desks: [desk] }), note: 'Sửa quầy' };
    expect(form.desks[0]?.days.map(({ hours }) => hours)).toEqual(['', '07:30–11:00']);
    expect(check(form, t).draft?.desks).toEqual([desk]);
  });

  it('tells everything that is wrong at once', () => {
    const form = {
      ownHours: true,
      hours: ['sáng', '', '', '', '', '', ''],
      note: '',
      days: [
        { key: 'a', day: 'mai', kind: 'off' as const, name: 'Bão', hours: '' },
        { key: 'b', day: '2026-11-26', kind: 'hours' as const, name: '', hours: '' },
        { key: 'c', day: '2026-11-26', kind: 'off' as const, name: 'Bão', hours: '' },
      ],
      desks: [
        {
          key: 'd',
          name: '',
          hours: ['8-7', '', '', '', '', '', ''],
          days: [{ key: 'e', day: '2026-12-05', kind: 'hours' as const, name: 'Tiếp nhận bù', hours: '' }],
        },
      ],
    };
    expect(check(form, t).errors.map(({ pointer }) => pointer)).toEqual([
      '/hours/0',
      '/days/0/day',
      '/days/1/name',
      '/days/1/hours',
      '/days/2/day',
      '/desks/0/name',
      '/desks/0/hours/0',
      '/desks/0/days/0/hours',
      '/note',
    ]);
    const rest = { ...toForm(calendar), ownHours: true, hours: ['', '', '', '', '', '', ''], note: 'x' };
    expect(check(rest, t).errors).toEqual([{ pointer: '/hours/0', message: t('wrong.week') }]);
  });
});
