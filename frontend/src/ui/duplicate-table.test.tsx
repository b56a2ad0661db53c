import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderUi } from '@/testing/render';
import { DuplicateTable, compared, type ComparedDossier } from './duplicate-table';

const other: ComparedDossier = {
  id: '0198a000-0000-7000-8000-000000000002',
  code: 'H26.00004-261120-0001',
  status: 'processing',
  applicantName: 'Nguyễn Thị An',
  agency: { name: 'Ủy ban nhân dân phường Ba Đình' },
  channel: 'online',
  createdAt: '2026-11-20T08:00:00+07:00',
  submittedAt: '2026-11-20T09:00:00+07:00',
  dueAt: '2026-11-26T17:30:00+07:00',
};
const own = compared({
  ...other,
  id: '0198a000-0000-7000-8000-000000000001',
  code: null,
  status: null,
  applicant: { fullName: 'Nguyễn Thị  An' },
  channel: 'counter',
  submittedAt: null,
  dueAt: null,
});

it('puts the dossiers side by side, line by line, with the way to the other', () => {
  renderUi(<DuplicateTable own={own} others={[other]} link={({ id }, text) => <a href={id}>{text}</a>} />);
  const table = screen.getByRole('table', { name: 'So sánh các hồ sơ' });
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((cell) => cell.textContent),
  ).toEqual(['Nội dung', 'Hồ sơ này', 'Hồ sơ khác']);
  const cells = (name: string) =>
    within(within(table).getByRole('row', { name: new RegExp(`^${name}`) })).getAllByRole('cell');
  expect(cells('Mã hồ sơ').map((cell) => cell.textContent)).toEqual(['Chưa có mã', 'H26.00004-261120-0001']);
  expect(within(table).getByRole('link').getAttribute('href')).toBe(other.id);
  expect(cells('Hình thức nộp').map((cell) => cell.textContent)).toEqual(['Trực tiếp', 'Trực tuyến']);
  expect(cells('Hẹn trả')[0]?.textContent).toBe('–');
});

it('numbers the others where there are several', () => {
  renderUi(<DuplicateTable own={own} others={[other, { ...other, id: 'x' }]} link={(_, text) => text} />);
  expect(screen.getByRole('columnheader', { name: 'Hồ sơ khác (2)' })).toBeDefined();
});
