import { Button, Kbd, Switch } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useState } from 'react';
import { useOfficeText } from '@/i18n/office';
import { setShortcutsOn, useShortcuts, useShortcutsOn } from '@/lib/use-shortcuts';
import css from './keys-help.module.css';
import { OfficeModal } from './office-modal';

export type KeyHelp = { readonly keys: readonly string[]; readonly label: string };

/** The button and the dialog that tell which keys do what on this page; `?` opens it. */
export function KeysHelp({ entries }: { readonly entries: readonly KeyHelp[] }) {
  const t = useOfficeText();
  const [opened, setOpened] = useState(false);
  const on = useShortcutsOn();
  useShortcuts({ '?': () => setOpened(true) });
  const all = [...entries, { keys: ['?'], label: t('keys.help') }];
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconKeyboard size={20} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('keys.title')}
      </Button>
      {opened && (
        <OfficeModal onClose={() => setOpened(false)} title={t('keys.title')}>
          <dl className={css.keys}>
            {all.map(({ keys, label }) => (
              <div key={label}>
                <dt>
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dt>
                <dd>{label}</dd>
              </div>
            ))}
          </dl>
          <Switch
            mt="lg"
            checked={on}
            onChange={(event) => setShortcutsOn(event.currentTarget.checked)}
            label={t('keys.on')}
            description={t('keys.onHint')}
          />
        </OfficeModal>
      )}
    </>
  );
}
