import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Action, Dossier } from '@/api/contract';
import { renderUi } from '@/testing/render';
import { ActionDialog } from './action-dialog';

const asked = {
  askedAt: '2026-11-20T09:00:00+07:00',
  answerBy: '2026-11-25T17:30:00+07:00',
  question: 'Xác nhận',
};
const dossier = {
  id: 'd1',
  code: 'H26.00004-261121-0001',
  version: 3,
  procedure: { code: '1.004873', name: 'Cấp Giấy xác nhận tình trạng hôn nhân', version: 1 },
  agency: { code: 'H26.00004', name: 'Ủy ban nhân dân phường Ba Đình' },
  applicant: { fullName: 'Nguyễn Thị Lan' },
  components: [{ id: 'c1', name: 'Tờ khai', attachments: [{ id: 'f1', fileName: 'to-khai.pdf' }] }],
  consults: [
    { ...asked, whom: 'Tư pháp', answer: 'Đúng', answeredAt: '2026-11-21T09:00:00+07:00' },
    { ...asked, whom: 'Công an phường', answer: null, answeredAt: null },
  ],
  dueAt: '2026-11-26T17:30:00+07:00',
  resultDelivery: 'counter',
  allowedActions: [],
} as unknown as Dossier;

/** Opens a dialog over a server that takes everything; gives what was sent. */
function open(action: Action): unknown[] {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'POST') sent.push(await request.json());
    const agencies = [
      { code: 'H26.00004', name: 'Phường Ba Đình', acceptsDossiers: true },
      { code: 'H37.05986', name: 'Phường Tam Thanh', acceptsDossiers: true },
      { code: 'H37.00001', name: 'Phường khác', acceptsDossiers: false },
    ];
    const body = request.url.includes('/agencies')
      ? { items: agencies, next: null }
      : { ...dossier, version: 4 };
    return new Response(JSON.stringify(body), {
      headers: { 'Content-Type': 'application/json', ETag: '"4"' },
    });
  });
  renderUi(
    <ActionDialog
      id="d1"
      current={{ data: dossier, etag: '"3"' }}
      action={action}
      onClose={vi.fn()}
      onDone={vi.fn()}
    />,
  );
  return sent;
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

afterEach(() => vi.unstubAllGlobals());

it('asks for an amount as people write it', async () => {
  const sent = open('requestPayment');
  await userEvent.type(await screen.findByLabelText(/Số tiền/), '0');
  await press('Yêu cầu nộp tiền');
  expect(screen.getByRole('link', { name: 'Số tiền là số nguyên lớn hơn 0.' })).toBeInTheDocument();
  expect(sent).toEqual([]);
  await userEvent.clear(screen.getByLabelText(/Số tiền/));
  await userEvent.type(screen.getByLabelText(/Số tiền/), '150.000');
  await userEvent.type(screen.getByLabelText(/Khoản phải nộp/), 'Lệ phí');
  await press('Yêu cầu nộp tiền');
  expect(sent).toEqual([{ action: 'requestPayment', amount: 150_000, purpose: 'Lệ phí' }]);
});

it('records a payment or an exemption, never both', async () => {
  const sent = open('confirmPayment');
  await userEvent.type(await screen.findByLabelText(/Số biên lai/), '0000123');
  await userEvent.click(screen.getByRole('radio', { name: 'Được miễn' }));
  await userEvent.type(screen.getByRole('textbox', { name: /^Lý do/ }), 'Hộ nghèo');
  await press('Xác nhận đã nộp');
  expect(screen.getByRole('link', { name: /phải có giấy tờ chứng minh/ })).toBeInTheDocument();
  expect(sent).toEqual([]);
  await userEvent.click(screen.getByRole('radio', { name: 'Đã nộp' }));
  await press('Xác nhận đã nộp');
  expect(sent).toEqual([{ action: 'confirmPayment', receipt: '0000123' }]);
});

it('apologises with a reason and a new day', async () => {
  const sent = open('apologize');
  expect(await screen.findByText(/Pháp luật chỉ cho phép hẹn lại một lần/)).toBeInTheDocument();
  await press('Xin lỗi, hẹn lại');
  expect(screen.getByRole('link', { name: 'Hãy nhập ngày trả mới.' })).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText(/Ngày trả mới/), '01/12/2026');
  await userEvent.type(screen.getByRole('textbox', { name: /^Lý do/ }), 'Cần xác minh.');
  await press('Xin lỗi, hẹn lại');
  expect(sent).toEqual([{ action: 'apologize', reason: 'Cần xác minh.', until: '2026-12-01' }]);
});

it('offers only opinions that are still open', async () => {
  const sent = open('answerConsult');
  const choice = await screen.findByLabelText(/Ý kiến đã hỏi/);
  expect(screen.queryByRole('option', { name: /Tư pháp/ })).not.toBeInTheDocument();
  await userEvent.selectOptions(choice, '1');
  await userEvent.type(screen.getByLabelText(/Ý kiến trả lời/), 'Đúng nơi cư trú');
  await press('Ghi ý kiến trả lời');
  expect(sent).toEqual([{ action: 'answerConsult', consult: 1, answer: 'Đúng nơi cư trú' }]);
});

it('asks an agency that answers here, and shows it the papers that are chosen', async () => {
  const sent = open('consult');
  await press('Lấy ý kiến');
  expect(screen.getByRole('link', { name: 'Hãy ghi đơn vị, cơ quan được hỏi.' })).toBeInTheDocument();
  await userEvent.type(screen.getByRole('combobox', { name: /Cơ quan được hỏi/ }), 'tam thanh');
  await userEvent.click(await screen.findByRole('option', { name: 'Phường Tam Thanh' }));
  await userEvent.type(screen.getByLabelText(/Nội dung hỏi/), 'Xác nhận nơi cư trú');
  await userEvent.type(screen.getByLabelText(/Trả lời trong/), '2');
  await userEvent.click(screen.getByRole('checkbox', { name: /to-khai.pdf/ }));
  await press('Lấy ý kiến');
  expect(sent).toEqual([
    {
      action: 'consult',
      agency: 'H37.05986',
      question: 'Xác nhận nơi cư trú',
      answerWithinDays: 2,
      attachments: ['f1'],
    },
  ]);
});

it('passes a dossier to another agency that takes it', async () => {
  const sent = open('transfer');
  const choice = await screen.findByLabelText(/Cơ quan nhận/);
  expect(await screen.findByRole('option', { name: 'Phường Tam Thanh' })).toBeInTheDocument();
  expect(screen.queryByRole('option', { name: 'Phường Ba Đình' })).not.toBeInTheDocument();
  expect(screen.queryByRole('option', { name: 'Phường khác' })).not.toBeInTheDocument();
  await userEvent.selectOptions(choice, 'H37.05986');
  await userEvent.type(screen.getByRole('textbox', { name: /^Lý do/ }), 'Không thuộc thẩm quyền.');
  await press('Chuyển cơ quan');
  expect(sent).toEqual([{ action: 'transfer', agency: 'H37.05986', reason: 'Không thuộc thẩm quyền.' }]);
});

it('puts aside for a named cause', async () => {
  const sent = open('pause');
  await userEvent.click(await screen.findByRole('radio', { name: 'Chờ cơ quan khác' }));
  await userEvent.type(screen.getByRole('textbox', { name: /^Lý do/ }), 'Chờ cơ quan thuế.');
  await press('Tạm dừng');
  expect(sent).toEqual([{ action: 'pause', cause: 'otherAgency', reason: 'Chờ cơ quan thuế.' }]);
});
