import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Assistance, Dossier } from '@/api/contract';
import { renderUi } from '@/testing/render';
import { AssistancePanel } from './assistance-panel';
import { OwnerWord } from './owner-word';

const assistance: Assistance = {
  kind: 'school',
  organisation: 'Trường THPT Ba Đình',
  notices: 'both',
  askedAt: null,
  askedTo: null,
  confirmedAt: null,
  confirmedBy: null,
  canAsk: true,
  canConfirm: false,
};

function dossier(part: Partial<Assistance> | null, over: Partial<Dossier> = {}): Dossier {
  return {
    id: 'd1',
    version: 3,
    state: 'draft',
    applicant: { fullName: 'Lê Thị Cúc', email: 'cuc@example.vn' },
    submittedBy: { name: 'Trần Văn Hộ', onBehalf: true },
    assistance: part && { ...assistance, ...part },
    parent: null,
    ...over,
  } as unknown as Dossier;
}

type Sent = { path: string; etag: string | null; body: unknown };

/** Answers each request with the dossier under a new version, or with a refusal. */
function serve(refusal?: string) {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/v1', '');
    if (request.method !== 'GET') {
      const body: unknown = JSON.parse(await request.text());
      sent.push({ path, etag: request.headers.get('If-Match'), body });
      if (refusal) {
        const problem = {
          type: 'about:blank',
          title: 'no',
          status: 409,
          code: 'actionRefused',
          requestId: 'r1',
          errors: [{ pointer: '/code', code: refusal, message: 'no' }],
        };
        return new Response(JSON.stringify(problem), {
          status: 409,
          headers: { 'Content-Type': 'application/problem+json' },
        });
      }
    }
    const headers = { 'Content-Type': 'application/json', ETag: '"7"' };
    return new Response(JSON.stringify(dossier({})), { headers });
  });
  return sent;
}

describe('filed for somebody else', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('says nothing of what is one’s own', () => {
    const { container } = renderUi(<AssistancePanel id="d1" dossier={dossier(null)} />);
    expect(container.querySelector('section')).toBeNull();
  });

  it('drops the name of the school where it is no school any more, and brings what is unsaved first', async () => {
    const sent = serve();
    const [before, onVersion] = [vi.fn(() => Promise.resolve(true)), vi.fn()];
    renderUi(<AssistancePanel id="d1" dossier={dossier({})} before={before} onVersion={onVersion} />);
    await userEvent.selectOptions(screen.getByLabelText('Bạn nộp hộ với tư cách'), 'relative');
    await waitFor(() => expect(onVersion).toHaveBeenCalledWith('"7"'));
    expect(before).toHaveBeenCalledOnce();
    expect(sent).toEqual([
      { path: '/dossiers/d1', etag: '"7"', body: { assistance: { kind: 'relative', notices: 'both' } } },
    ]);
  });

  it('shows who is told, unchanging, once it is filed', () => {
    renderUi(<AssistancePanel id="d1" dossier={dossier({}, { state: 'submitted' })} />);
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getByText('Thông báo gửi cho cả chủ hồ sơ và người nhập hộ.')).toBeVisible();
    expect(screen.getByText('Trường THPT Ba Đình')).toBeVisible();
  });

  it('takes six digits and says what is wrong with them', async () => {
    const sent = serve('wrongCode');
    const asked = { askedAt: '2026-11-20T09:00:00+07:00', askedTo: 'c•••@example.vn' };
    renderUi(<AssistancePanel id="d1" dossier={dossier(asked, { state: 'submitted' })} />);
    const enter = screen.getByRole('button', { name: 'Xác nhận mã' });
    await userEvent.type(screen.getByLabelText('Mã chủ hồ sơ đọc cho bạn'), '12 34x5');
    expect(enter).toBeDisabled();
    await userEvent.type(screen.getByLabelText('Mã chủ hồ sơ đọc cho bạn'), '6');
    await userEvent.click(enter);
    expect(await screen.findByText(/^Mã chưa đúng/)).toBeVisible();
    expect(sent).toEqual([{ path: '/dossiers/d1/owner-code/check', etag: '"7"', body: { code: '123456' } }]);
  });

  it('offers no code without an address of the owner', () => {
    const mute = {
      state: 'submitted',
      applicant: { fullName: 'Lê Thị Cúc', email: null },
    } as Partial<Dossier>;
    renderUi(<AssistancePanel id="d1" dossier={dossier({}, mute)} />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/chưa có thư điện tử của chủ hồ sơ/)).toBeVisible();
  });

  it('asks the owner for a word, and nobody else', async () => {
    const sent = serve();
    const { unmount } = renderUi(<OwnerWord id="d1" dossier={dossier({})} />);
    expect(screen.queryByRole('button')).toBeNull();
    unmount();
    renderUi(<OwnerWord id="d1" dossier={dossier({ canAsk: false, canConfirm: true })} />);
    expect(screen.getByText(/Trần Văn Hộ \(Trường THPT Ba Đình\) đã nộp hồ sơ này cho bạn/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Tôi có nhờ nộp hộ' }));
    await waitFor(() =>
      expect(sent).toEqual([{ path: '/dossiers/d1/owner-confirmation', etag: '"7"', body: {} }]),
    );
  });
});
