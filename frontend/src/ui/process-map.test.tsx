import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderUi } from '@/testing/render';
import { ProcessMap } from './process-map';

const step = (index: number, name: string, state: 'done' | 'current' | 'todo', waits = false) => ({
  index,
  name,
  state,
  waits,
  phase: index < 3 ? 'Giai đoạn 1' : 'Giai đoạn 2',
});

test('lines at the same time and choices stand in the way where they are', () => {
  renderUi(
    <ProcessMap
      label="Quy trình"
      flow={[
        { step: 0 },
        { parallel: [[{ step: 1 }], [{ step: 2 }]] },
        { step: 3 },
        { choice: [{ when: 'cấp xã', steps: [{ step: 4 }] }, { steps: [{ step: 5 }] }] },
      ]}
      steps={[
        step(0, 'Tiếp nhận', 'done'),
        step(1, 'Thẩm định', 'current'),
        step(2, 'Đo đạc', 'current'),
        step(3, 'Chờ nộp tiền', 'todo', true),
        step(4, 'Xã xem xét', 'todo'),
        step(5, 'Tỉnh xem xét', 'todo'),
      ]}
    />,
  );
  const list = screen.getByRole('list', { name: 'Quy trình' });
  expect(within(list).getByText('Làm cùng lúc')).toBeVisible();
  expect(within(list).getByText('cấp xã')).toBeVisible();
  expect(within(list).getByText('trường hợp khác')).toBeVisible();
  expect(within(list).getByText('Giai đoạn 2')).toBeVisible();
  const current = within(list)
    .getAllByRole('listitem')
    .filter((item) => item.getAttribute('aria-current') === 'step');
  expect(current.map((item) => item.textContent)).toEqual([
    expect.stringContaining('Thẩm định'),
    expect.stringContaining('Đo đạc'),
  ]);
});
