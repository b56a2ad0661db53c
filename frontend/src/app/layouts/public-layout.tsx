import { Link, useRouter, useRouterState } from '@tanstack/react-router';
import { IconLogin2, IconMenu2, IconX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useSession } from '@/api/session';
import { useSignOut } from '@/features/identity/queries';
import { NoticeLink } from '@/features/notifications/components/notice-link';
import { useCommonText } from '@/i18n/common';
import { Mark } from '@/ui/mark';
import { OfflineBar } from './offline-bar';
import { Preferences } from './preferences';
import css from './public-layout.module.css';

/** Header, page and footer of everything that citizens see. */
export function PublicLayout({ children }: { readonly children: ReactNode }) {
  const t = useCommonText();
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#main">
        {t('nav.skip')}
      </a>
      <Header />
      <OfflineBar />
      <main id="main" className={css.main} tabIndex={-1}>
        {children}
      </main>
      <footer className={`${css.footer} no-print`}>
        <div className={css.inner}>
          <p>{t('footer.words')}</p>
          <nav aria-label={t('nav.footer')}>
            <ul className={css.footerLinks}>
              <li>
                <Link to="/accessibility">{t('nav.accessibility')}</Link>
              </li>
              <li>
                <a href="/api/docs">{t('nav.developers')}</a>
              </li>
            </ul>
          </nav>
        </div>
      </footer>
    </div>
  );
}

function Header() {
  const t = useCommonText();
  const path = useRouterState({ select: (state) => state.location.pathname });
  // The menu belongs to one page: going elsewhere closes it.
  const [openOn, setOpenOn] = useState<string | null>(null);
  const open = openOn === path;
  return (
    <header className={`${css.header} no-print`}>
      <div className={`${css.inner} ${css.bar}`}>
        <Link to="/" className={css.brand} aria-label={t('nav.homeLabel')}>
          <Mark />
          <span>Motcua</span>
        </Link>
        <button
          type="button"
          className={css.menuButton}
          aria-expanded={open}
          aria-controls="site-menu"
          onClick={() => setOpenOn(open ? null : path)}
        >
          {open ? <IconX size={22} aria-hidden /> : <IconMenu2 size={22} aria-hidden />}
          {t('nav.menu')}
        </button>
        <div id="site-menu" className={css.menu} data-open={open || undefined}>
          <nav aria-label={t('nav.main')}>
            <ul className={css.links}>
              <li>
                <Link to="/procedures" className={css.link}>
                  {t('nav.procedures')}
                </Link>
              </li>
              <li>
                <Link to="/tracking" className={css.link}>
                  {t('nav.tracking')}
                </Link>
              </li>
            </ul>
          </nav>
          <div className={css.side}>
            <Preferences />
            <Account />
          </div>
        </div>
      </div>
    </header>
  );
}

function Account() {
  const t = useCommonText();
  const { me } = useSession();
  const router = useRouter();
  const signOut = useSignOut();
  if (!me) {
    return (
      <Link to="/sign-in" className={css.signIn}>
        <IconLogin2 size={20} aria-hidden />
        {t('nav.signIn')}
      </Link>
    );
  }
  return (
    <>
      {me.kind === 'official' ? (
        <Link to="/office" className={css.link}>
          {t('nav.office')}
        </Link>
      ) : (
        <>
          <Link to="/me/dossiers" className={css.link}>
            {t('nav.myDossiers')}
          </Link>
          <NoticeLink to="/me/notifications" />
        </>
      )}
      <button
        type="button"
        className={css.link}
        onClick={() => signOut.mutate(undefined, { onSettled: () => void router.navigate({ to: '/' }) })}
      >
        {t('nav.signOut')} <span className={css.who}>{me.fullName}</span>
      </button>
    </>
  );
}
