import { IconInfoCircle, IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseVariant, Component } from '@/api/contract';
import { usePublicText, type PublicText } from '@/i18n/public';
import css from './checklist.module.css';

/** What to prepare, by case. On paper all cases are printed, with boxes to tick. */
export function Checklist({ variants }: { readonly variants: readonly CaseVariant[] }) {
  const t = usePublicText();
  const [chosen, setChosen] = useState(variants[0]?.id ?? '');
  const several = variants.length > 1;
  if (variants.length === 0) return <p className="muted">{t('procedure.noPapers')}</p>;
  return (
    <>
      {several && (
        <fieldset className={`${css.cases} no-print`}>
          <legend>{t('procedure.chooseCase')}</legend>
          {variants.map((variant) => (
            <label key={variant.id} className={css.case}>
              <input
                type="radio"
                name="case"
                value={variant.id}
                checked={variant.id === chosen}
                onChange={() => setChosen(variant.id)}
              />
              <span lang="vi">{variant.name}</span>
            </label>
          ))}
        </fieldset>
      )}
      {variants.map((variant) => (
        <div
          key={variant.id}
          className={css.variant}
          data-shown={variant.id === chosen || undefined}
          lang="vi"
        >
          {several && <h3 className={css.name}>{variant.name}</h3>}
          <PaperList components={variant.components} />
        </div>
      ))}
    </>
  );
}

/** Papers first, what one must hand in before what depends on the case; the publisher's remarks fold away below. */
export function PaperList({ components }: { readonly components: readonly Component[] }) {
  const t = usePublicText();
  const papers = components.filter(({ kind }) => kind === 'paper');
  const notes = components.filter(({ kind }) => kind === 'note');
  const remarks = (
    <ul className={css.papers} lang="vi">
      {notes.map(({ id, name }) => (
        <li key={id} className={css.note}>
          <IconInfoCircle size={20} stroke={1.7} aria-hidden />
          <p className="pre-line">{name}</p>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <ul className={css.papers} lang="vi">
        {[...papers.filter(({ required }) => required), ...papers.filter(({ required }) => !required)].map(
          (component) => (
            <li key={component.id} className={css.paper}>
              <span className={css.box} aria-hidden />
              <div>
                <p className="pre-line">{component.name}</p>
                <p className={css.meta} lang={document.documentElement.lang}>
                  {countText(t, component)}
                </p>
                {component.formFiles.map((file) => (
                  <p key={file} className={css.form}>
                    <IconPaperclip size={16} aria-hidden /> {file}
                  </p>
                ))}
              </div>
            </li>
          ),
        )}
      </ul>
      {notes.length > 0 && notes.length <= 2 && remarks}
      {notes.length > 2 && (
        <details className={css.remarks}>
          <summary lang={document.documentElement.lang}>
            {t('procedure.remarks', { n: notes.length })}
          </summary>
          {remarks}
        </details>
      )}
    </>
  );
}

function countText(t: PublicText, { originals, copies, required, presented }: Component): string {
  const parts = [];
  if (originals > 0) parts.push(t('procedure.originals', { n: originals }));
  if (copies > 0) parts.push(t('procedure.copies', { n: copies }));
  if (presented) parts.push(t('procedure.presented'));
  if (!required) parts.push(t('procedure.ifApplies'));
  return parts.join(' · ');
}
