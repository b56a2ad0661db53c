import { describe, expect, it } from 'vitest';
import { filtersFrom } from './filters';

describe('filtersFrom', () => {
  const given = (search: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(filtersFrom(search)).filter(([, value]) => value !== undefined));

  it('reads the agency, and yes and no as an address writes them', () => {
    expect(given({ agency: 'so-tu-phap', online: 'true' })).toEqual({ agency: 'so-tu-phap', online: true });
    expect(given({ online: 'false' })).toEqual({ online: false });
    expect(given({ online: true })).toEqual({ online: true });
  });
  it('leaves out what is not one of ours', () => {
    expect(given({ agency: '', online: 'perhaps', level: 'district', page: 3 })).toEqual({});
  });
});
