import { useEffect, useRef, useSyncExternalStore } from 'react';

// Single letters as shortcuts: quick for those who work here all day, a trap for speech input. So they can be turned
// off (WCAG 2.1.4), and they never fire while someone types, in an open dialog, or together with Ctrl, Alt or Meta.

const storageKey = 'motcua.keys';
const listeners = new Set<() => void>();

function storedOff(): boolean {
  try {
    return localStorage.getItem(storageKey) === 'off';
  } catch {
    return false;
  }
}
let off = storedOff();

export function setShortcutsOn(on: boolean): void {
  off = !on;
  try {
    if (off) localStorage.setItem(storageKey, 'off');
    else localStorage.removeItem(storageKey);
  } catch {
    // The choice then lasts until the page is closed.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useShortcutsOn(): boolean {
  return useSyncExternalStore(subscribe, () => !off);
}

const typing =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit]), textarea, select';

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[aria-modal="true"]')) return true;
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.matches(typing) ||
    target.isContentEditable ||
    target.closest('[role=menu], [role=listbox]') !== null
  );
}

export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

/** Listens on the whole page. Keys as `KeyboardEvent.key` gives them, letters in lower case: `j`, `?`, `/`. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (off || event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      const run = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
