import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ProcedureForm } from '@/api/contract';
import { useCitizenText } from '@/i18n/citizen';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { BackLink, ButtonLink, TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/page-header';
import { ProblemNotice } from '@/ui/problem';
import { TaskList } from '@/ui/task-list';
import { toast } from '@/ui/toasts';
import { useDraft, useSaver } from '../draft/draft-context';
import { SaveLine, SaveTrouble } from '../draft/save-line';
import { useDiscardDraft, type VersionedDossier } from '../queries';
import { taskKeys } from './task-keys';
import { taskStates } from './tasks';
import { TimeNote } from './time-note';
import css from './wizard-frame.module.css';

type HubProps = { readonly dossier: VersionedDossier; readonly form: ProcedureForm | null };

/** The task list of a dossier that is being made. */
export function WizardHub({ dossier: { data: dossier }, form }: HubProps) {
  const t = useCitizenText();
  const draft = useDraft();
  const states = taskStates(draft, dossier, form);
  const shown = taskKeys.filter((key) => key !== 'form' || form !== null);
  const left = shown.filter((key) => states[key] === 'todo' && key !== 'review').length;
  const next = shown.find((key) => states[key] === 'todo') ?? 'review';
  return (
    <div className={css.frame}>
      <div className={css.top}>
        <BackLink to="/me/dossiers">{t('wizard.mine')}</BackLink>
        <SaveLine />
      </div>
      <PageHeader
        title={t('wizard.title')}
        lead={
          <>
            <span lang="vi">{dossier.procedure.name}</span>
            <br />
            <span lang="vi">{dossier.agency.name}</span>
          </>
        }
      />
      <div className={css.trouble}>
        <SaveTrouble />
      </div>
      <TimeNote dossier={dossier} />
      <p style={{ marginBottom: '0.75rem' }}>
        {left > 0 ? t('wizard.left', { n: left, minutes: left * 4 }) : t('wizard.ready')}
      </p>
      <TaskList
        label={t('wizard.tasks')}
        tasks={shown.map((key) => ({
          key,
          state: states[key],
          hint: t(`wizard.${key}.hint`),
          link: (
            <TextLink
              to="/me/dossiers/$id/edit/$task"
              params={{ id: dossier.id, task: key }}
              underline="hover"
            >
              {t(`wizard.${key}`)}
            </TextLink>
          ),
        }))}
      />
      <div className="row" style={{ marginTop: '1.5rem', justifyContent: 'space-between' }}>
        <ButtonLink to="/me/dossiers/$id/edit/$task" params={{ id: dossier.id, task: next }} size="lg">
          {left > 0 ? t('wizard.continue') : t('wizard.toReview')}
        </ButtonLink>
        <Discard id={dossier.id} />
      </div>
    </div>
  );
}

function Discard({ id }: { readonly id: string }) {
  const t = useCitizenText();
  const saver = useSaver();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const discard = useDiscardDraft();
  const confirm = () =>
    discard.mutate(
      { id },
      {
        onSuccess: () => {
          saver.forget();
          toast(t('discard.done'));
          void navigate({ to: '/me/dossiers' });
        },
      },
    );
  return (
    <>
      <Button
        variant="subtle"
        color="red.9"
        leftSection={<IconTrash size={18} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('discard.button')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('discard.title')}
        confirmLabel={t('discard.confirm')}
        destructive
        pending={discard.isPending}
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
      >
        <p>{t('discard.words')}</p>
        {discard.error && <ProblemNotice error={discard.error} />}
      </ConfirmDialog>
    </>
  );
}
