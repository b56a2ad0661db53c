import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Me } from '@/api/contract';
import { renderUi } from '@/testing/render';
import { readBook } from '../forms/register';
import { RegisterPanel } from './register-panel';

const agency = { code: 'H26.00004', name: 'Ủy ban nhân dân phường Ba Đình' };
const me = { roles: [{ role: 'deskHead', agency }] } as Me;

/** Answers as a server whose year has three volumes. */
function serve() {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const url = new URL(request.url);
    asked.push(url.pathname.replace('/api/v1', '') + url.search);
    const volume = url.searchParams.get('volume');
    const status = volume === null ? 413 : Number(volume) > 3 ? 404 : 200;
    if (status === 200) return new Response('bytes', { headers: { 'Content-Type': 'application/pdf' } });
    const problem = {
      type: 'about:blank',
      title: 'no',
      status,
      code: status === 413 ? 'tooLarge' : 'notFound',
      requestId: 'r1',
    };
    return new Response(JSON.stringify(problem), {
      status,
      headers: { 'Content-Type': 'application/problem+json' },
    });
  });
  return asked;
}

describe('RegisterPanel', () => {
  beforeEach(() => {
    URL.createObjectURL = vi.fn(() => 'blob:register');
    URL.revokeObjectURL = vi.fn();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is not there for who reads no figures', () => {
    renderUi(<RegisterPanel me={{ roles: [{ role: 'specialist', agency }] } as Me} />);
    expect(screen.queryByText('Sổ theo dõi hồ sơ')).not.toBeInTheDocument();
  });

  it('asks for a volume when the year has several, and opens it', async () => {
    const asked = serve();
    renderUi(<RegisterPanel me={me} />);
    const year = (screen.getByLabelText('Năm') as HTMLSelectElement).value;
    await userEvent.click(screen.getByRole('button', { name: 'Xem và in sổ (PDF)' }));
    expect(await screen.findByText('Sổ năm này có nhiều quyển')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Quyển số'), '9');
    await userEvent.click(screen.getByRole('button', { name: 'Xem và in sổ (PDF)' }));
    expect(await screen.findByText('Không có quyển này')).toBeInTheDocument();
    await userEvent.clear(screen.getByLabelText('Quyển số'));
    await userEvent.type(screen.getByLabelText('Quyển số'), '2');
    await userEvent.click(screen.getByRole('button', { name: 'Xem và in sổ (PDF)' }));
    expect(await screen.findByRole('dialog', { name: `Sổ theo dõi hồ sơ năm ${year}` })).toBeInTheDocument();
    const path = `/reports/register.pdf?agency=H26.00004&year=${year}`;
    expect(asked).toEqual([path, `${path}&volume=9`, `${path}&volume=2`]);
  });

  it('opens the book that the code on the paper names, also that of an agency whose work was taken over', async () => {
    const asked = serve();
    const named = readBook({ book: 'H26.00008', bookYear: 2019, bookVolume: 3 });
    renderUi(<RegisterPanel me={me} named={named} />);
    await userEvent.click(screen.getByRole('button', { name: 'Xem và in sổ (PDF)' }));
    expect(await screen.findByRole('dialog', { name: 'Sổ theo dõi hồ sơ năm 2019' })).toBeInTheDocument();
    expect(asked).toEqual(['/reports/register.pdf?agency=H26.00008&year=2019&volume=3']);
    expect(readBook({ book: 7, bookYear: 'x', bookVolume: 0 })).toEqual({ book: '7' });
  });

  it('sends nothing for a volume that is none', async () => {
    const asked = serve();
    renderUi(<RegisterPanel me={me} />);
    await userEvent.type(screen.getByLabelText('Quyển số'), 'hai');
    expect(screen.getByText('Quyển số là số nguyên từ 1 trở lên.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Tải bảng tính (XLSX)' })).toBeDisabled();
    expect(asked).toEqual([]);
  });

  it('saves the workbook under a name that says what it is', async () => {
    serve();
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    renderUi(<RegisterPanel me={me} />);
    const year = (screen.getByLabelText('Năm') as HTMLSelectElement).value;
    await userEvent.type(screen.getByLabelText('Quyển số'), '1');
    await userEvent.click(screen.getByRole('button', { name: 'Tải bảng tính (XLSX)' }));
    await waitFor(() => expect(saved).toEqual([`so-theo-doi-H26.00004-${year}-quyen-01.xlsx`]));
    vi.restoreAllMocks();
  });
});
