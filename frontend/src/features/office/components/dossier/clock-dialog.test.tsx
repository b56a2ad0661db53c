import { screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Clock } from '@/api/contract';
import { renderUi } from '@/testing/render';
import { ClockDialog } from './clock-dialog';

const ward = { code: 'H26.00004', name: 'UBND phường Ba Đình' };
const tax = { code: 'G12.26', name: 'Thuế cơ sở 1' };
const clock: Clock = {
  limit: { amount: 3, unit: 'workingDays' },
  limitText: '3 ngày làm việc',
  limitTextEn: '3 working days',
  startedAt: '2026-11-20T09:00:00+07:00',
  dueAt: '2026-11-26T17:30:00+07:00',
  originalDueAt: '2026-11-26T17:30:00+07:00',
  state: 'running',
  remainingMinutes: 900,
  runMinutes: 540,
  waitedMinutes: 0,
  countedBy: { agency: ward, calendar: { code: 'VN', name: 'Cả nước' } },
  steps: [
    {
      index: 1,
      name: 'Xác định nghĩa vụ tài chính',
      agency: tax,
      limitText: '12 giờ làm việc',
      limitTextEn: '12 working hours',
      dueAt: '2026-11-25T15:00:00+07:00',
      remainingMinutes: -90,
      countedBy: { agency: tax, calendar: tax },
    },
  ],
  ledger: [],
};

afterEach(() => vi.unstubAllGlobals());

it('names whose calendar the whole and each step are counted by', async () => {
  vi.stubGlobal('fetch', async () =>
    Promise.resolve(
      new Response(JSON.stringify(clock), { headers: { 'Content-Type': 'application/json' } }),
    ),
  );
  renderUi(<ClockDialog id="0198a000-0000-7000-8000-0000000000aa" onClose={() => undefined} />);
  expect(await screen.findByText('UBND phường Ba Đình (theo lịch chung cả nước)')).toBeInTheDocument();
  const steps = screen.getByRole('table', { name: 'Thời hạn của bước đang làm' });
  const row = within(steps).getAllByRole('row')[1];
  expect(row).toHaveTextContent('Xác định nghĩa vụ tài chính');
  expect(row).toHaveTextContent('Thuế cơ sở 1');
  expect(row).toHaveTextContent('Quá 1 giờ');
});
