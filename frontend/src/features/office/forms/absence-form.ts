import type { NewAbsence } from '@/api/contract';

export type AbsenceForm = {
  readonly official: string;
  /** Days, the last one included: `2026-11-21`. */
  readonly from: string;
  readonly until: string;
  readonly substitute: string;
  readonly reason: string;
};
export type AbsenceFault = 'fromWrong' | 'untilWrong' | 'reasonWrong';
export type AbsenceField = 'from' | 'until' | 'reason' | 'substitute' | 'official';

const day = /^\d{4}-\d{2}-\d{2}$/;

export function checkAbsence(form: AbsenceForm): Partial<Record<AbsenceField, AbsenceFault>> {
  const faults: Partial<Record<AbsenceField, AbsenceFault>> = {};
  if (!day.test(form.from)) faults.from = 'fromWrong';
  if (!day.test(form.until)) faults.until = 'fromWrong';
  else if (day.test(form.from) && form.until < form.from) faults.until = 'untilWrong';
  if (form.reason.trim() === '') faults.reason = 'reasonWrong';
  return faults;
}

/** Whole days of Vietnam: the absence ends when the day after the last one begins. */
export function absenceBody(form: AbsenceForm): NewAbsence {
  const after = new Date(`${form.until}T00:00:00Z`);
  after.setUTCDate(after.getUTCDate() + 1);
  return {
    official: form.official,
    from: `${form.from}T00:00:00+07:00`,
    until: `${after.toISOString().slice(0, 10)}T00:00:00+07:00`,
    substitute: form.substitute || null,
    reason: form.reason.trim(),
  };
}

/** The last day of an absence, of the first moment after it. */
export function lastDay(until: string): string {
  return new Date(Date.parse(until) - 1).toISOString();
}
