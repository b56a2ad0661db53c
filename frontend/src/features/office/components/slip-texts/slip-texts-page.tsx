import { useQuery } from '@tanstack/react-query';
import type { Me } from '@/api/contract';
import { useCommonText } from '@/i18n/common';
import { usePapersText } from '@/i18n/papers';
import { PageHeader } from '@/ui/page-header';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonLines } from '@/ui/skeleton';
import { slipTextsQuery } from '@/features/office/slip-text-queries';
import { AgencyPicker } from './agency-picker';
import { SlipTextsForm } from './slip-texts-form';

type SlipTextsPageProps = {
  readonly me: Me;
  readonly agency: string;
  readonly onAgency: (code: string) => void;
};

/** What an agency prints on its papers in its own words, beside a paper with them. */
export function SlipTextsPage({ me, agency, onAgency }: SlipTextsPageProps) {
  const t = usePapersText();
  const common = useCommonText();
  const texts = useQuery(slipTextsQuery(agency));
  return (
    <>
      <PageHeader title={common('nav.office.slipTexts')} lead={t('slipTexts.lead')} />
      <AgencyPicker me={me} agency={agency} onAgency={onAgency} />
      {texts.isPending && <SkeletonLines lines={8} />}
      {texts.isError && <ProblemNotice error={texts.error} onRetry={() => void texts.refetch()} />}
      {texts.isSuccess && <SlipTextsForm key={agency} agency={agency} stored={texts.data} />}
    </>
  );
}
