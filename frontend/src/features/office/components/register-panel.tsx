import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconBook2, IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import type { Me } from '@/api/contract';
import { isStatus } from '@/api/problem';
import { useOfficeText } from '@/i18n/office';
import { usePapersText } from '@/i18n/papers';
import { Notice } from '@/ui/notice';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import { booksOf, fileNameOf, readVolume, yearsUntil, type Book } from '../forms/register';
import { useRegister, type RegisterFormat } from '../queries';
import { PdfDialog } from './pdf-dialog';
import { saveFile } from './use-object-url';
import css from './register-panel.module.css';

/** The book of a year, to print or to work with. */
export function RegisterPanel({ me, named = {} }: { readonly me: Me; readonly named?: Book }) {
  const t = usePapersText();
  const office = useOfficeText();
  const own = booksOf(me);
  // A book may be that of an agency whose work was taken over: the server knows.
  const other = named.book && own.every(({ code }) => code !== named.book) ? [named.book] : [];
  const books = [...own, ...other.map((code) => ({ code, name: code }))];
  const recent = yearsUntil(new Date());
  const years = named.bookYear && !recent.includes(named.bookYear) ? [...recent, named.bookYear] : recent;
  const [agency, setAgency] = useState(named.book ?? books[0]?.code ?? '');
  const [year, setYear] = useState(named.bookYear ?? years[0] ?? 0);
  const [volume, setVolume] = useState(named.bookVolume ? String(named.bookVolume) : '');
  const [shown, setShown] = useState<Blob | null>(null);
  const register = useRegister();
  if (own.length === 0) return null;
  const wanted = readVolume(volume);
  const wrong = wanted === null;
  const make = (format: RegisterFormat) => {
    if (wrong) return;
    register.mutate(
      { format, agency, year, volume: wanted },
      {
        onSuccess: (file) => {
          if (format === 'pdf') {
            setShown(file);
            return;
          }
          const url = URL.createObjectURL(file);
          saveFile(url, fileNameOf({ format, agency, year, volume: wanted }));
          // The browser has taken the bytes by the next task.
          setTimeout(() => URL.revokeObjectURL(url));
        },
      },
    );
  };
  const busy = register.isPending ? register.variables.format : null;
  const tooLarge = isStatus(register.error, 413);
  const noVolume = isStatus(register.error, 404) && register.variables?.volume !== undefined;
  return (
    <Panel title={t('book.title')} id="register">
      <p className="muted">{t('book.lead')}</p>
      <div className={css.fields}>
        <NativeSelect
          label={office('overview.agency')}
          value={agency}
          data={books.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(event) => setAgency(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('book.year')}
          value={String(year)}
          data={years.map(String)}
          onChange={(event) => setYear(Number(event.currentTarget.value))}
        />
        <TextInput
          label={t('book.volume')}
          description={t('book.volumeHint')}
          inputMode="numeric"
          value={volume}
          error={wrong ? t('book.volumeWrong') : undefined}
          onChange={(event) => setVolume(event.currentTarget.value)}
        />
      </div>
      {tooLarge && (
        <Notice tone="warning" live headingLevel={3} title={t('book.tooLarge')}>
          {t('book.tooLargeHint')}
        </Notice>
      )}
      {noVolume && (
        <Notice tone="warning" live headingLevel={3} title={t('book.noVolume')}>
          {t('book.noVolumeHint')}
        </Notice>
      )}
      {register.isError && !tooLarge && !noVolume && <ProblemNotice error={register.error} />}
      <div className={css.actions}>
        <Button
          leftSection={<IconBook2 size={18} aria-hidden />}
          loading={busy === 'pdf'}
          disabled={wrong || busy === 'xlsx'}
          onClick={() => make('pdf')}
        >
          {t('book.open')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
          loading={busy === 'xlsx'}
          disabled={wrong || busy === 'pdf'}
          onClick={() => make('xlsx')}
        >
          {t('book.workbook')}
        </Button>
      </div>
      {shown && (
        <PdfDialog
          title={t('book.titleOf', { year: String(year) })}
          fileName={fileNameOf({ format: 'pdf', agency, year, volume: wanted ?? undefined })}
          file={shown}
          onClose={() => setShown(null)}
        />
      )}
    </Panel>
  );
}
