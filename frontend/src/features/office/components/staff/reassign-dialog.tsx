import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { OfficialSummary } from '@/api/contract';
import { useCommonText } from '@/i18n/common';
import { useOfficeText } from '@/i18n/office';
import { useStaffText } from '@/i18n/staff';
import { ProblemNotice } from '@/ui/problem';
import { useReassign } from '@/features/office/staff-queries';
import { OfficeModal } from '../office-modal';
import { BatchRows } from './batch-rows';
import css from './staff.module.css';

type ReassignDialogProps = {
  readonly agency: string;
  readonly official: OfficialSummary;
  readonly colleagues: readonly OfficialSummary[];
  readonly onClose: () => void;
};

/** Everything that somebody holds, to one colleague or shared out: first seen, then done. */
export function ReassignDialog({ agency, official, colleagues, onClose }: ReassignDialogProps) {
  const t = useStaffText();
  const common = useCommonText();
  const office = useOfficeText();
  const reassign = useReassign(official.id);
  const [to, setTo] = useState('');
  const answer = reassign.data;
  const isTry = reassign.variables?.dryRun ?? true;
  const name = official.fullName;
  const send = (dryRun: boolean, after: string | null) =>
    reassign.mutate({ agency, to: to || null, dryRun, after });
  return (
    <OfficeModal
      size="48rem"
      title={t('reassign.title', { name })}
      onClose={() => !reassign.isPending && onClose()}
    >
      <div className={css.form}>
        <p className="muted">{t('reassign.lead', { name })}</p>
        <NativeSelect
          label={t('reassign.to')}
          value={to}
          disabled={answer !== undefined && !isTry}
          data={[
            { value: '', label: t('reassign.fair') },
            ...colleagues.map(({ id, fullName, openSteps }) => ({
              value: id,
              label: office('field.person', { name: fullName, n: openSteps }),
            })),
          ]}
          onChange={(event) => {
            reassign.reset();
            setTo(event.currentTarget.value);
          }}
        />
        {reassign.isError && <ProblemNotice error={reassign.error} />}
        {answer && answer.items.length === 0 && <p role="status">{t('reassign.nothing', { name })}</p>}
        {answer && answer.items.length > 0 && <BatchRows answer={answer} isTry={isTry} />}
        <div className={css.buttons}>
          <Button variant="default" onClick={onClose} disabled={reassign.isPending}>
            {common('action.close')}
          </Button>
          {!answer && (
            <Button loading={reassign.isPending} onClick={() => send(true, null)}>
              {t('bulk.preview')}
            </Button>
          )}
          {answer && isTry && answer.done > 0 && (
            <Button loading={reassign.isPending} onClick={() => send(false, null)}>
              {t('reassign.open')}
            </Button>
          )}
          {answer && !isTry && answer.next && (
            <Button loading={reassign.isPending} onClick={() => answer.next && send(false, answer.next)}>
              {t('reassign.again')}
            </Button>
          )}
        </div>
      </div>
    </OfficeModal>
  );
}
