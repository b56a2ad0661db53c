import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, it, vi } from 'vitest';
import type { Calendar, CalendarDraft } from '@/api/contract';
import { renderUi } from '@/testing/render';
import { CalendarEditor } from './calendar-editor';

const day = [{ opens: '07:30', closes: '11:30' }];
const calendar: Calendar = {
  scope: 'H26.00004',
  name: 'Ủy ban nhân dân phường Ba Đình',
  version: 3,
  hours: null,
  days: [{ day: '2026-12-31', kind: 'off', name: 'Kiểm kê' }],
  desks: [],
  above: { code: 'VN', name: 'Cả nước' },
  inheritedHours: [day, day, day, day, day, [], []],
  inheritedDays: [
    { day: '2026-11-24', kind: 'off', name: 'Ngày Văn hóa Việt Nam', from: { code: 'VN', name: 'Cả nước' } },
  ],
  updatedAt: null,
  note: null,
};
const moving = {
  dossierId: '0198a000-0000-7000-8000-000000000001',
  code: 'H26.00004-261120-0001',
  agency: { code: 'H26.00004', name: 'Phường Ba Đình' },
  procedure: { code: '1.004873', name: 'Cấp Giấy xác nhận tình trạng hôn nhân' },
  dueAt: '2026-11-26T17:30:00+07:00',
  wouldBeAt: '2026-11-27T17:30:00+07:00',
};

afterEach(() => vi.unstubAllGlobals());

function open(readOnly = false) {
  const sent: { method: string; etag: string | null; body: CalendarDraft }[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push({
      method: request.method,
      etag: request.headers.get('If-Match'),
      body: (await request.json()) as CalendarDraft,
    });
    const answer =
      request.method === 'PUT' ? { calendar, moves: 1 } : { items: [moving], next: null, total: 1 };
    return new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } });
  });
  const onSaved = vi.fn();
  const { container } = renderUi(
    <CalendarEditor
      calendar={calendar}
      etag='"3"'
      readOnly={readOnly}
      onReload={vi.fn()}
      onSaved={onSaved}
    />,
  );
  return { sent, onSaved, container };
}

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

it('shows what would move before it saves, and saves what was shown', async () => {
  const { sent, onSaved } = open();
  await press('Thêm ngày');
  const added = screen.getByRole('group', { name: 'Ngày khác thường 2' });
  await userEvent.type(within(added).getByLabelText('Ngày'), '25/11/2026');
  await userEvent.type(within(added).getByLabelText('Lý do'), 'Bão số 12');
  await userEvent.type(screen.getByLabelText('Lý do thay đổi'), 'Công điện số 5');
  await press('Xem trước thay đổi');
  expect(await screen.findByText(/^1 hồ sơ đang giải quyết sẽ có hạn khác/)).toBeVisible();
  expect(screen.getByText('17:30 thứ Sáu, 27/11/2026')).toBeVisible();
  expect(screen.getByText('muộn hơn')).toBeVisible();
  expect(onSaved).not.toHaveBeenCalled();
  await press('Lưu lịch');
  await vi.waitFor(() => expect(onSaved).toHaveBeenCalledWith(1));
  expect(sent.map(({ method, etag }) => [method, etag])).toEqual([
    ['POST', null],
    ['PUT', '"3"'],
  ]);
  expect(sent[1]?.body).toEqual(sent[0]?.body);
  expect(sent[1]?.body).toEqual({
    hours: null,
    days: [
      { day: '2026-12-31', kind: 'off', name: 'Kiểm kê' },
      { day: '2026-11-25', kind: 'off', name: 'Bão số 12' },
    ],
    desks: [],
    note: 'Công điện số 5',
  });
});

it('does not save what was not shown', async () => {
  open();
  await userEvent.type(screen.getByLabelText('Lý do thay đổi'), 'Công điện số 5');
  await press('Xem trước thay đổi');
  expect(await screen.findByRole('button', { name: 'Lưu lịch' })).toBeEnabled();
  await press('Bỏ ngày 31/12/2026');
  expect(screen.getByRole('button', { name: 'Lưu lịch' })).toBeDisabled();
  expect(screen.getByText(/Hãy xem trước lại/)).toBeVisible();
});

it('sends nothing that is wrong, and says what is', async () => {
  const { sent } = open();
  await press('Xem trước thay đổi');
  expect(await screen.findByRole('alert')).toHaveTextContent('Ghi lý do thay đổi lịch.');
  expect(sent).toEqual([]);
});

it('is for reading where one may not change it', () => {
  open(true);
  expect(screen.queryByRole('button', { name: 'Thêm ngày' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Xem trước thay đổi' })).toBeNull();
  expect(screen.getByText(/không sửa được/)).toBeVisible();
});

it('breaks no rule of access', async () => {
  const { container } = open();
  await press('Thêm quầy');
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
});
