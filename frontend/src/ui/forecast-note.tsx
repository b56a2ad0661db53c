import { formatNumber, formatWorkingTime } from '@/i18n/format';
import { useCommonText } from '@/i18n/common';
import { useLanguage } from '@/i18n/language';

type Time = { readonly minutes: number; readonly days: number };
type ForecastNoteProps = {
  readonly forecast: {
    readonly agency?: { readonly name: string } | null;
    readonly cases: number;
    readonly median?: Time | null;
    readonly ninetieth?: Time | null;
  };
};

/** With fewer cases a figure is a hint. */
const few = 20;

/** How long it really took lately, beside the legal limit. Says nothing where too few cases tell nothing. */
export function ForecastNote({ forecast }: ForecastNoteProps) {
  const t = useCommonText();
  const language = useLanguage();
  const { agency, cases, median, ninetieth } = forecast;
  if (!median || !ninetieth) return null;
  const n = formatNumber(cases, language);
  return (
    <>
      <strong>{t('forecast.half', { median: formatWorkingTime(median, language) })}</strong>
      {ninetieth.minutes > median.minutes && (
        <>. {t('forecast.most', { ninetieth: formatWorkingTime(ninetieth, language) })}</>
      )}
      .{' '}
      <span className="muted small" style={{ display: 'block', fontWeight: 400 }}>
        {agency ? t('forecast.here', { cases: n, agency: agency.name }) : t('forecast.all', { cases: n })}{' '}
        {cases < few && `${t('forecast.few')} `}
        {t('forecast.promise')}
      </span>
    </>
  );
}
