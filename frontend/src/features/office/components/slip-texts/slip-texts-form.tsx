import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconDeviceFloppy, IconEye } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import type { SlipTexts } from '@/api/contract';
import { isStatus } from '@/api/problem';
import { useCommonText } from '@/i18n/common';
import { formatDateTime } from '@/i18n/format';
import { usePapersText } from '@/i18n/papers';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonLines } from '@/ui/skeleton';
import { toast } from '@/ui/toasts';
import {
  differing,
  formOf,
  longest,
  slipTextFields,
  tooLong,
  wordsOf,
  type SlipTextField,
  type SlipTextForm,
} from '@/features/office/forms/slip-texts';
import { previewQuery, slipTextsQuery, useChangeSlipTexts } from '@/features/office/slip-text-queries';
import { PdfFrame } from '../pdf-frame';
import { useObjectUrl } from '../use-object-url';
import css from './slip-texts.module.css';

type SlipTextsFormProps = {
  readonly agency: string;
  readonly stored: { readonly data: SlipTexts; readonly etag: string };
};

/** What may be said otherwise, each with what is printed when nothing is said. */
export function SlipTextsForm({ agency, stored }: SlipTextsFormProps) {
  const t = usePapersText();
  const [form, setForm] = useState(() => formOf(stored.data));
  const [shown, setShown] = useState(() => wordsOf(form));
  const change = useChangeSlipTexts(agency);
  const fresh = useQuery(slipTextsQuery(agency));
  const wrong = tooLong(form);
  const stale = isStatus(change.error, 412);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (wrong.length > 0 || change.isPending) return;
    const texts = wordsOf(form);
    change.mutate(
      { texts, etag: stored.etag },
      {
        onSuccess: (answer) => {
          setForm(formOf(answer.data));
          setShown(answer.data.texts);
          toast(t('slipTexts.saved'));
        },
        // What somebody else stored meanwhile is read, so that the next try is against it.
        onError: (error) => void (isStatus(error, 412) && fresh.refetch()),
      },
    );
  };
  return (
    <div className={css.columns}>
      <form className={css.form} onSubmit={save} noValidate>
        {stale && (
          <Notice tone="warning" live title={t('slipTexts.stale')}>
            <p>{t('slipTexts.staleHint')}</p>
            <ul>
              {differing(form, stored.data).map((field) => (
                <li key={field} lang="vi">
                  {t(`slipTexts.${field}`)}: {stored.data.texts[field] || t('slipTexts.nothing')}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {change.isError && !stale && <ProblemNotice error={change.error} />}
        <Fields form={form} texts={stored.data} wrong={wrong} onForm={setForm} />
        <div className={css.actions}>
          <Button
            type="submit"
            leftSection={<IconDeviceFloppy size={18} aria-hidden />}
            loading={change.isPending}
            disabled={wrong.length > 0}
          >
            {t('slipTexts.save')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconEye size={18} aria-hidden />}
            disabled={wrong.length > 0}
            onClick={() => setShown(wordsOf(form))}
          >
            {t('slipTexts.preview')}
          </Button>
        </div>
        {stored.data.updatedAt && (
          <p className="muted">{t('slipTexts.updatedAt', { at: formatDateTime(stored.data.updatedAt) })}</p>
        )}
      </form>
      <Preview agency={agency} texts={shown} />
    </div>
  );
}

type FieldsProps = {
  readonly form: SlipTextForm;
  readonly texts: SlipTexts;
  readonly wrong: readonly SlipTextField[];
  readonly onForm: (next: SlipTextForm) => void;
};

function Fields({ form, texts, wrong, onForm }: FieldsProps) {
  const t = usePapersText();
  const { defaults } = texts;
  const printed: Readonly<Record<SlipTextField, string | null>> = {
    superior: defaults.superior ?? null,
    unit: defaults.unit,
    place: defaults.place ?? null,
    contact: defaults.phone ?? null,
    closingNote: null,
  };
  return slipTextFields.map((field) => {
    const common = {
      label: t(`slipTexts.${field}`),
      description: t(`slipTexts.${field}Hint`),
      placeholder: printed[field] ?? undefined,
      value: form[field],
      lang: 'vi',
      error: wrong.includes(field) ? t('slipTexts.tooLong', { n: String(longest[field]) }) : undefined,
    };
    if (field === 'contact' || field === 'closingNote') {
      return (
        <Textarea
          key={field}
          {...common}
          autosize
          minRows={2}
          onChange={(event) => onForm({ ...form, [field]: event.currentTarget.value })}
        />
      );
    }
    return (
      <div key={field}>
        <TextInput
          {...common}
          disabled={field === 'superior' && form.noSuperior}
          onChange={(event) => onForm({ ...form, [field]: event.currentTarget.value })}
        />
        {field === 'superior' && (
          <Checkbox
            mt="xs"
            label={t('slipTexts.noSuperior')}
            checked={form.noSuperior}
            onChange={(event) => onForm({ ...form, noSuperior: event.currentTarget.checked })}
          />
        )}
      </div>
    );
  });
}

/** An invented receipt with the texts last asked for. */
function Preview({ agency, texts }: { readonly agency: string; readonly texts: SlipTexts['texts'] }) {
  const t = usePapersText();
  const common = useCommonText();
  const paper = useQuery(previewQuery(agency, texts));
  const url = useObjectUrl(paper.data);
  return (
    <section className={css.preview} aria-label={t('slipTexts.previewTitle')}>
      {paper.isError && <ProblemNotice error={paper.error} onRetry={() => void paper.refetch()} />}
      {paper.isPending && (
        <div className={css.frame} role="status">
          <span className="visually-hidden">{common('state.loading')}</span>
          <SkeletonLines lines={8} />
        </div>
      )}
      {url && <PdfFrame url={url} className={css.frame} title={t('slipTexts.previewTitle')} />}
    </section>
  );
}
