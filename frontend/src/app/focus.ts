import type { AnyRouter } from '@tanstack/react-router';

/** After a change of page, moves focus to its heading, as a page load would: keyboards and screen readers follow. */
export function followNavigation(router: AnyRouter): void {
  router.subscribe('onRendered', (event) => {
    if (!event.pathChanged || event.fromLocation === undefined) return;
    const active = document.activeElement;
    if (active instanceof HTMLElement && active.closest('[data-keep-focus]')) return;
    const heading = document.querySelector<HTMLElement>('main h1');
    heading?.focus({ preventScroll: true });
  });
}
