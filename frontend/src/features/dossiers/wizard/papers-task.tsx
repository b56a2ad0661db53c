import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Dossier, DossierComponent } from '@/api/contract';
import { useCitizenText } from '@/i18n/citizen';
import { fieldId } from '@/lib/field-id';
import { ErrorSummary, type FieldError } from '@/ui/error-summary';
import { PaperUpload } from '../attachments/paper-upload';
import { missingPapers } from './tasks';

/** The papers, one tile each. Required ones are asked for when one goes on. */
export function PapersTask({ dossier, onDone }: { readonly dossier: Dossier; readonly onDone: () => void }) {
  const t = useCitizenText();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const goOn = () => {
    const missing = missingPapers(dossier).map(({ id, name }) => ({
      pointer: `/papers/${id}`,
      message: t('papers.missing', { name }),
    }));
    setErrors(missing);
    if (missing.length === 0) onDone();
  };
  return (
    <>
      <ErrorSummary errors={errors} />
      <div className="stack">
        {requiredFirst(dossier.components).map((component) => (
          <PaperUpload
            key={component.id}
            dossierId={dossier.id}
            component={component}
            fieldId={fieldId(`/papers/${component.id}`)}
          />
        ))}
        {dossier.components.length === 0 && <p>{t('papers.none')}</p>}
      </div>
      <Button size="lg" mt="lg" onClick={goOn}>
        {t('wizard.goOn')}
      </Button>
    </>
  );
}

function requiredFirst(components: readonly DossierComponent[]): DossierComponent[] {
  return [...components].sort((a, b) => Number(b.required) - Number(a.required));
}
