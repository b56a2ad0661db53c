import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { ProcedurePage } from '@/api/contract';
import { renderUi } from '@/testing/render';
import type { ProcedureFilters } from '../queries';
import { Facets } from './facets';

const agencies = [
  ...Array.from({ length: 17 }, (_, at) => ({ value: `so-${at}`, label: `Sở thứ ${at}`, count: 90 - at })),
  { value: 'so-tu-phap', label: 'Sở Tư pháp', count: 7 },
];
const facets: ProcedurePage['facets'] = { online: [], level: [], audience: [], sector: [], agency: agencies };

function open(filters: ProcedureFilters = {}) {
  const onFilter = vi.fn();
  renderUi(<Facets facets={facets} filters={filters} onFilter={onFilter} />);
  const group = within(screen.getByRole('group', { name: 'Cơ quan thực hiện', hidden: true }));
  return { onFilter, names: () => group.getAllByText(/^Sở /).map((item) => item.textContent), group };
}

describe('the facet of agencies', () => {
  it('shows the first ones with counts, and all on demand', async () => {
    const { names, group } = open();
    expect(names()).toHaveLength(8);
    expect(group.getByText('90')).toBeInTheDocument();
    await userEvent.click(group.getByText('Xem cả 18'));
    expect(names()).toHaveLength(18);
  });
  it('finds one by its name without diacritics, and filters by it', async () => {
    const { onFilter, names, group } = open({ q: 'khai sinh' });
    await userEvent.type(group.getByLabelText('Tìm trong Cơ quan thực hiện'), 'tu phap');
    expect(names()).toEqual(['Sở Tư pháp']);
    await userEvent.click(group.getByText('Sở Tư pháp'));
    expect(onFilter).toHaveBeenCalledWith({ q: 'khai sinh', agency: 'so-tu-phap' });
  });
  it('keeps what is chosen in sight', () => {
    expect(open({ agency: 'so-tu-phap' }).names()).toContain('Sở Tư pháp');
  });
});
