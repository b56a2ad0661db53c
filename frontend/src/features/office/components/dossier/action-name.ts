import type { Action, Dossier } from '@/api/contract';
import { useCooperationText } from '@/i18n/cooperation';
import { useOfficeText } from '@/i18n/office';

/** Whether to propose means here to say an opinion: every step that takes one now is there for that. */
export function isOpinion({ process }: Pick<Dossier, 'process'>): boolean {
  const asked = (process?.steps ?? []).filter(
    ({ state, kind }) => state === 'current' && (kind === 'appraise' || kind === 'opinion'),
  );
  return asked.length > 0 && asked.every(({ kind }) => kind === 'opinion');
}

/** What an action is called at the step where the dossier is. */
export function useActionName(dossier: Dossier): (action: Action) => string {
  const t = useOfficeText();
  const c = useCooperationText();
  const opinion = isOpinion(dossier);
  return (action) => (action === 'propose' && opinion ? c('opinion.act') : t(`act.${action}`));
}
