import { useQuery } from '@tanstack/react-query';
import { formatTime, formatDate } from '@/i18n/format';
import { useOfficeText } from '@/i18n/office';
import { TextLink } from '@/ui/links';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonList } from '@/ui/skeleton';
import { lastIntakesQuery } from '@/features/office/intake-queries';
import css from './intake.module.css';

/** The last five at this desk: to print a slip again, or to look something up. */
export function LastIntakes({ agency }: { readonly agency: string }) {
  const t = useOfficeText();
  const last = useQuery({ ...lastIntakesQuery(agency), enabled: agency !== '' });
  return (
    <aside className={css.last} aria-labelledby="last-intakes">
      <h2 id="last-intakes">{t('intake.last')}</h2>
      {last.isPending && agency !== '' && <SkeletonList items={3} lines={2} />}
      {last.isError && <ProblemNotice error={last.error} onRetry={() => void last.refetch()} />}
      {last.data?.length === 0 && <p className="muted">{t('intake.lastEmpty')}</p>}
      <ol className={css.lastList}>
        {last.data?.map((item) => (
          <li key={item.id}>
            <TextLink to="/office/dossiers/$id" params={{ id: item.id }}>
              {item.code}
            </TextLink>
            <p lang="vi">{item.applicantName}</p>
            <p className="muted small" lang="vi">
              {item.procedure.name}
            </p>
            {item.receivedAt && (
              <p className="muted small">
                <time
                  dateTime={item.receivedAt}
                >{`${formatTime(item.receivedAt)} ${formatDate(item.receivedAt)}`}</time>
              </p>
            )}
          </li>
        ))}
      </ol>
    </aside>
  );
}
