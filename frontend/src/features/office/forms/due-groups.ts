import type { DossierSummary, DueState } from '@/api/contract';

export const dueGroups = ['overdue', 'today', 'soon', 'rest', 'paused'] as const;
export type DueGroup = (typeof dueGroups)[number];

const groupOf: Record<DueState, DueGroup> = {
  overdue: 'overdue',
  today: 'today',
  soon: 'soon',
  paused: 'paused',
  ok: 'rest',
  none: 'rest',
  done: 'rest',
};

/** The list in the order of urgency. Inside a group the order of the server stays; empty groups are left out. */
export function groupByDue(items: readonly DossierSummary[]): { name: DueGroup; items: DossierSummary[] }[] {
  return dueGroups
    .map((name) => ({ name, items: items.filter((item) => (groupOf[item.dueState] ?? 'rest') === name) }))
    .filter((group) => group.items.length > 0);
}
