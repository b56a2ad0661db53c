import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Action, Dossier } from '@/api/contract';
import { setShortcutsOn } from '@/lib/use-shortcuts';
import { renderUi } from '@/testing/render';
import { ActionBar } from './action-bar';

function dossier(list: [Action, string | null][]): Dossier {
  return {
    allowedActions: list.map(([action, reason]) => ({ action, allowed: reason === null, reason })),
    process: {
      name: '',
      current: 1,
      steps: [{ index: 1, name: 'Thẩm định', role: 'specialist', state: 'current', assignee: 'Lê Thị Hạnh' }],
    },
  } as unknown as Dossier;
}

describe('ActionBar', () => {
  beforeEach(() => setShortcutsOn(true));

  it('offers what can be done, by click and by letter', async () => {
    const onAct = vi.fn();
    renderUi(
      <ActionBar
        dossier={dossier([
          ['forward', null],
          ['decline', null],
        ])}
        onAct={onAct}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Từ chối tiếp nhận' }));
    await userEvent.keyboard('c');
    expect(onAct.mock.calls).toEqual([['decline'], ['forward']]);
  });
  it('keeps a button that cannot be used in reach, with its reason, and does nothing', async () => {
    const onAct = vi.fn();
    renderUi(
      <ActionBar
        dossier={dossier([
          ['propose', null],
          ['requestSupplement', 'supplementAlreadyRequested'],
        ])}
        onAct={onAct}
      />,
    );
    const button = screen.getByRole('button', { name: /Yêu cầu bổ sung/ });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription(/Đã yêu cầu bổ sung một lần/);
    button.focus();
    expect(button).toHaveFocus();
    await userEvent.keyboard('{Enter}b');
    expect(onAct).not.toHaveBeenCalled();
  });
  it('says with whom the dossier is when nothing can be done', () => {
    renderUi(<ActionBar dossier={dossier([['propose', 'notAssignee']])} onAct={vi.fn()} />);
    expect(screen.getByText(/Hiện không có việc của bạn/)).toHaveTextContent('Lê Thị Hạnh');
  });
});
