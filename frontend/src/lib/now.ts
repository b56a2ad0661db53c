/** This minute as RFC 3339 in Vietnamese time. Whole minutes, so that answers can be kept for a moment. */
export function thisMinute(now: Date = new Date()): string {
  const local = new Date(now.getTime() + 7 * 3_600_000);
  return `${local.toISOString().slice(0, 16)}:00+07:00`;
}
