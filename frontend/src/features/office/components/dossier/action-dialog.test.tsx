import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Action, Dossier } from '@/api/contract';
import type { Versioned } from '@/features/office/queries';
import { renderUi } from '@/testing/render';
import { ActionDialog } from './action-dialog';

const dossier = {
  id: 'd1',
  code: 'H26.00004-261121-0001',
  version: 3,
  procedure: { code: '1.004873', name: 'Cấp Giấy xác nhận tình trạng hôn nhân', version: 1 },
  applicant: { fullName: 'Nguyễn Thị Lan' },
  components: [{ id: 'c1', name: 'Tờ khai', required: true, originals: 1, copies: 0, attachments: [] }],
  resultDelivery: 'counter',
  allowedActions: [
    { action: 'sendBack', allowed: true, reason: null },
    { action: 'requestSupplement', allowed: true, reason: null },
  ],
} as unknown as Dossier;
const current: Versioned = { data: dossier, etag: '"3"' };

const plain = { textEn: '', remedy: null, source: null, needsWords: false };
const reasons = [
  { ...plain, code: 'papersMissing', uses: ['requestSupplement'], text: 'Hồ sơ chưa đầy đủ giấy tờ.' },
  {
    ...plain,
    code: 'pagesMissing',
    uses: ['paperDefect'],
    text: 'Giấy tờ thiếu trang.',
    remedy: 'Hãy gửi đủ các trang.',
  },
  {
    ...plain,
    code: 'wrongAnswer',
    uses: ['answerDefect'],
    text: 'Kê khai chưa đúng.',
    remedy: 'Hãy sửa lại.',
  },
];
const schema = {
  properties: {
    phan1: { type: 'object', title: 'Người yêu cầu', properties: { ten: { title: 'Họ và tên' } } },
  },
};
const effect = {
  clock: 'paused',
  restarts: false,
  dueBefore: '2026-11-26T17:30:00+07:00',
  dueIfAtOnce: '2026-11-27T17:30:00+07:00',
};

type Sent = { path: string; method: string; etag: string | null; body: unknown };

/** Answers as a server whose dossier someone else has just changed, unless the version is the new one. */
function serve(fresh: string, foreseen: unknown = effect) {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const text = request.method === 'POST' ? await request.text() : '';
    const path = new URL(request.url).pathname.replace('/api/v1', '');
    const etag = request.headers.get('If-Match');
    const headers = { 'Content-Type': 'application/json', ETag: fresh };
    if (path === '/reasons') return new Response(JSON.stringify({ items: reasons, next: null }), { headers });
    if (path.endsWith('/form')) return new Response(JSON.stringify({ schema, uiSchema: {} }), { headers });
    if (path.endsWith('/preview')) return new Response(JSON.stringify(foreseen), { headers });
    sent.push({ path, method: request.method, etag, body: text ? JSON.parse(text) : null });
    if (path.endsWith('/timeline')) {
      const event = {
        seq: 4,
        at: '2026-11-21T15:02:00+07:00',
        actor: 'Phan Văn Bình',
        text: 'Phân công xử lý',
        reason: null,
      };
      return new Response(JSON.stringify({ items: [event], next: null }), { headers });
    }
    if (request.method === 'POST' && etag !== fresh) {
      const problem = { type: 'about:blank', title: 'stale', status: 412, code: 'stale', requestId: 'r1' };
      return new Response(JSON.stringify(problem), {
        status: 412,
        headers: { 'Content-Type': 'application/problem+json' },
      });
    }
    return new Response(JSON.stringify({ ...dossier, version: 4 }), { headers });
  });
  return sent;
}

function open(action: Action, state: Versioned = current) {
  const onDone = vi.fn();
  const view = renderUi(
    <ActionDialog id="d1" current={state} action={action} onClose={vi.fn()} onDone={onDone} />,
  );
  return { ...view, onDone };
}

