import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { renderUi } from '@/testing/render';
import { ProcedurePicker } from './procedure-picker';

afterEach(() => vi.unstubAllGlobals());

it('takes the first procedure with Enter, however late the list came, and never sends the form', async () => {
  let arrive: () => void = () => undefined;
  const late = new Promise<void>((done) => {
    arrive = done;
  });
  vi.stubGlobal('fetch', async () => {
    await late;
    const items = [
      {
        code: '1.004873',
        name: 'Cấp Giấy xác nhận tình trạng hôn nhân',
        timeLimit: '3 ngày',
        fee: 'Miễn phí',
      },
      { code: '1.004746', name: 'Đăng ký lại kết hôn', timeLimit: '5 ngày', fee: 'Miễn phí' },
    ];
    return new Response(JSON.stringify({ items, next: null }), {
      headers: { 'Content-Type': 'application/json' },
    });
  });
  const onChange = vi.fn();
  const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  renderUi(
    <form onSubmit={onSubmit}>
      <ProcedurePicker label="Tìm thủ tục" value={null} onChange={onChange} />
      <button type="submit">Gửi</button>
    </form>,
  );
  await userEvent.type(await screen.findByRole('combobox', { name: 'Tìm thủ tục' }), 'hon nhan');
  await userEvent.keyboard('{Enter}');
  expect(onChange).not.toHaveBeenCalled();
  arrive();
  await waitFor(() => expect(onChange.mock.calls.map(([code]) => code as unknown)).toEqual(['1.004873']));
  expect(onSubmit).not.toHaveBeenCalled();
});
