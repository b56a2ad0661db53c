import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { Me } from '@/api/contract';
import { useOfficeText } from '@/i18n/office';
import { usePapersText } from '@/i18n/papers';
import { slipTextRoles } from '@/features/office/forms/slip-texts';
import { openAgenciesQuery } from '@/features/office/slip-text-queries';
import css from './slip-texts.module.css';

type AgencyPickerProps = {
  readonly me: Me;
  readonly agency: string;
  readonly onAgency: (code: string) => void;
};

/** Whose papers. Who heads a desk has its agency; who keeps the catalogue finds those that take dossiers by their names. */
export function AgencyPicker({ me, agency, onAgency }: AgencyPickerProps) {
  const t = usePapersText();
  const office = useOfficeText();
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const keeper = me.roles.some(({ role }) => role === 'catalogueAdmin');
  const found = useQuery({ ...openAgenciesQuery(words), enabled: keeper });
  const own = me.roles
    .filter(({ role }) => slipTextRoles.some((one) => one === role))
    .map((held) => held.agency);
  const choices = new Map([...own, ...(found.data ?? [])].map(({ code, name }) => [code, name]));
  if (!choices.has(agency)) choices.set(agency, agency);
  if (!keeper && choices.size < 2) return null;
  return (
    <div className={css.pick}>
      {keeper && (
        <TextInput
          label={t('slipTexts.find')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        label={office('overview.agency')}
        value={agency}
        data={[...choices].map(([value, label]) => ({ value, label }))}
        onChange={(event) => onAgency(event.currentTarget.value)}
      />
    </div>
  );
}
