import { IconWifiOff } from '@tabler/icons-react';
import { useCommonText } from '@/i18n/common';
import { useOnline } from '@/lib/use-online';
import css from './public-layout.module.css';

/** Says what still works while there is no connection. */
export function OfflineBar() {
  const t = useCommonText();
  const online = useOnline();
  return (
    <div role="status" className="no-print">
      {!online && (
        <p className={css.offline}>
          <IconWifiOff size={20} aria-hidden /> {t('state.offline')}
        </p>
      )}
    </div>
  );
}
