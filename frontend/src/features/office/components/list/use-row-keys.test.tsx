import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { setShortcutsOn } from '@/lib/use-shortcuts';
import { renderUi } from '@/testing/render';
import { rowLink, useRowKeys } from './use-row-keys';

function List() {
  const list = useRowKeys<HTMLUListElement>();
  return (
    <>
      <input aria-label="search" />
      <ul ref={list}>
        {['one', 'two', 'three'].map((name) => (
          <li key={name}>
            <a href={`#${name}`} {...rowLink}>
              {name}
            </a>
            <button type="button">more {name}</button>
          </li>
        ))}
      </ul>
    </>
  );
}

describe('useRowKeys', () => {
  beforeEach(() => setShortcutsOn(true));
  const focusOn = (name: string) => expect(screen.getByRole('link', { name })).toHaveFocus();

  it('moves down with j, up with k, and stops at the ends', async () => {
    renderUi(<List />);
    await userEvent.keyboard('j');
    focusOn('one');
    await userEvent.keyboard('jjj');
    focusOn('three');
    await userEvent.keyboard('k');
    focusOn('two');
    await userEvent.keyboard('kkk');
    focusOn('one');
  });
  it('goes on from the row in which focus is', async () => {
    renderUi(<List />);
    screen.getByRole('button', { name: 'more two' }).focus();
    await userEvent.keyboard('j');
    focusOn('three');
  });
  it('leaves letters alone while someone types, with Ctrl, and when turned off', async () => {
    renderUi(<List />);
    const input = screen.getByRole('textbox');
    await userEvent.type(input, 'jk');
    expect(input).toHaveValue('jk');
    expect(input).toHaveFocus();
    input.blur();
    await userEvent.keyboard('{Control>}j{/Control}');
    expect(document.body).toHaveFocus();
    setShortcutsOn(false);
    await userEvent.keyboard('j');
    expect(document.body).toHaveFocus();
  });
});
