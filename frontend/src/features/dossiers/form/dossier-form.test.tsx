import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import type { JsonObject } from '@/api/contract';
import { renderUi } from '@/testing/render';
import DossierForm from './dossier-form';

const schema = {
  type: 'object',
  properties: {
    camDoan: { type: 'boolean', enum: [true], title: 'Tôi cam đoan' },
    ten: { type: 'string', title: 'Tên' },
    me: {
      type: 'object',
      title: 'Người mẹ',
      properties: { ten: { type: 'string', title: 'Tên mẹ' }, sinh: {} },
      allOf: [
        {
          if: { properties: { ten: { minLength: 1, type: 'string' } }, required: ['ten'] },
          then: { properties: { sinh: { type: 'string', title: 'Năm sinh của mẹ' } } },
        },
      ],
    },
  },
  required: ['camDoan', 'ten'],
};

function Page() {
  const [answers, setAnswers] = useState<JsonObject>({});
  return (
    <DossierForm
      schema={schema}
      uiSchema={{ camDoan: { 'ui:widget': 'checkbox' } }}
      answers={answers}
      onChange={setAnswers}
      onDone={() => undefined}
      submitLabel="Lưu"
    />
  );
}

test('filling the form in never ticks the declaration; its own tick does and stays', async () => {
  const user = userEvent.setup();
  renderUi(<Page />);
  const declaration = () => screen.getByRole('checkbox', { name: 'Tôi cam đoan' });
  await user.type(screen.getByLabelText(/^Tên\b(?! mẹ)/), 'An');
  await user.type(screen.getByLabelText(/Tên mẹ/), 'Bình');
  expect(await screen.findByLabelText(/Năm sinh của mẹ/)).toBeInTheDocument();
  expect(declaration()).not.toBeChecked();
  await user.click(declaration());
  expect(declaration()).toBeChecked();
  await user.type(screen.getByLabelText(/Năm sinh của mẹ/), '1990');
  expect(declaration()).toBeChecked();
  await user.click(declaration());
  expect(declaration()).not.toBeChecked();
});

test('what is missing after a field was emptied is told, not thrown', async () => {
  const user = userEvent.setup();
  renderUi(<Page />);
  await user.type(screen.getByLabelText(/^Tên\b(?! mẹ)/), 'An');
  await user.clear(screen.getByLabelText(/^Tên\b(?! mẹ)/));
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Tên');
});
