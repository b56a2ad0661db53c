import { useQuery } from '@tanstack/react-query';
import { useState, type ComponentProps } from 'react';
import { agencySearchQuery } from '@/api/agencies';
import { useCooperationText } from '@/i18n/cooperation';
import { AgencySelect } from '@/ui/agency-select';

type AgencyFieldProps = Omit<
  ComponentProps<typeof AgencySelect>,
  'onSearch' | 'items' | 'isFetching' | 'words'
>;

/** Any agency, found by the words of its name. */
export function AgencyField(props: AgencyFieldProps) {
  const t = useCooperationText();
  const [words, setWords] = useState('');
  const { data, isFetching } = useQuery(agencySearchQuery(words));
  return (
    <AgencySelect
      {...props}
      onSearch={setWords}
      items={data?.items ?? []}
      isFetching={isFetching}
      words={{
        searching: t('agency.searching'),
        nothing: t('agency.nothing'),
        placeholder: t('agency.placeholder'),
        clear: t('agency.clear'),
      }}
    />
  );
}
