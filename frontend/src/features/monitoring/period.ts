/** Which dossiers to count, as the address says it. Dates are `2026-11-21`; left out, the server counts 30 days. */
export type StatisticsFilters = { from?: string; to?: string; agency?: string };

function day(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;
}

export function readStatisticsFilters(search: Record<string, unknown>): StatisticsFilters {
  const agency =
    typeof search.agency === 'string' && search.agency.length <= 60 ? search.agency || undefined : undefined;
  const read = { from: day(search.from), to: day(search.to), agency };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

export const periods = ['last30', 'month', 'quarter', 'year', 'own'] as const;
export type Period = (typeof periods)[number];

/** First and last day of a named period. `today` is the day in Viet Nam. */
export function rangeOf(period: Period, today: string): { from?: string; to?: string } {
  const [year = '', month = '01'] = today.split('-');
  if (period === 'month') return { from: `${year}-${month}-01`, to: today };
  if (period === 'quarter') {
    const first = Math.floor((Number(month) - 1) / 3) * 3 + 1;
    return { from: `${year}-${String(first).padStart(2, '0')}-01`, to: today };
  }
  if (period === 'year') return { from: `${year}-01-01`, to: today };
  return {};
}

/** The name of a range, so that the choice shows what the address says. */
export function periodOf({ from, to }: StatisticsFilters, today: string): Period {
  if (from === undefined && to === undefined) return 'last30';
  const named = (['month', 'quarter', 'year'] as const).find((period) => {
    const range = rangeOf(period, today);
    return range.from === from && range.to === to;
  });
  return named ?? 'own';
}

export function todayInVietnam(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now);
}
