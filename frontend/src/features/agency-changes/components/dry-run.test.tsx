import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, expect, it, vi } from 'vitest';
import { renderUi } from '@/testing/render';
import { DryRunReport } from './dry-run';

const report = {
  dossiers: 1200,
  staying: 3,
  officials: 1,
  procedures: 0,
  agenciesBelow: 2,
  appointments: 17,
  lines: [
    {
      from: { code: 'H26.00004', name: 'UBND phường Ba Đình' },
      to: { code: 'H26.90001', name: 'UBND phường Thăng Long' },
      dossiers: 1200,
      officials: 1,
      procedures: 0,
    },
    {
      from: { code: 'H26.00004', name: 'UBND phường Ba Đình' },
      to: { code: 'H26.00004', name: 'UBND phường Ba Đình' },
      dossiers: 3,
      officials: 0,
      procedures: 0,
    },
  ],
  movingOfficials: [
    {
      id: '0198a000-0000-7000-8000-000000000001',
      fullName: 'Lê Minh Đức',
      from: { code: 'H26.00004', name: 'UBND phường Ba Đình' },
      to: { code: 'H26.90001', name: 'UBND phường Thăng Long' },
    },
  ],
  movingProcedures: [],
  parts: [],
  others: [
    {
      what: 'calendar',
      from: { code: 'H26.00004', name: 'UBND phường Ba Đình' },
      to: { code: 'H26.90001', name: 'UBND phường Thăng Long' },
      count: 1,
      left: false,
    },
    {
      what: 'desks',
      from: { code: 'H26.00004', name: 'UBND phường Ba Đình' },
      to: { code: 'H26.90001', name: 'UBND phường Thăng Long' },
      count: 4,
      left: true,
    },
  ],
  faults: [
    { pointer: '/opens/0/code', code: 'codeTaken', message: 'There is an agency with this code already.' },
  ],
};

afterEach(() => vi.unstubAllGlobals());

function answering(body: unknown, status = 200) {
  vi.stubGlobal('fetch', async () =>
    Promise.resolve(
      new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } }),
    ),
  );
}

it('tells what moves, what stays and what is wrong, and axe finds nothing', async () => {
  answering(report);
  const { container } = renderUi(<DryRunReport id="0198a000-0000-7000-8000-0000000000ff" />);
  const lines = await screen.findByRole('table', { name: 'Chuyển giữa các cơ quan' });
  const rows = within(lines).getAllByRole('row');
  expect(rows[1]).toHaveTextContent('UBND phường Thăng Long');
  const [, calendar, desks] = within(
    screen.getByRole('table', { name: 'Lịch, quầy và thiết lập' }),
  ).getAllByRole('row');
  expect(calendar).toHaveTextContent('Lịch làm việc riêng');
  expect(calendar).not.toHaveTextContent('Không chuyển');
  expect(desks).toHaveTextContent('Không chuyển');
  expect(rows[1]).toHaveTextContent('1.200');
  expect(screen.getByText('Hẹn trả cần quyết định').nextElementSibling).toHaveTextContent('17');
  expect(rows[2]).toHaveTextContent('Ở lại');
  expect(screen.getByRole('table', { name: 'Cán bộ chuyển' })).toHaveTextContent('Lê Minh Đức');
  expect(screen.getByText(/Đã có cơ quan mang mã này/)).toBeInTheDocument();
  expect(screen.queryByRole('table', { name: 'Quy trình chuyển' })).toBeNull();
  // Colours are judged in the browser tests; there is no layout here.
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it('says what went wrong and offers to try again', async () => {
  answering(
    { type: '/problems/forbidden', title: 'x', status: 403, code: 'forbidden', requestId: 'r-1' },
    403,
  );
  renderUi(<DryRunReport id="0198a000-0000-7000-8000-0000000000fe" />);
  expect(await screen.findByText(/r-1/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Thử lại' })).toBeInTheDocument();
});
