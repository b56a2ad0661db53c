import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconBell } from '@tabler/icons-react';
import { useCommonText } from '@/i18n/common';
import { unreadQuery } from '../queries';
import css from './notices.module.css';

/** The way to the notices, with how many are new. */
export function NoticeLink({ to }: { readonly to: '/office/notifications' | '/me/notifications' }) {
  const t = useCommonText();
  const unread = useQuery(unreadQuery()).data ?? 0;
  return (
    <Link to={to} className={css.link}>
      <IconBell size={20} aria-hidden />
      {t('notice.title')}
      {unread > 0 && (
        <span className={css.count}>
          <span aria-hidden>{unread}</span>
          <span className="visually-hidden">{t('notice.unread', { n: unread })}</span>
        </span>
      )}
    </Link>
  );
}
