import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BatchBody, DossierSummary, Me } from '@/api/contract';
import { renderUi } from '@/testing/render';
import { BulkDialog } from './bulk-dialog';

const me = {
  id: 'me',
  fullName: 'Nguyễn Hữu Phước',
  kind: 'official',
  roles: [{ role: 'leader', agency: { code: 'H26.00004', name: 'Ba Đình' } }],
} as unknown as Me;
const dossier = (id: string, version: number) =>
  ({ id, version, agency: { code: 'H26.00004', name: 'Ba Đình' } }) as unknown as DossierSummary;

type Sent = { key: string | null; body: BatchBody };

/** Refuses the second; tells what it was asked. */
function serve() {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'GET') return Response.json({ items: [], next: null });
    const body = (await request.json()) as BatchBody;
    sent.push({ key: request.headers.get('Idempotency-Key'), body });
    const items = body.dossiers.map(({ id }) =>
      id === 'two'
        ? {
            id,
            code: 'H26-2',
            outcome: 'refused',
            problem: { code: 'staleVersion', status: 412, title: '', type: '', requestId: '' },
          }
        : { id, code: 'H26-1', outcome: body.dryRun ? 'possible' : 'done', version: 8 },
    );
    const refused = items.filter(({ outcome }) => outcome === 'refused').length;
    return Response.json({ items, done: items.length - refused, refused, next: null });
  });
  return sent;
}

describe('BulkDialog', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('shows first what can be done, then does that alone, and tells each row', async () => {
    const sent = serve();
    const onClose = vi.fn();
    renderUi(<BulkDialog me={me} dossiers={[dossier('one', 7), dossier('two', 3)]} onClose={onClose} />);
    await userEvent.selectOptions(screen.getByLabelText('Thao tác'), 'Ký duyệt');
    await userEvent.type(screen.getByLabelText(/Ghi chú chung/), 'Đồng ý');
    await userEvent.click(screen.getByRole('button', { name: 'Xem trước' }));
    expect(await screen.findByText('Xử lý được 1 hồ sơ, không xử lý được 1 hồ sơ.')).toBeInTheDocument();
    expect(
      screen.getByText('Nội dung này vừa được sửa ở nơi khác. Hãy tải lại để xem bản mới.'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Thực hiện với 1 hồ sơ' }));
    expect(await screen.findByText('Đã xử lý 1 hồ sơ, 0 hồ sơ không xử lý được.')).toBeInTheDocument();
    expect(sent.map(({ body }) => [body.dryRun, body.act, body.dossiers])).toEqual([
      [
        true,
        { action: 'approve', note: 'Đồng ý' },
        [
          { id: 'one', version: 7 },
          { id: 'two', version: 3 },
        ],
      ],
      [false, { action: 'approve', note: 'Đồng ý' }, [{ id: 'one', version: 7 }]],
    ]);
    expect(sent[0]?.key).not.toBe(sent[1]?.key);
    // The dialog's own close button bears the same word.
    const [close] = screen.getAllByRole('button', { name: 'Đóng' }).slice(-1);
    await userEvent.click(close as HTMLElement);
    await waitFor(() => expect(onClose).toHaveBeenCalledWith(true));
  });

  it('offers only what the roles of the official do', () => {
    serve();
    renderUi(<BulkDialog me={me} dossiers={[dossier('one', 7)]} onClose={() => undefined} />);
    const offered = screen.getAllByRole('option').map((option) => option.textContent);
    expect(offered).toContain('Ký duyệt');
    expect(offered).not.toContain('Tiếp nhận');
  });

  it('does not preview an assignment to nobody', async () => {
    const sent = serve();
    renderUi(<BulkDialog me={me} dossiers={[dossier('one', 7)]} onClose={() => undefined} />);
    await userEvent.selectOptions(screen.getByLabelText('Thao tác'), 'Phân công');
    expect(screen.getByRole('button', { name: 'Xem trước' })).toBeDisabled();
    expect(sent).toEqual([]);
  });
});
