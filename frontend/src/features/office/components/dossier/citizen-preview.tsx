import { useQuery } from '@tanstack/react-query';
import type { Action, Dossier } from '@/api/contract';
import { reasonsQuery, reasonTold } from '@/api/reasons';
import { useOfficeText } from '@/i18n/office';
import type { ActionValues } from '@/features/office/forms/action-form';
import css from './action-dialog.module.css';

type CitizenPreviewProps = {
  readonly action: Action;
  readonly dossier: Dossier;
  readonly values: ActionValues;
};

const headlines = {
  requestSupplement: 'Hồ sơ của bạn cần bổ sung',
  decline: 'Hồ sơ của bạn không được tiếp nhận',
  refuse: 'Hồ sơ của bạn bị từ chối giải quyết',
} as const;

export function hasPreview(action: Action): action is keyof typeof headlines {
  return action in headlines;
}

/** What the applicant will read: in Vietnamese, the language of the slip. */
export function CitizenPreview({ action, dossier, values }: CitizenPreviewProps) {
  const t = useOfficeText();
  const { data: reasons = [] } = useQuery(reasonsQuery);
  if (!hasPreview(action)) return null;
  const told = reasonTold(reasons, values.reasonCode, values.reason);
  const defects =
    action === 'requestSupplement'
      ? values.defects.map((defect) => ({
          ...defect,
          wrong: reasonTold(reasons, defect.reasonCode, defect.reason),
          right: defect.text.trim(),
        }))
      : [];
  return (
    <section className={css.preview} aria-label={t('preview.title')}>
      <p className={css.previewLabel}>{t('preview.title')}</p>
      <div lang="vi" className={css.previewBody}>
        <h3>{headlines[action]}</h3>
        <p className="muted small">
          {dossier.procedure.name}
          {dossier.code && ` · ${dossier.code}`}
        </p>
        <p className="pre-line">{told || <span className="muted">…</span>}</p>
        {defects.length > 0 && (
          <ol>
            {defects.map((defect) => {
              const name = defect.field
                ? 'Tờ khai'
                : dossier.components.find(({ id }) => id === defect.component)?.name;
              return (
                <li key={defect.key}>
                  {name && <strong>{name}: </strong>}
                  {defect.wrong} {defect.right && <em>{defect.right}</em>}
                </li>
              );
            })}
          </ol>
        )}
        {action !== 'requestSupplement' && values.legalBasis.trim() && (
          <p>Căn cứ: {values.legalBasis.trim()}</p>
        )}
        {action === 'requestSupplement' && values.answerWithinDays.trim() && (
          <p>Bạn có {values.answerWithinDays.trim()} ngày làm việc để bổ sung.</p>
        )}
      </div>
    </section>
  );
}
