import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Me, Role } from '@/api/contract';
import { useCommonText } from '@/i18n/common';
import { useOfficeText } from '@/i18n/office';
import { useStaffText } from '@/i18n/staff';
import { PageHeader } from '@/ui/page-header';
import { AbsencePanel } from './absence-panel';
import { OfficialsPanel } from './officials-panel';
import { RulesPanel } from './rules-panel';
import css from './staff.module.css';

const heads: readonly Role[] = ['deskHead', 'divisionHead', 'leader'];

/** Who is away, who stands in, who holds how much, and how new work is given out. */
export function StaffPage({ me }: { readonly me: Me }) {
  const t = useStaffText();
  const common = useCommonText();
  const office = useOfficeText();
  const agencies = [...new Map(me.roles.map(({ agency }) => [agency.code, agency.name]))];
  const [agency, setAgency] = useState(agencies[0]?.[0] ?? '');
  const isHead = me.roles.some((held) => held.agency.code === agency && heads.includes(held.role));
  return (
    <>
      <PageHeader title={common('nav.office.staff')} lead={t('page.lead')} />
      <div className={css.page}>
        {agencies.length > 1 && (
          <NativeSelect
            label={office('overview.agency')}
            value={agency}
            data={agencies.map(([value, label]) => ({ value, label }))}
            onChange={(event) => setAgency(event.currentTarget.value)}
          />
        )}
        <AbsencePanel key={`absence-${agency}`} me={me} agency={agency} isHead={isHead} />
        <OfficialsPanel key={`officials-${agency}`} agency={agency} isHead={isHead} />
        <RulesPanel key={`rules-${agency}`} agency={agency} />
      </div>
    </>
  );
}
