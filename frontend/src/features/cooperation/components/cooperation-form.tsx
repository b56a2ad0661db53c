import { Autocomplete, Button, Checkbox } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import type { Cooperation } from '@/api/contract';
import { ApiError } from '@/api/problem';
import { useCooperationText, type CooperationText } from '@/i18n/cooperation';
import { fieldId } from '@/lib/field-id';
import { DataTable } from '@/ui/data-table';
import { Notice } from '@/ui/notice';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import { toast } from '@/ui/toasts';
import { useChangeCooperation } from '../queries';
import { AgencyField } from './agency-field';
import css from './cooperation.module.css';

type Row = {
  readonly key: number;
  readonly partner: string;
  readonly agency: string | null;
  readonly name?: string | undefined;
};

/** Names that processes use, with what people call them; others may be written as they are. */
const known = ['tax', 'landRegistry', 'police', 'socialInsurance', 'homeAffairs', 'treasury'] as const;

function called(t: CooperationText, partner: string): string {
  const one = known.find((name) => name === partner);
  return one ? t(`partner.${one}`) : partner;
}

type CooperationFormProps = { readonly stored: Cooperation; readonly etag: string };

export function CooperationForm({ stored, etag }: CooperationFormProps) {
  const t = useCooperationText();
  const save = useChangeCooperation(stored.agency.code);
  const [difficult, setDifficult] = useState(stored.difficultArea);
  const [rows, setRows] = useState<readonly Row[]>(() =>
    stored.partners.map(({ partner, agency }, key) => ({
      key,
      partner,
      agency: agency.code,
      name: agency.name,
    })),
  );
  const [next, setNext] = useState(stored.partners.length);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const add = (partner: string) => {
    setRows([...rows, { key: next, partner, agency: null }]);
    setNext(next + 1);
  };
  const change = (key: number, part: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const refused = save.error instanceof ApiError ? (save.error.problem.errors ?? []) : [];
  const errorAt = (pointer: string): string | undefined => {
    if (wrong.includes(pointer))
      return t(pointer.endsWith('partner') ? 'partners.nameWrong' : 'partners.agencyMissing');
    const found = refused.find((error) => error.pointer === pointer);
    if (!found) return undefined;
    return found.code === 'twice'
      ? t('partners.twice')
      : found.code === 'itself'
        ? t('partners.itself')
        : t('partners.agencyUnknown');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const faults = rows.flatMap(({ partner, agency }, at) => [
      ...(/^[a-z][a-zA-Z0-9]{0,39}$/.test(partner) ? [] : [`/partners/${at}/partner`]),
      ...(agency === null ? [`/partners/${at}/agencyCode`] : []),
    ]);
    setWrong(faults);
    const first = faults[0];
    if (first !== undefined) {
      document.getElementById(fieldId(first))?.focus();
      return;
    }
    const partners = rows.map(({ partner, agency }) => ({ partner, agencyCode: agency ?? '' }));
    save.mutate(
      { draft: { difficultArea: difficult, partners }, etag },
      { onSuccess: () => toast(t('partners.saved'), 'success') },
    );
  };
  const unnamed = stored.missing.filter((name) => !rows.some(({ partner }) => partner === name));
  const silent = [...stored.partners, ...stored.inherited].filter(({ staffed }) => !staffed);
  const choices = [...new Set([...known, ...stored.missing])];
  return (
    <form onSubmit={submit} noValidate className="stack">
      {save.isError && <ProblemNotice error={save.error} />}
      {unnamed.length > 0 && (
        <Notice tone="warning" title={t('partners.missing')}>
          <p>{t('partners.missingWords', { agency: stored.agency.name })}</p>
          <div className="row">
            {unnamed.map((name) => (
              <Button
                key={name}
                variant="default"
                leftSection={<IconPlus size={18} aria-hidden />}
                onClick={() => add(name)}
              >
                {called(t, name)}
              </Button>
            ))}
          </div>
        </Notice>
      )}
      {silent.length > 0 && (
        <Notice tone="warning" title={t('partners.silent')}>
          <ul lang="vi">
            {silent.map(({ partner, agency }) => (
              <li key={partner}>{agency.name}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Panel title={t('partners.own')}>
        <ul className={css.rows}>
          {rows.map((row, at) => (
            <li key={row.key}>
              <fieldset className={css.row}>
                <legend className="visually-hidden">{t('partners.row', { n: at + 1 })}</legend>
                <Autocomplete
                  id={fieldId(`/partners/${at}/partner`)}
                  label={t('partners.name')}
                  description={row.partner === '' ? t('partners.nameHint') : called(t, row.partner)}
                  value={row.partner}
                  error={errorAt(`/partners/${at}/partner`)}
                  data={choices}
                  renderOption={({ option }) => <span>{called(t, option.value)}</span>}
                  onChange={(partner) => change(row.key, { partner })}
                />
                <AgencyField
                  id={fieldId(`/partners/${at}/agencyCode`)}
                  label={t('partners.agency')}
                  description={t('partners.agencyHint')}
                  value={row.agency}
                  name={row.name}
                  error={errorAt(`/partners/${at}/agencyCode`)}
                  onChange={(agency) => change(row.key, { agency })}
                />
                <Button
                  variant="subtle"
                  color="red.9"
                  leftSection={<IconTrash size={18} aria-hidden />}
                  aria-label={t('partners.removeOf', { n: at + 1 })}
                  onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}
                >
                  {t('partners.remove')}
                </Button>
              </fieldset>
            </li>
          ))}
        </ul>
        {rows.length === 0 && <p className="muted">{t('partners.none')}</p>}
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => add('')}>
          {t('partners.add')}
        </Button>
      </Panel>
      {stored.inherited.length > 0 && (
        <Panel title={t('partners.inherited')}>
          <DataTable
            caption={t('partners.inherited')}
            columns={[
              {
                key: 'partner',
                header: t('partners.name'),
                rowHeader: true,
                cell: (one) => called(t, one.partner),
              },
              {
                key: 'agency',
                header: t('partners.agency'),
                cell: (one) => <span lang="vi">{one.agency.name}</span>,
              },
              {
                key: 'from',
                header: t('partners.from'),
                cell: (one) => <span lang="vi">{one.from?.name}</span>,
              },
            ]}
            rows={stored.inherited}
            rowKey={(one) => one.partner}
          />
        </Panel>
      )}
      <Panel title={t('partners.area')}>
        <Checkbox
          label={t('partners.difficult')}
          description={t('partners.difficultHint')}
          checked={difficult}
          onChange={(event) => setDifficult(event.currentTarget.checked)}
        />
      </Panel>
      <p className="muted">{t('partners.fromNow')}</p>
      <div>
        <Button type="submit" loading={save.isPending}>
          {t('partners.save')}
        </Button>
      </div>
    </form>
  );
}
