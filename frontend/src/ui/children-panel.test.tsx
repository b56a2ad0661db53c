import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderUi } from '@/testing/render';
import { type ChildDossier, ChildrenPanel } from './children-panel';

const birth: ChildDossier = {
  id: '0198a000-0000-7000-8000-000000000001',
  name: 'Đăng ký khai sinh',
  agency: { code: 'H26.00004', name: 'Ủy ban nhân dân phường Ba Đình' },
  system: null,
  code: 'H26.00004-261120-0002',
  status: 'returned',
  dueAt: '2026-11-23T17:30:00+07:00',
  endedAt: '2026-11-20T15:00:00+07:00',
  resultNumber: '12/2026',
  resultAttachmentId: '0198a000-0000-7000-8000-00000000000a',
};
const insurance: ChildDossier = {
  ...birth,
  id: '0198a000-0000-7000-8000-000000000002',
  name: 'Cấp thẻ bảo hiểm y tế',
  agency: { code: 'G12.00004', name: 'Bảo hiểm xã hội cơ sở Ba Đình' },
  system: 'bhxh',
  code: null,
  status: null,
  endedAt: null,
  resultNumber: null,
  resultAttachmentId: null,
};

it('tells of each agency what it does, how far it is and what has come', () => {
  renderUi(
    <ChildrenPanel
      dossiers={[birth, insurance]}
      link={({ id }) => <a href={id}>way</a>}
      result={(_, file) => <a href={file}>result</a>}
    />,
  );
  const [first, second] = screen.getAllByRole('listitem');
  expect(first?.textContent).toContain('Kết quả số 12/2026');
  expect(first?.querySelector('a')?.getAttribute('href')).toBe(birth.resultAttachmentId);
  expect(first?.textContent).not.toContain('Hẹn xong');
  expect(second?.textContent).toContain('Đã chuyển, chờ cơ quan nhận');
  expect(second?.textContent).toContain('Giải quyết trên hệ thống của cơ quan này');
  expect(second?.querySelector('a')).toBeNull();
});

it('says why a part could not be sent, and leads nowhere then', () => {
  const problem = 'Không có cơ quan mang mã này tiếp nhận hồ sơ.';
  renderUi(
    <ChildrenPanel
      dossiers={[{ ...insurance, system: null, problem }]}
      link={({ id }) => <a href={id}>way</a>}
      result={() => null}
    />,
  );
  const item = screen.getByRole('listitem');
  expect(item.textContent).toContain('Chưa chuyển được');
  expect(item.textContent).toContain(problem);
  expect(item.querySelector('a')).toBeNull();
});

it('is not there where a dossier stands for itself', () => {
  renderUi(<ChildrenPanel dossiers={[]} link={() => null} result={() => null} />);
  expect(screen.queryByRole('list')).toBeNull();
});
