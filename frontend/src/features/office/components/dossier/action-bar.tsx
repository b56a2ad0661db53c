import { Button, Menu, Tooltip } from '@mantine/core';
import { IconChevronUp } from '@tabler/icons-react';
import { useId } from 'react';
import type { Action, Dossier } from '@/api/contract';
import { useOfficeText } from '@/i18n/office';
import { useShortcuts, useShortcutsOn } from '@/lib/use-shortcuts';
import { actionKeys, offersOf, type Offer } from '@/features/office/forms/action-rules';
import { useActionName } from './action-name';
import css from './action-bar.module.css';

type ActionBarProps = { readonly dossier: Dossier; readonly onAct: (action: Action) => void };

const destructive: readonly Action[] = ['decline', 'refuse', 'withdraw', 'terminate'];

/** What one may do now, the main act first; what one may not, with the reason. */
export function ActionBar({ dossier, onAct }: ActionBarProps) {
  const t = useOfficeText();
  const nameOf = useActionName(dossier);
  const { row, others } = offersOf(dossier);
  // To take a dossier back is never what the desk is there for.
  const main = row.find(({ action, allowed }) => allowed && action !== 'withdraw')?.action;
  useShortcuts(
    Object.fromEntries(
      row.flatMap(({ action, allowed }) => {
        const key = actionKeys[action];
        return allowed && key ? [[key, () => onAct(action)]] : [];
      }),
    ),
  );
  const current = dossier.process.steps.find(({ state }) => state === 'current');
  const waits = dossier.state === 'awaitingSupplement' || dossier.state === 'awaitingPayment';
  return (
    <div className={`${css.bar} no-print`} role="toolbar" aria-label={t('actions.title')}>
      {!main && (
        <p className={css.nothing}>
          {t('actions.nothing')}
          {waits && <> {t('actions.withApplicant')}</>}
          {current && !waits && (
            <>
              {' '}
              {t('actions.with')}{' '}
              <strong lang="vi">
                {current.assignee ?? `${current.name} – ${t(`role.${current.role}`)}`}
              </strong>
            </>
          )}
        </p>
      )}
      <div className={css.buttons}>
        {row.map((offer) => (
          <ActionButton
            key={offer.action}
            offer={offer}
            name={nameOf(offer.action)}
            isMain={offer.action === main}
            onAct={onAct}
          />
        ))}
        {(others.length > 0 || row.length > 1) && (
          <Menu position="top-end" width="20rem">
            <Menu.Target>
              <Button
                variant="subtle"
                className={others.length === 0 ? css.narrowOnly : undefined}
                rightSection={<IconChevronUp size={18} aria-hidden />}
              >
                {t('actions.others')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {row
                .filter(({ action }) => action !== main)
                .map(({ action, allowed, reason }) => (
                  <Menu.Item
                    key={action}
                    disabled={!allowed}
                    className={`${css.other} ${css.narrowOnly}`}
                    onClick={() => onAct(action)}
                  >
                    <span className={css.otherName}>{nameOf(action)}</span>
                    {!allowed && <span className={css.otherReason}>{t(`refusal.${reason ?? 'other'}`)}</span>}
                  </Menu.Item>
                ))}
              {others.map(({ action, reason }) => (
                <Menu.Item key={action} disabled className={css.other}>
                  <span className={css.otherName}>{nameOf(action)}</span>
                  <span className={css.otherReason}>{t(`refusal.${reason ?? 'other'}`)}</span>
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </div>
  );
}

type ActionButtonProps = {
  readonly offer: Offer;
  readonly name: string;
  readonly isMain: boolean;
  readonly onAct: (action: Action) => void;
};

export function ActionButton({ offer: { action, allowed, reason }, name, isMain, onAct }: ActionButtonProps) {
  const t = useOfficeText();
  const keysOn = useShortcutsOn();
  const why = useId();
  const key = actionKeys[action];
  const isDestructive = destructive.includes(action);
  const sentence = allowed ? '' : t(`refusal.${reason ?? 'other'}`);
  return (
    <Tooltip
      label={sentence}
      disabled={allowed}
      multiline
      maw={320}
      events={{ hover: true, focus: true, touch: true }}
    >
      <Button
        variant={isMain ? 'filled' : 'default'}
        className={[isDestructive && allowed && css.destructive, !isMain && css.wideOnly]
          .filter(Boolean)
          .join(' ')}
        data-disabled={!allowed || undefined}
        aria-disabled={!allowed || undefined}
        aria-describedby={allowed ? undefined : why}
        aria-keyshortcuts={keysOn && allowed ? key : undefined}
        onClick={(event) => {
          // Disabled buttons keep focus and speak their reason, so they only do nothing.
          if (allowed) onAct(action);
          else event.preventDefault();
        }}
      >
        {name}
        {keysOn && allowed && key && (
          <kbd className={css.key} aria-hidden>
            {key.toUpperCase()}
          </kbd>
        )}
        {!allowed && (
          <span id={why} className="visually-hidden">
            {sentence}
          </span>
        )}
      </Button>
    </Tooltip>
  );
}
