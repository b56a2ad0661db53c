import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconEye, IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { DossierComponent } from '@/api/contract';
import { formatFileSize } from '@/i18n/format';
import { useOfficeText } from '@/i18n/office';
import { Panel } from '@/ui/panel';
import css from './dossier-page.module.css';

type ChecklistProps = {
  readonly components: readonly DossierComponent[];
  readonly selected: string | null;
  readonly onShow: (attachment: string) => void;
};

const manyPapers = 12;

/** The papers that the procedure asks for, and the files that were given for each. */
export function Checklist({ components, selected, onShow }: ChecklistProps) {
  const t = useOfficeText();
  const [onlyGiven, setOnlyGiven] = useState(components.length > manyPapers);
  const given = components.filter(({ attachments }) => attachments.length > 0);
  const shown = onlyGiven && given.length > 0 ? given : components;
  return (
    <Panel
      title={t('checklist.title')}
      actions={
        components.length > manyPapers && given.length > 0 ? (
          <Button variant="subtle" size="compact-sm" onClick={() => setOnlyGiven(!onlyGiven)}>
            {onlyGiven
              ? t('checklist.all', { n: components.length })
              : t('checklist.onlyGiven', { n: given.length })}
          </Button>
        ) : undefined
      }
    >
      {components.length === 0 && <p className="muted">{t('checklist.none')}</p>}
      <ol className={css.checklist}>
        {shown.map((component) => {
          const has = component.attachments.length > 0;
          const Icon = has ? IconCircleCheck : component.required ? IconAlertTriangle : IconCircleDashed;
          const state = has ? 'given' : component.required ? 'missing' : 'optional';
          return (
            <li key={component.id} className={css.paper} data-state={state}>
              <Icon size={20} aria-hidden className={css.paperIcon} />
              <div>
                <p lang="vi">{component.name}</p>
                <p className="small muted">
                  {t(`checklist.${state}`)}
                  {component.originals > 0 && ` · ${t('checklist.originals', { n: component.originals })}`}
                  {component.copies > 0 && ` · ${t('checklist.copies', { n: component.copies })}`}
                </p>
                {component.attachments.map((file) => (
                  <button
                    key={file.id}
                    type="button"
                    className={css.file}
                    aria-pressed={selected === file.id}
                    onClick={() => onShow(file.id)}
                  >
                    <IconEye size={18} aria-hidden />
                    <span>{file.fileName}</span>
                    <span className="muted small">{formatFileSize(file.size)}</span>
                  </button>
                ))}
              </div>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
