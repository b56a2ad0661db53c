import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useState } from 'react';
import { expect, it, vi } from 'vitest';
import { renderUi } from '@/testing/render';
import { emptyRows, type MoveValues } from '../forms/plan-form';
import { MoveRow } from './plan-rows';

type ProbeProps = {
  readonly errors: Readonly<Record<string, string>>;
  readonly told?: (value: MoveValues) => void;
};

function Probe({ errors, told }: ProbeProps) {
  const [value, setValue] = useState<MoveValues>(emptyRows.moves);
  useEffect(() => told?.(value), [told, value]);
  return (
    <ul>
      <MoveRow
        at={0}
        value={value}
        errorAt={(pointer) => errors[pointer]}
        onChange={(part) => setValue((before) => ({ ...before, ...part }))}
        onRemove={() => undefined}
      />
    </ul>
  );
}

it('says at the field what the server says of it', () => {
  renderUi(<Probe errors={{ '/moves/0/from': 'Không có cơ quan mang mã này.' }} />);
  const field = screen.getByLabelText('Cơ quan chuyển việc (mã)');
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(/Không có cơ quan mang mã này/);
});

it('adds an exception with its own successor', async () => {
  const user = userEvent.setup();
  const told = vi.fn<(value: MoveValues) => void>();
  renderUi(<Probe errors={{}} told={told} />);
  await user.type(screen.getByLabelText('Cơ quan chuyển việc (mã)'), 'H26.00004');
  await user.click(screen.getByRole('button', { name: 'Thêm ngoại lệ' }));
  await user.selectOptions(screen.getByLabelText('Nhận biết theo'), 'sector');
  await user.type(screen.getByLabelText('Mã'), 'LV01');
  expect(told).toHaveBeenLastCalledWith(
    expect.objectContaining({ from: 'H26.00004', exceptions: [{ by: 'sector', value: 'LV01', to: '' }] }),
  );
});
