import { useEffect } from 'react';
import { Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Agency } from '@/api/contract';
import { formatPhone } from '@/i18n/format';
import { usePublicText } from '@/i18n/public';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonList } from '@/ui/skeleton';
import { filingAgenciesQuery } from '../queries';
import type { Place } from './place-picker';
import css from './agency-choice.module.css';

type AgencyChoiceProps = {
  readonly code: string;
  readonly place: Place;
  readonly agency: string;
  readonly withCommune: boolean;
  readonly onChange: (agency: string) => void;
};

/** The agencies that take this procedure in at the chosen place. */
export function AgencyChoice({ code, place, agency, withCommune, onChange }: AgencyChoiceProps) {
  const t = usePublicText();
  const query = useQuery(filingAgenciesQuery(code, place.province, place.commune));
  const agencies = query.data?.items.filter((item) => item.acceptsDossiers) ?? [];
  const only = agencies.length === 1 ? agencies[0]?.code : undefined;
  useEffect(() => {
    // Nothing to choose from: it is chosen, and shown as such.
    if (only && agency === '') onChange(only);
  }, [only, agency, onChange]);
  if (place.province === '') return null;
  if (query.isPending) return <SkeletonList items={1} lines={2} />;
  if (query.isError) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (agencies.length === 0) {
    // Most places take dossiers in by commune: it may only be too early to say.
    if (withCommune && place.commune === '') return null;
    return (
      <Notice tone="info" title={t('agency.none')} live>
        {t('agency.noneHint')}
      </Notice>
    );
  }
  return (
    <Radio.Group label={t('agency.label')} value={agency} onChange={onChange}>
      <div className={css.list}>
        {agencies.map((item) => (
          <Radio.Card key={item.code} value={item.code} className={css.card} radius="md" lang="vi">
            <Radio.Indicator />
            <AgencyWords agency={item} />
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}

function AgencyWords({ agency }: { readonly agency: Agency }) {
  return (
    <span className={css.words}>
      <span className={css.name}>{agency.name}</span>
      {agency.parent && <span className={css.meta}>{agency.parent.name}</span>}
      {(agency.address || agency.phone) && (
        <span className={css.meta}>
          {[agency.address, agency.phone && formatPhone(agency.phone)].filter(Boolean).join(' · ')}
        </span>
      )}
    </span>
  );
}
