import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import {
  IconChevronLeft,
  IconChevronRight,
  IconDownload,
  IconFileOff,
  IconFileUnknown,
} from '@tabler/icons-react';
import { useCommonText } from '@/i18n/common';
import { formatFileSize } from '@/i18n/format';
import { useOfficeText } from '@/i18n/office';
import { EmptyState } from '@/ui/empty-state';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonLines } from '@/ui/skeleton';
import { fileQuery } from '@/features/office/queries';
import { PdfFrame } from '../pdf-frame';
import { saveFile, useObjectUrl } from '../use-object-url';
import { Picture } from './picture';
import type { Paper } from './papers';
import css from './viewer.module.css';

type ViewerProps = {
  readonly papers: readonly Paper[];
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
};

/** The papers of a dossier in the page, one at a time, beside its data. */
export function Viewer({ papers, selected, onSelect }: ViewerProps) {
  const t = useOfficeText();
  const at = Math.max(
    papers.findIndex(({ key }) => key === selected),
    0,
  );
  const paper = papers[at];
  if (!paper) {
    return (
      <section className={css.viewer} id="papers" aria-label={t('viewer.title')}>
        <EmptyState icon={IconFileOff} title={t('viewer.empty')}>
          {t('viewer.emptyHint')}
        </EmptyState>
      </section>
    );
  }
  const step = (by: number) => {
    const next = papers[at + by];
    if (next) onSelect(next.key);
  };
  return (
    <section className={css.viewer} id="papers" aria-label={t('viewer.title')}>
      <div className={css.bar}>
        <ActionIcon
          variant="default"
          size="lg"
          disabled={at === 0}
          aria-label={t('viewer.previous')}
          onClick={() => step(-1)}
        >
          <IconChevronLeft size={20} aria-hidden />
        </ActionIcon>
        <NativeSelect
          className={css.choose}
          aria-label={t('viewer.choose')}
          value={paper.key}
          onChange={(event) => onSelect(event.currentTarget.value)}
          data={papers.map(({ key, group, name }, index) => ({
            value: key,
            label: `${index + 1}/${papers.length} · ${group} · ${name}`,
          }))}
        />
        <ActionIcon
          variant="default"
          size="lg"
          disabled={at === papers.length - 1}
          aria-label={t('viewer.next')}
          onClick={() => step(1)}
        >
          <IconChevronRight size={20} aria-hidden />
        </ActionIcon>
      </div>
      <Shown key={paper.key} paper={paper} />
    </section>
  );
}

function Shown({ paper }: { readonly paper: Paper }) {
  const t = useOfficeText();
  const common = useCommonText();
  const file = useQuery(fileQuery(paper.path, paper.changes));
  const url = useObjectUrl(file.data);
  const mediaType = paper.mediaType || file.data?.type || '';
  const download = (
    <Button
      variant="subtle"
      leftSection={<IconDownload size={18} aria-hidden />}
      disabled={!url}
      onClick={() => url && saveFile(url, paper.name)}
    >
      {t('file.download')}
      {paper.size !== null && ` (${formatFileSize(paper.size)})`}
    </Button>
  );
  if (file.isError) {
    return (
      <div className={css.body}>
        <ProblemNotice error={file.error} title={t('viewer.failed')} onRetry={() => void file.refetch()} />
      </div>
    );
  }
  if (!url) {
    return (
      <div className={css.body} role="status">
        <span className="visually-hidden">{common('state.loading')}</span>
        <SkeletonLines lines={10} />
      </div>
    );
  }
  if (mediaType.startsWith('image/')) return <Picture url={url} name={paper.name} download={download} />;
  if (mediaType === 'application/pdf') {
    return (
      <>
        <PdfFrame className={css.frame} url={url} title={`${paper.group}: ${paper.name}`} />
        <div className={css.tools}>
          <a href={url} target="_blank" rel="noopener">
            {t('viewer.newTab')}
          </a>
          {download}
        </div>
      </>
    );
  }
  return (
    <EmptyState icon={IconFileUnknown} title={t('viewer.cannotShow')} actions={download}>
      {t('viewer.cannotShowHint')}
    </EmptyState>
  );
}
