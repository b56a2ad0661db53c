import type { Action, Dossier, ProcessStep } from '@/api/contract';

/** The main way, in the order in which it is gone; what else may be done stands on the page of the dossier. */
const way = [
  'confirmPayment',
  'receive',
  'propose',
  'approve',
  'issueResult',
  'deliver',
  'forward',
] as const satisfies readonly Action[];

/** What the person at the screen can do next; null where it is somebody else's turn. */
export function nextAction(dossier: Pick<Dossier, 'allowedActions'>): Action | null {
  return (
    way.find((action) => dossier.allowedActions.some((one) => one.action === action && one.allowed)) ?? null
  );
}

/** Seconds that a step has taken, or has taken until now; null before it begins. */
export function secondsOf({ enteredAt, leftAt }: ProcessStep, now: number): number | null {
  if (!enteredAt) return null;
  return Math.max(0, Math.round(((leftAt ? Date.parse(leftAt) : now) - Date.parse(enteredAt)) / 1000));
}

/** `4:05`, `1:02:09`: as a stop-watch shows it. */
export function stopwatch(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
