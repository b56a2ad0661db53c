import { Button, NativeSelect } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import type { ProcessMovePreview, StepChoice } from '@/api/contract';
import { usePreviewMove } from '@/features/office/process-move-queries';
import { formatNumber } from '@/i18n/format';
import { useVersionsText } from '@/i18n/versions';
import { EmptyState } from '@/ui/empty-state';
import { BackLink } from '@/ui/links';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import { AgencyField } from '../agency-field';
import { ProcedurePicker } from '../procedure-picker';
import { MoveForm } from './move-form';
import css from './moves.module.css';

type MovePageProps = {
  readonly procedure: string | null;
  readonly agency: { readonly code: string; readonly name: string };
};

/** Open dossiers of a procedure at an agency: what moving them to the process in force would do, and then doing it. */
export function MovePage({ procedure: first, agency: own }: MovePageProps) {
  const t = useVersionsText();
  const preview = usePreviewMove();
  const [procedure, setProcedure] = useState(first);
  const [agency, setAgency] = useState<string | null>(own.code);
  const [choices, setChoices] = useState<readonly StepChoice[]>([]);
  const ask = (chosen: readonly StepChoice[]) => {
    if (!procedure || !agency) return;
    preview.mutate({ procedureCode: procedure, agencyCode: agency, choices: [...chosen] });
  };
  const begin = () => {
    setChoices([]);
    ask([]);
  };
  return (
    <>
      <PageHeader
        title={t('move.title')}
        lead={t('move.lead')}
        back={<BackLink to="/office/processes">{t('move.back')}</BackLink>}
      />
      <div className="stack">
        <Panel title={t('move.what')}>
          <div className={css.scope}>
            <ProcedurePicker label={t('move.procedure')} value={procedure} onChange={setProcedure} />
            <AgencyField
              label={t('move.agency')}
              description={t('move.agencyHint')}
              value={agency}
              name={agency === own.code ? own.name : undefined}
              onChange={setAgency}
            />
            <div>
              <Button disabled={!procedure || !agency} loading={preview.isPending} onClick={begin}>
                {t('move.ask')}
              </Button>
            </div>
          </div>
        </Panel>
        {preview.isError && <ProblemNotice error={preview.error} />}
        {preview.data && (
          <Found
            key={preview.data.stamp + JSON.stringify(choices)}
            found={preview.data}
            choices={choices}
            onChoices={setChoices}
            onAgain={() => ask(choices)}
            onMoved={begin}
          />
        )}
      </div>
    </>
  );
}

type FoundProps = {
  readonly found: ProcessMovePreview;
  readonly choices: readonly StepChoice[];
  readonly onChoices: (choices: readonly StepChoice[]) => void;
  readonly onAgain: () => void;
  readonly onMoved: () => void;
};

function Found({ found, choices, onChoices, onAgain, onMoved }: FoundProps) {
  const t = useVersionsText();
  if (found.movable + found.blocked === 0)
    return (
      <EmptyState icon={IconChecks} title={t('move.none')}>
        {t('move.noneHint')}
      </EmptyState>
    );
  return (
    <>
      <p role="status">
        {t('move.movable', { n: formatNumber(found.movable) })} ·{' '}
        {t('move.blocked', { n: formatNumber(found.blocked) })} ·{' '}
        {t('move.same', { n: formatNumber(found.same) })}
      </p>
      <Choices found={found} choices={choices} onChoices={onChoices} onAgain={onAgain} />
      <MoveForm found={found} choices={choices} onMoved={onMoved} />
    </>
  );
}

/** For each step that has no counterpart: which one takes its place. */
function Choices({ found, choices, onChoices, onAgain }: Omit<FoundProps, 'onMoved'>) {
  const t = useVersionsText();
  const open = found.dossiers
    .filter(({ problem }) => problem === 'noCounterpart' || problem === 'unfit')
    .flatMap(({ steps }) => steps);
  const asked = new Map(
    [...choices.map(({ name, kind }) => ({ from: name, kind })), ...open].map((step) => [
      `${step.kind} ${step.from}`,
      step,
    ]),
  );
  const target = found.targets[0];
  if (asked.size === 0 || !target) return null;
  const steps = target.steps.slice(1, -2);
  return (
    <Notice
      tone="warning"
      title={t('move.choices')}
      actions={
        <Button variant="default" onClick={onAgain}>
          {t('move.askAgain')}
        </Button>
      }
    >
      <p>{t('move.choicesWords')}</p>
      <div className={css.choices} lang="vi">
        {[...asked.values()].map(({ from, kind }) => (
          <NativeSelect
            key={`${kind} ${from}`}
            label={t('move.choose', { step: from })}
            value={choices.find((one) => one.name === from && one.kind === kind)?.to.toString() ?? ''}
            data={[
              { value: '', label: t('move.chooseNone') },
              ...steps.map(({ index, name }) => ({ value: String(index), label: name })),
            ]}
            onChange={({ currentTarget: { value } }) => {
              const others = choices.filter((one) => one.name !== from || one.kind !== kind);
              onChoices(value === '' ? others : [...others, { name: from, kind, to: Number(value) }]);
            }}
          />
        ))}
      </div>
    </Notice>
  );
}
