import { useQuery } from '@tanstack/react-query';
import { IconClock, IconHistory } from '@tabler/icons-react';
import type { Dossier } from '@/api/contract';
import { useCitizenText } from '@/i18n/citizen';
import { useCommonText } from '@/i18n/common';
import { ForecastNote } from '@/ui/forecast-note';
import { forecastQuery, procedureQuery } from '../queries';
import css from './wizard-frame.module.css';

/** Before one files: the legal limit, and beside it how long it really took lately at this agency. */
export function TimeNote({ dossier }: { readonly dossier: Dossier }) {
  const t = useCitizenText();
  const common = useCommonText();
  const { data: procedure } = useQuery(procedureQuery(dossier.procedure.code));
  const { data: forecast } = useQuery(forecastQuery(dossier.procedure.code, dossier.agency.code));
  const channels = procedure?.channels ?? [];
  const limit = (channels.find(({ channel }) => channel === 'online') ?? channels[0])?.timeLimitText;
  if (!limit && !forecast?.median) return null;
  return (
    <dl className={css.time}>
      {limit && (
        <div>
          <dt>
            <IconClock size={20} stroke={1.7} aria-hidden />
            {t('wizard.limit')}
          </dt>
          <dd lang="vi">{limit}</dd>
        </div>
      )}
      {forecast?.median && (
        <div>
          <dt>
            <IconHistory size={20} stroke={1.7} aria-hidden />
            {common('forecast.title')}
          </dt>
          <dd>
            <ForecastNote forecast={forecast} />
          </dd>
        </div>
      )}
    </dl>
  );
}
