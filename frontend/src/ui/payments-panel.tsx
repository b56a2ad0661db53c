import { useCommonText } from '@/i18n/common';
import { formatDateTime, formatMoney } from '@/i18n/format';
import { ChargeNote, type ChargeFacts } from './charge-note';
import { Panel } from './panel';

type Optional<T> = T | null | undefined;
/** A payment that was asked for, as the server tells it. */
type PaymentFacts = {
  readonly amount: number;
  readonly purpose: string;
  readonly requestedAt: string;
  readonly settledAt?: Optional<string>;
  readonly receipt?: Optional<string>;
  readonly waivedFor?: Optional<string>;
  readonly settledBy?: Optional<string>;
  readonly reason?: Optional<string>;
};
type PaymentsPanelProps = { readonly charge: ChargeFacts; readonly payments: readonly PaymentFacts[] };

/** What is to be paid by the rule, and what was asked for, paid or waived. */
export function PaymentsPanel({ charge, payments }: PaymentsPanelProps) {
  const r = useCommonText();
  return (
    <Panel title={r('charge.title')}>
      <ChargeNote charge={charge} />
      {payments.length > 0 && (
        <ul>
          {payments.map((paid) => (
            <li key={paid.requestedAt}>
              <strong>{formatMoney(paid.amount)}</strong> <span lang="vi">{paid.purpose}</span>{' '}
              {!paid.settledAt && r('charge.waiting')}
              {paid.receipt && r('charge.paid', { receipt: paid.receipt })}
              {paid.waivedFor && (
                <>
                  {r('charge.waived')} <span lang="vi">{paid.waivedFor}</span>
                </>
              )}
              {paid.settledAt && <span className="muted"> · {formatDateTime(paid.settledAt)}</span>}
              {paid.settledBy && (
                <span className="muted"> · {r('charge.settledBy', { name: paid.settledBy })}</span>
              )}
              {paid.reason && (
                <p className="muted">
                  {r('charge.reason')} <span lang="vi">{paid.reason}</span>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
