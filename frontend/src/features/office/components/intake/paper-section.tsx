import { Button, Checkbox, FileButton } from '@mantine/core';
import { IconChecks, IconPaperclip, IconX } from '@tabler/icons-react';
import type { CaseVariant, Component } from '@/api/contract';
import { formatFileSize } from '@/i18n/format';
import { useOfficeText } from '@/i18n/office';
import { fieldId } from '@/lib/field-id';
import type { IntakeValues, PaperTick } from '@/features/office/forms/intake-form';
import { SetsField } from '../sets-field';
import { IntakeSection } from './intake-section';
import css from './intake.module.css';

type PaperSectionProps = {
  /** Whether a procedure has been chosen: before that nobody knows the papers. */
  readonly isChosen: boolean;
  readonly variant: CaseVariant | undefined;
  readonly values: IntakeValues;
  readonly onChange: (part: Partial<IntakeValues>) => void;
  readonly errorOf: (pointer: string) => string | undefined;
};

/** What lies on the counter, ticked off against what the procedure asks for. */
export function PaperSection({ isChosen, variant, values, onChange, errorOf }: PaperSectionProps) {
  const t = useOfficeText();
  const components = variant?.components ?? [];
  const papers = components.filter(({ kind }) => kind === 'paper');
  const error = errorOf('/papers');
  const tick = (id: string, state: PaperTick) => onChange({ papers: { ...values.papers, [id]: state } });
  const setFiles = (id: string, files: readonly File[]) =>
    onChange({
      files: { ...values.files, [id]: files },
      ...(files.length > 0 ? { papers: { ...values.papers, [id]: 'taken' as const } } : {}),
    });
  return (
    <IntakeSection
      number={3}
      title={t('intake.papers')}
      actions={
        papers.length > 0 && (
          <Button
            id="intake-all-papers"
            variant="default"
            leftSection={<IconChecks size={18} aria-hidden />}
            onClick={() =>
              onChange({
                papers: Object.fromEntries(
                  papers.filter(({ required }) => required).map(({ id }) => [id, 'taken' as const]),
                ),
              })
            }
          >
            {t('intake.allPapers')}
          </Button>
        )
      }
    >
      {error && (
        <p id={fieldId('/papers')} tabIndex={-1} className={css.error}>
          {error}
        </p>
      )}
      {components.length === 0 && (
        <p className="muted">{t(isChosen ? 'checklist.none' : 'intake.papersLater')}</p>
      )}
      <ul className={css.papers}>
        {components.map((component) =>
          component.kind === 'note' ? (
            <li key={component.id} className={css.note} lang="vi">
              <Note text={component.name} />
            </li>
          ) : (
            <PaperRow
              key={component.id}
              component={component}
              state={values.papers[component.id] ?? 'open'}
              files={values.files[component.id] ?? []}
              onTick={(state) => tick(component.id, state)}
              onFiles={(files) => setFiles(component.id, files)}
            />
          ),
        )}
      </ul>
      {isChosen && <SetsField value={values.sets} onChange={(sets) => onChange({ sets })} />}
    </IntakeSection>
  );
}

const shortNote = 140;

/** A remark of the catalogue; a long one is folded, so that the papers stay in sight. */
function Note({ text }: { readonly text: string }) {
  if (text.length <= shortNote) return <>{text}</>;
  const cut = text.lastIndexOf(' ', shortNote);
  return (
    <details>
      <summary>{text.slice(0, cut)}…</summary>
      {text.slice(cut + 1)}
    </details>
  );
}

type PaperRowProps = {
  readonly component: Component;
  readonly state: PaperTick;
  readonly files: readonly File[];
  readonly onTick: (state: PaperTick) => void;
  readonly onFiles: (files: readonly File[]) => void;
};

function PaperRow({ component, state, files, onTick, onFiles }: PaperRowProps) {
  const t = useOfficeText();
  const counts = [
    component.originals > 0 && t('checklist.originals', { n: component.originals }),
    component.copies > 0 && t('checklist.copies', { n: component.copies }),
    !component.required && t('checklist.optional'),
  ].filter(Boolean);
  return (
    <li className={css.paper} data-state={state}>
      <Checkbox
        checked={state === 'taken'}
        onChange={(event) => onTick(event.currentTarget.checked ? 'taken' : 'open')}
        label={<span lang="vi">{component.name}</span>}
        description={counts.join(' · ')}
      />
      <div className={css.paperTools}>
        {component.required && (
          <Checkbox
            checked={state === 'waived'}
            onChange={(event) => onTick(event.currentTarget.checked ? 'waived' : 'open')}
            label={t('intake.waive')}
            aria-label={t('intake.waiveOne', { name: component.name })}
          />
        )}
        <FileButton
          multiple
          accept="application/pdf,image/jpeg,image/png"
          onChange={(added) => onFiles([...files, ...added])}
        >
          {(props) => (
            <Button
              {...props}
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPaperclip size={16} aria-hidden />}
              aria-label={t('intake.attachOne', { name: component.name })}
            >
              {t('intake.attach')}
            </Button>
          )}
        </FileButton>
      </div>
      {files.length > 0 && (
        <ul className={css.files}>
          {files.map((file, index) => (
            <li key={`${file.name}-${index}`}>
              {file.name} <span className="muted small">{formatFileSize(file.size)}</span>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t('intake.detach', { name: file.name })}
                onClick={() => onFiles(files.filter((_, at) => at !== index))}
              >
                <IconX size={16} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
