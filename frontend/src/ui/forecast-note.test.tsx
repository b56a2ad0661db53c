import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderUi } from '@/testing/render';
import { ForecastNote } from './forecast-note';

const agency = { name: 'Phường Ba Đình' };

it('says it in plain words and is honest about few cases', () => {
  renderUi(
    <ForecastNote
      forecast={{
        agency,
        cases: 7,
        median: { minutes: 700, days: 1.5 },
        ninetieth: { minutes: 1440, days: 3 },
      }}
    />,
  );
  const said = document.body.textContent;
  expect(said).toContain('Một nửa số hồ sơ xong trong 1,5 ngày làm việc');
  expect(said).toContain('9 hồ sơ xong trong 3 ngày làm việc');
  expect(said).toContain('7 hồ sơ của Phường Ba Đình');
  expect(said).toContain('Chỉ có ít hồ sơ');
  expect(said).toContain('vẫn phải trả kết quả trong thời hạn');
});

it('tells hours below a day, and where the figures come from', () => {
  const hours = { minutes: 125, days: 0.5 };
  renderUi(<ForecastNote forecast={{ agency: null, cases: 1200, median: hours, ninetieth: hours }} />);
  expect(document.body.textContent).toContain('xong trong 3 giờ làm việc.');
  expect(document.body.textContent).toContain('1.200 hồ sơ của mọi cơ quan');
  expect(document.body.textContent).not.toContain('Chỉ có ít');
});

it('says nothing where too few cases tell nothing', () => {
  renderUi(<ForecastNote forecast={{ agency, cases: 4, median: null, ninetieth: null }} />);
  expect(screen.queryByText(/hồ sơ/)).toBeNull();
});
