import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Tracking } from '@/api/contract';
import { setLanguage } from '@/i18n/language';
import { renderUi } from '@/testing/render';
import { TrackedByCode } from './tracked-by-code';

const tracking = (text: string) =>
  ({
    code: 'H26.00004-261122-0001',
    procedureName: 'Cấp Giấy xác nhận tình trạng hôn nhân',
    agencyName: 'Ủy ban nhân dân phường Ba Đình',
    status: 'received',
    statusText: 'Được tiếp nhận',
    dueState: 'none',
    steps: [],
    events: [{ at: '2026-11-22T09:00:00+07:00', text }],
  }) as Tracking;

beforeEach(() => act(() => setLanguage('vi')));
afterEach(() => act(() => setLanguage('vi')));

it('tells what happened in the language that is chosen', async () => {
  vi.stubGlobal('fetch', async (request: Request) =>
    Response.json(tracking(request.headers.get('Accept-Language') === 'en' ? 'Received' : 'Đã tiếp nhận')),
  );
  const asked = { code: 'H26.00004-261122-0001', verifier: '0001' };
  renderUi(<TrackedByCode found={{ tracking: tracking('Đã tiếp nhận'), asked, language: 'vi' }} />);
  expect(screen.getByText('Đã tiếp nhận')).toBeInTheDocument();
  act(() => setLanguage('en'));
  const line = await screen.findByText('Received', { selector: 'li p' });
  expect(line.closest('[lang]')).not.toHaveAttribute('lang', 'vi');
  act(() => setLanguage('vi'));
  expect(screen.getByText('Đã tiếp nhận')).toBeInTheDocument();
  vi.unstubAllGlobals();
});
