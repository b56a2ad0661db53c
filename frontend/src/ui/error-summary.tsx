import { useEffect, useRef } from 'react';
import { useCommonText } from '@/i18n/common';
import { fieldId } from '@/lib/field-id';
import css from './error-summary.module.css';

export type FieldError = { readonly pointer: string; readonly message: string };

/** All input errors at once, at the top of the form. Takes focus when it appears; each entry leads to its field. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  const t = useCommonText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} className={css.box} role="alert" tabIndex={-1} data-quiet-focus>
      <h2 className={css.title}>{t('errors.title')}</h2>
      <ul>
        {errors.map(({ pointer, message }) => (
          <li key={pointer + message}>
            <a
              href={`#${fieldId(pointer)}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(pointer);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Scrolls to the label first, so that one sees what the field asks, then gives the field focus. */
export function focusField(pointer: string): void {
  const id = fieldId(pointer);
  const field = document.getElementById(id);
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`) ?? field;
  label?.scrollIntoView({ block: 'start' });
  const target = field?.matches('input, select, textarea, button, [tabindex]')
    ? field
    : field?.querySelector<HTMLElement>('input, select, textarea, button');
  target?.focus({ preventScroll: true });
}
