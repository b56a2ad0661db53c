import { MantineThemeProvider } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import {
  IconAffiliate,
  IconBuildingCommunity,
  IconCalendarTime,
  IconChartBar,
  IconFilePlus,
  IconFiles,
  IconInbox,
  IconLetterCase,
  IconLogout2,
  IconRoute,
  IconStopwatch,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Me, Role } from '@/api/contract';
import { worksOnDossiers } from '@/api/roles';
import { useSignOut } from '@/features/identity/queries';
import { intakeRoles } from '@/features/office/forms/intake-form';
import { useCommonText } from '@/i18n/common';
import { Mark } from '@/ui/mark';
import { officeTheme } from '../theme';
import { OfflineBar } from './offline-bar';
import { Preferences } from './preferences';
import css from './office-layout.module.css';

const entries = [
  { to: '/office', label: 'nav.office.todo', icon: IconInbox, roles: null },
  {
    to: '/office/intake',
    label: 'nav.office.intake',
    icon: IconFilePlus,
    roles: intakeRoles,
  },
  { to: '/office/dossiers', label: 'nav.office.dossiers', icon: IconFiles, roles: null },
  {
    to: '/office/overview',
    label: 'nav.office.overview',
    icon: IconChartBar,
    roles: ['leader', 'divisionHead', 'deskHead', 'supervisor'],
  },
  {
    to: '/office/staff',
    label: 'nav.office.staff',
    icon: IconUsers,
    roles: worksOnDossiers,
  },
  {
    to: '/office/processes',
    label: 'nav.office.processes',
    icon: IconRoute,
    roles: ['catalogueAdmin', 'deskHead', 'leader'],
  },
  {
    to: '/office/agency-changes',
    label: 'nav.office.agencyChanges',
    icon: IconBuildingCommunity,
    roles: ['systemAdmin', 'catalogueAdmin'],
  },
  {
    to: '/office/cooperation',
    label: 'nav.office.cooperation',
    icon: IconAffiliate,
    roles: ['catalogueAdmin', 'systemAdmin'],
  },
  {
    to: '/office/on-the-spot',
    label: 'nav.office.onTheSpot',
    icon: IconStopwatch,
    roles: ['deskHead'],
  },
  {
    to: '/office/slip-texts',
    label: 'nav.office.slipTexts',
    icon: IconLetterCase,
    roles: ['deskHead', 'catalogueAdmin'],
  },
  {
    to: '/office/calendars',
    label: 'nav.office.calendars',
    icon: IconCalendarTime,
    roles: ['catalogueAdmin', 'systemAdmin', 'leader', 'deskHead'],
  },
] as const satisfies readonly { to: string; label: string; icon: Icon; roles: readonly Role[] | null }[];

type OfficeLayoutProps = {
  readonly me: Me;
  /** At the right of the top bar: search, notices. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
};

/** Left rail and top bar of the workplace. Only links that the roles of the official open are shown. */
export function OfficeLayout({ me, tools, children }: OfficeLayoutProps) {
  const t = useCommonText();
  const router = useRouter();
  const signOut = useSignOut();
  const mine = new Set(me.roles.map(({ role }) => role));
  const agency = me.roles[0]?.agency.name ?? '';
  return (
    <MantineThemeProvider theme={officeTheme}>
      <div className={css.shell}>
        <a className={css.skip} href="#main">
          {t('nav.skip')}
        </a>
        <div className={`${css.rail} no-print`}>
          <nav aria-label={t('nav.main')}>
            <Link to="/office" className={css.brand} aria-label={t('nav.officeHome')}>
              <Mark size={24} />
              <span>Motcua</span>
            </Link>
            <ul className={css.links}>
              {entries
                .filter(({ roles }) => roles === null || roles.some((role) => mine.has(role)))
                .map(({ to, label, icon: Icon }) => (
                  <li key={to}>
                    <Link
                      to={to}
                      activeOptions={{ exact: to === '/office', includeSearch: false }}
                      className={css.link}
                    >
                      <Icon size={20} aria-hidden />
                      <span>{t(label)}</span>
                    </Link>
                  </li>
                ))}
            </ul>
          </nav>
        </div>
        <div className={css.page}>
          <header className={`${css.top} no-print`}>
            <p className={css.agency} lang="vi">
              {agency}
            </p>
            <div className={css.tools}>
              {tools}
              <Preferences />
              <span className={css.me}>{me.fullName}</span>
              <button
                type="button"
                className={css.signOut}
                onClick={() =>
                  signOut.mutate(undefined, { onSettled: () => void router.navigate({ to: '/sign-in' }) })
                }
              >
                <IconLogout2 size={20} aria-hidden />
                {t('nav.signOut')}
              </button>
            </div>
          </header>
          <OfflineBar />
          <main id="main" className={css.main} tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
    </MantineThemeProvider>
  );
}
