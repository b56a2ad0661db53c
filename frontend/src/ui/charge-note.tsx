import { useCommonText } from '@/i18n/common';
import { formatMoney } from '@/i18n/format';

/** What the fee rule asks for, as the server tells it. */
export type ChargeFacts = {
  readonly amount?: number | null | undefined;
  readonly proposed?: number | null | undefined;
  readonly unit?: string | null | undefined;
  readonly gap?:
    | 'quantity'
    | 'byProvince'
    | 'byCase'
    | 'conditional'
    | 'foreignCurrency'
    | 'suspicious'
    | 'unclear'
    | 'notListed'
    | null
    | undefined;
  readonly lines: readonly string[];
};

/** What is to be paid and by which rule; where that cannot be said, why. */
export function ChargeNote({ charge }: { readonly charge: ChargeFacts }) {
  const t = useCommonText();
  const { amount, gap, lines } = charge;
  return (
    <>
      {typeof amount === 'number' && (
        <p>
          <strong>
            {amount === 0 ? t('charge.free') : t('charge.sum', { amount: formatMoney(amount) })}
          </strong>
        </p>
      )}
      {gap && <p>{t(`charge.gap.${gap}`)}</p>}
      {lines.length > 0 && amount !== 0 && (
        <p className="muted">
          {t('charge.rule')} <span lang="vi">{[...new Set(lines)].join('; ')}</span>
        </p>
      )}
    </>
  );
}
