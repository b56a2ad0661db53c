import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, unwrap } from '@/api/client';
import type { DossierSummary, NewDossier } from '@/api/contract';
import { IntakeAttempt, matterOf, type Intake } from './intake-attempt';

/** How many came in last, and how many pages of a hundred are looked through for them at most. */
const shown = 5;
const lookedThrough = 5;

/** The last five that came in over the counter, however many were filed online after them. */
export const lastIntakesQuery = (agency: string) =>
  queryOptions({
    queryKey: ['dossiers', 'list', 'intakes', agency],
    queryFn: async ({ signal }) => {
      const found: DossierSummary[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < lookedThrough && found.length < shown; page += 1) {
        const { items, next } = await unwrap(
          api.GET('/dossiers', {
            params: { query: { view: 'agency', agency, limit: page === 0 ? 30 : 100, cursor } },
            signal,
          }),
        );
        found.push(...items.filter(({ channel, code }) => channel === 'counter' && Boolean(code)));
        if (!next) break;
        cursor = next;
      }
      return found.slice(0, shown);
    },
  });

/**
 * Opens the dossier, sends its papers and receives it. When a step fails, the next try for the same person and procedure
 * goes on from there; for anybody else it begins anew, and the draft that was left is taken away.
 */
export function useIntake() {
  const queries = useQueryClient();
  const attempt = useRef<IntakeAttempt | null>(null);

  const attemptFor = (body: NewDossier): IntakeAttempt => {
    const before = attempt.current;
    if (before?.matter === matterOf(body)) return before;
    void before?.discard();
    return (attempt.current = new IntakeAttempt(body));
  };
  const intake = useMutation({
    mutationFn: (wanted: Intake) => attemptFor(wanted.body).receive(wanted),
    onSuccess: ({ state }) => {
      // It stopped before the reception, for a choice.
      if (state === 'draft') return;
      attempt.current = null;
      void queries.invalidateQueries({ queryKey: ['dossiers'] });
    },
  });
  const startOver = () => {
    const before = attempt.current;
    attempt.current = null;
    intake.reset();
    // What was received after all, though its answer was lost, shows in the list.
    void before?.discard().then(() => queries.invalidateQueries({ queryKey: ['dossiers'] }));
  };
  return { intake, startOver };
}
