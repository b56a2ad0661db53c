import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useQuery } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SlipTexts, SlipWords } from '@/api/contract';
import { renderUi } from '@/testing/render';
import { slipTextsQuery } from '@/features/office/slip-text-queries';
import { SlipTextsForm } from './slip-texts-form';

const none: SlipWords = { superior: null, unit: null, place: null, contact: null, closingNote: null };
const answer = (version: number, texts: SlipWords): SlipTexts => ({
  agency: { code: 'H26.00004', name: 'Ủy ban nhân dân phường Ba Đình' },
  version,
  texts,
  defaults: {
    superior: 'Ủy ban nhân dân thành phố Hà Nội',
    unit: 'Ủy ban nhân dân phường Ba Đình',
    place: 'Ba Đình',
    phone: null,
  },
  updatedAt: null,
});

type Sent = { method: string; path: string; etag: string | null; body: unknown };

/** Answers as a server that keeps the texts; `texts` may change behind the page's back. */
function serve(start: SlipTexts) {
  const state = { texts: start, sent: [] as Sent[] };
  vi.stubGlobal('fetch', async (request: Request) => {
    const text = request.method === 'GET' ? '' : await request.text();
    const body: unknown = text ? JSON.parse(text) : null;
    const path = new URL(request.url).pathname.replace('/api/v1', '');
    const etag = request.headers.get('If-Match');
    state.sent.push({ method: request.method, path, etag, body });
    if (path.endsWith('/preview.pdf'))
      return new Response('%PDF', { headers: { 'Content-Type': 'application/pdf' } });
    if (request.method === 'PUT') {
      if (etag !== `"${state.texts.version}"`) {
        const problem = {
          type: 'about:blank',
          title: 'stale',
          status: 412,
          code: 'staleVersion',
          requestId: 'r1',
        };
        return new Response(JSON.stringify(problem), {
          status: 412,
          headers: { 'Content-Type': 'application/problem+json' },
        });
      }
      state.texts = answer(state.texts.version + 1, body as SlipWords);
    }
    const headers = { 'Content-Type': 'application/json', ETag: `"${state.texts.version}"` };
    return new Response(JSON.stringify(state.texts), { headers });
  });
  return state;
}

function Page() {
  const texts = useQuery(slipTextsQuery('H26.00004'));
  return texts.isSuccess ? <SlipTextsForm agency="H26.00004" stored={texts.data} /> : null;
}

describe('SlipTextsForm', () => {
  beforeEach(() => {
    URL.createObjectURL = vi.fn(() => 'blob:paper');
    URL.revokeObjectURL = vi.fn();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('shows what is printed where nothing is said, and stores what was typed', async () => {
    const state = serve(answer(0, none));
    renderUi(<Page />);
    expect(await screen.findByPlaceholderText('Ba Đình')).toHaveAccessibleName('Địa danh');
    await userEvent.type(screen.getByLabelText('Ghi chú cuối phiếu'), 'Làm việc sáng thứ Bảy.');
    await userEvent.click(screen.getByLabelText('Không in cơ quan chủ quản'));
    await userEvent.click(screen.getByRole('button', { name: 'Lưu nội dung' }));
    await waitFor(() =>
      expect(state.sent.filter(({ method }) => method === 'PUT')).toEqual([
        {
          method: 'PUT',
          path: '/agencies/H26.00004/slip-texts',
          etag: '"0"',
          body: { ...none, superior: '', closingNote: 'Làm việc sáng thứ Bảy.' },
        },
      ]),
    );
  });

  it('previews what is typed without storing it', async () => {
    const state = serve(answer(0, none));
    renderUi(<Page />);
    await userEvent.type(await screen.findByLabelText('Địa danh'), 'Hà Nội');
    await userEvent.click(screen.getByRole('button', { name: 'Xem thử' }));
    await waitFor(() =>
      expect(state.sent.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
        none,
        { ...none, place: 'Hà Nội' },
      ]),
    );
    expect(state.sent.filter(({ method }) => method === 'PUT')).toEqual([]);
    expect(await screen.findByTitle('Giấy tiếp nhận mẫu với nội dung này')).toBeInTheDocument();
  });

  it('keeps what was typed when somebody else was faster, says what they stored, and stores over it when asked', async () => {
    const state = serve(answer(0, none));
    renderUi(<Page />);
    await userEvent.type(await screen.findByLabelText('Nơi liên hệ'), 'Tổng đài 1022');
    state.texts = answer(1, { ...none, contact: 'Quầy số 3' });
    await userEvent.click(screen.getByRole('button', { name: 'Lưu nội dung' }));
    expect(await screen.findByText('Nơi liên hệ: Quầy số 3')).toBeInTheDocument();
    expect(screen.getByLabelText('Nơi liên hệ')).toHaveValue('Tổng đài 1022');
    await userEvent.click(screen.getByRole('button', { name: 'Lưu nội dung' }));
    await waitFor(() => expect(state.texts.texts.contact).toBe('Tổng đài 1022'));
    expect(state.sent.at(-1)?.etag ?? state.sent.findLast(({ method }) => method === 'PUT')?.etag).toBe(
      '"1"',
    );
  });

  it('does not send what is too long', async () => {
    const state = serve(answer(0, none));
    renderUi(<Page />);
    const place = await screen.findByLabelText('Địa danh');
    await userEvent.click(place);
    await userEvent.paste('a'.repeat(101));
    expect(screen.getByText('Dài quá 100 ký tự. Hãy viết ngắn hơn.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Lưu nội dung' })).toBeDisabled();
    expect(state.sent.some(({ method }) => method === 'PUT')).toBe(false);
  });
});
