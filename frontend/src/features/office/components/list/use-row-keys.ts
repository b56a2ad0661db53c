import { useRef, type RefObject } from 'react';
import { useShortcuts } from '@/lib/use-shortcuts';

/** Marks the link of a row; `j` and `k` move between these in the order of the page. */
export const rowLink = { 'data-row-link': '' } as const;

/** Moves real focus from row to row, so that Enter opens and a screen reader reads along. */
export function useRowKeys<E extends HTMLElement>(startAt: string | null = null): RefObject<E | null> {
  const list = useRef<E>(null);
  const move = (step: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
    if (links.length === 0) return;
    const active = document.activeElement;
    let at = links.findIndex((link) => link === active || link.closest('tr, li')?.contains(active));
    if (at < 0 && startAt) at = links.findIndex((link) => link.id === startAt) - step;
    const next = links[Math.min(Math.max(at + step, 0), links.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts({ j: () => move(1), k: () => move(-1) });
  return list;
}
