import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUpload } from '@tabler/icons-react';
import { useCitizenText } from '@/i18n/citizen';
import { formatTime } from '@/i18n/format';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem';
import { useSaver, useSaveState } from './draft-context';
import type { Conflict } from './merge';
import css from './save-line.module.css';

/** "Đã lưu 10:42": always in the same place, so that nobody has to wonder. */
export function SaveLine() {
  const t = useCitizenText();
  const state = useSaveState();
  const looks = {
    saved: [
      IconCloudCheck,
      state.kind === 'saved' && state.at ? t('save.savedAt', { at: formatTime(state.at) }) : t('save.saved'),
    ],
    dirty: [IconCloudUpload, t('save.saving')],
    saving: [IconCloudUpload, t('save.saving')],
    offline: [
      IconCloudOff,
      state.kind === 'offline' && !state.kept ? t('save.offlineNotKept') : t('save.offline'),
    ],
    conflict: [IconAlertTriangle, t('save.conflict')],
    failed: [IconAlertTriangle, t('save.failed')],
  } as const;
  const [Icon, words] = looks[state.kind];
  return (
    <p className={css.line} data-kind={state.kind} role="status">
      <Icon size={20} stroke={1.8} aria-hidden />
      {words}
    </p>
  );
}

/** What must be decided or told before saving can go on. */
export function SaveTrouble() {
  const t = useCitizenText();
  const saver = useSaver();
  const state = useSaveState();
  if (state.kind === 'failed') {
    return <ProblemNotice error={state.error} title={t('save.failed')} onRetry={() => void saver.flush()} />;
  }
  if (state.kind !== 'conflict') return null;
  return (
    <Notice
      tone="warning"
      live
      title={t('conflict.title')}
      actions={
        <>
          <Button onClick={() => saver.resolve('mine')}>{t('conflict.keepMine')}</Button>
          <Button variant="default" onClick={() => saver.resolve('theirs')}>
            {t('conflict.takeTheirs')}
          </Button>
        </>
      }
    >
      <p>{t('conflict.words')}</p>
      <ul className={css.conflicts}>
        {state.conflicts.map((conflict) => (
          <ConflictLine key={conflict.path} conflict={conflict} />
        ))}
      </ul>
    </Notice>
  );
}

function ConflictLine({ conflict }: { readonly conflict: Conflict }) {
  const t = useCitizenText();
  const shown = (value: unknown) => {
    if (value === undefined || value === null || value === '') return t('conflict.empty');
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  return (
    <li>
      <p>
        {t('conflict.mine')} <strong>{shown(conflict.mine)}</strong>
      </p>
      <p>
        {t('conflict.theirs')} <strong>{shown(conflict.theirs)}</strong>
      </p>
    </li>
  );
}