describe('ActionDialog', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('names every missing thing at once and sends nothing', async () => {
    const sent = serve('"3"');
    open('requestSupplement');
    await userEvent.click(await screen.findByRole('button', { name: 'Yêu cầu bổ sung' }));
    expect(screen.getByRole('link', { name: 'Hãy đánh dấu và nêu thiếu sót.' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Hãy nêu lý do.' })).toBeInTheDocument();
    expect(sent).toEqual([]);
  });
  it('shows what the applicant will read and sends the defects', async () => {
    const sent = serve('"3"');
    const { onDone } = open('requestSupplement');
    await userEvent.selectOptions(await screen.findByLabelText('Chọn lý do'), 'papersMissing');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Tờ khai' }));
    const papers = within(screen.getByRole('group', { name: 'Giấy tờ' }));
    await userEvent.selectOptions(papers.getByLabelText('Chọn lý do'), 'pagesMissing');
    await userEvent.type(papers.getByLabelText('Nói rõ chỗ sai hoặc thiếu'), 'Trang 2.');
    expect(papers.getByLabelText(/Làm thế nào là đạt/)).toHaveValue('Hãy gửi đủ các trang.');
    await userEvent.selectOptions(await screen.findByLabelText('Thêm mục của tờ khai'), '/phan1/ten');
    const form = within(screen.getByRole('group', { name: 'Tờ khai' }));
    await userEvent.selectOptions(form.getByLabelText('Chọn lý do'), 'wrongAnswer');
    const preview = screen.getByRole('region', { name: 'Người nộp sẽ đọc thấy' });
    expect(preview).toHaveTextContent('Hồ sơ chưa đầy đủ giấy tờ.');
    expect(preview).toHaveTextContent('Tờ khai: Giấy tờ thiếu trang. Trang 2. Hãy gửi đủ các trang.');
    expect(screen.getByText('Hẹn trả nếu bổ sung ngay')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Yêu cầu bổ sung' }));
    await waitFor(() =>
      expect(onDone).toHaveBeenCalledWith('requestSupplement', expect.objectContaining({ version: 4 })),
    );
    expect(sent[0]).toMatchObject({
      etag: '"3"',
      body: {
        action: 'requestSupplement',
        reasonCode: 'papersMissing',
        items: [
          { component: 'c1', reasonCode: 'pagesMissing', reason: 'Trang 2.', text: 'Hãy gửi đủ các trang.' },
          { field: '/phan1/ten', reasonCode: 'wrongAnswer', text: 'Hãy sửa lại.' },
        ],
      },
    });
  });
  it.each([
    ['requestPayment', { ...effect, answerBy: null }, 'Hẹn trả nếu tiếp tục ngay'],
    [
      'confirmPayment',
      { clock: 'running', dueBefore: null, dueAt: effect.dueBefore },
      /bắt đầu tính từ lúc này/,
    ],
    [
      'resume',
      { clock: 'running', dueBefore: effect.dueBefore, dueAt: effect.dueIfAtOnce },
      'Hẹn trả sau khi thực hiện',
    ],
    ['forward', effect, /Thời hạn tạm dừng; khi hồ sơ/],
  ] as const)('shows what %s does to the due date', async (action, answer, words) => {
    serve('"3"', answer);
    const allowed = { ...dossier, allowedActions: [{ action, allowed: true, reason: null }] };
    open(action, { data: allowed as unknown as Dossier, etag: '"3"' });
    expect(await screen.findByText(words)).toBeInTheDocument();
  });
  it('says nothing of the due date where nothing of it changes', async () => {
    serve('"3"', { clock: 'running', dueBefore: effect.dueBefore, dueAt: effect.dueBefore });
    const action = 'approve' as const;
    const allowed = { ...dossier, allowedActions: [{ action, allowed: true, reason: null }] };
    open(action, { data: allowed as unknown as Dossier, etag: '"3"' });
    await screen.findByLabelText(/văn thư/i);
    expect(screen.queryByText('Ảnh hưởng đến ngày hẹn trả')).not.toBeInTheDocument();
  });
  it('keeps what was typed when someone else was faster, and tells what they did', async () => {
    serve('"4"');
    const { onDone } = open('sendBack');
    const reason = await screen.findByLabelText(/Lý do trả lại/);
    await userEvent.type(reason, 'Thiếu căn cứ.');
    await userEvent.click(screen.getByRole('button', { name: 'Trả lại bước trước' }));
    expect(await screen.findByText('Người khác vừa thay đổi hồ sơ này')).toBeInTheDocument();
    expect(onDone).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Tải lại, giữ nội dung đang nhập' }));
    expect(await screen.findByText(/Phân công xử lý – Phan Văn Bình/)).toBeInTheDocument();
    expect(reason).toHaveValue('Thiếu căn cứ.');
    expect(screen.getByRole('button', { name: 'Trả lại bước trước' })).toBeEnabled();
  });
  it('carries the same key when it is tried again, another when something else is said', async () => {
    const keys: (string | null)[] = [];
    vi.stubGlobal('fetch', async (request: Request) => {
      if (request.url.endsWith('/actions')) {
        keys.push(request.headers.get('Idempotency-Key'));
        throw new TypeError('Failed to fetch');
      }
      const answer = request.url.endsWith('/preview') ? effect : { items: reasons, next: null };
      return new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } });
    });
    open('sendBack');
    const reason = await screen.findByLabelText(/Lý do trả lại/);
    const send = screen.getByRole('button', { name: 'Trả lại bước trước' });
    await userEvent.type(reason, 'Thiếu căn cứ.');
    for (const tries of [1, 2]) {
      await userEvent.click(send);
      await waitFor(() => expect(keys).toHaveLength(tries));
      await waitFor(() => expect(send).toBeEnabled());
    }
    await userEvent.type(reason, ' Xem lại.');
    await userEvent.click(send);
    await waitFor(() => expect(keys).toHaveLength(3));
    expect(keys[0]).toBeTruthy();
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });
  it('closes the way when the action is no longer allowed', async () => {
    const gone = {
      ...dossier,
      allowedActions: [{ action: 'sendBack' as const, allowed: false, reason: 'notAssignee' }],
    };
    open('sendBack', { data: gone, etag: '"4"' });
    expect(await screen.findByText('Hồ sơ đang được giao cho người khác.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Trả lại bước trước' })).toBeDisabled();
  });
});
