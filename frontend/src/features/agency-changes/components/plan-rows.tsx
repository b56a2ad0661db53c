import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ChangeException } from '@/api/contract';
import { useAdminText } from '@/i18n/admin';
import { fieldId } from '@/lib/field-id';
import type { MoveValues, OpeningValues } from '../forms/plan-form';
import css from './changes.module.css';

type RowProps<Value> = {
  readonly at: number;
  readonly value: Value;
  readonly errorAt: (pointer: string) => string | undefined;
  readonly onChange: (part: Partial<Value>) => void;
  readonly onRemove: () => void;
};

const bases = [
  'commune',
  'sector',
  'procedure',
  'official',
] as const satisfies readonly ChangeException['by'][];
const levels = ['commune', 'province', 'ministry', 'other'] as const;

type FieldProps = {
  readonly pointer: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly errorAt: (pointer: string) => string | undefined;
  readonly onChange: (value: string) => void;
};

function Field({ pointer, label, hint, value, errorAt, onChange }: FieldProps) {
  return (
    <TextInput
      id={fieldId(pointer)}
      label={label}
      description={hint}
      value={value}
      error={errorAt(pointer)}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function Row({
  name,
  onRemove,
  children,
}: {
  readonly name: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}) {
  const t = useAdminText();
  return (
    <li>
      <fieldset className={css.row}>
        <legend className="visually-hidden">{name}</legend>
        {children}
        <div className={css.wide}>
          <Button
            variant="subtle"
            color="red.9"
            leftSection={<IconTrash size={18} aria-hidden />}
            aria-label={t('plan.removeOf', { name })}
            onClick={onRemove}
          >
            {t('plan.remove')}
          </Button>
        </div>
      </fieldset>
    </li>
  );
}

export function OpeningRow({ at, value, errorAt, onChange, onRemove }: RowProps<OpeningValues>) {
  const t = useAdminText();
  const here = `/opens/${at}`;
  return (
    <Row name={t('plan.row.opens', { n: at + 1 })} onRemove={onRemove}>
      <Field
        pointer={`${here}/code`}
        label={t('plan.code')}
        value={value.code}
        errorAt={errorAt}
        onChange={(code) => onChange({ code })}
      />
      <Field
        pointer={`${here}/name`}
        label={t('plan.name')}
        value={value.name}
        errorAt={errorAt}
        onChange={(name) => onChange({ name })}
      />
      <NativeSelect
        id={fieldId(`${here}/level`)}
        label={t('plan.level')}
        value={value.level}
        data={levels.map((level) => ({ value: level, label: t(`level.${level}`) }))}
        onChange={(event) =>
          onChange({ level: levels.find((one) => one === event.currentTarget.value) ?? 'commune' })
        }
      />
      <Field
        pointer={`${here}/superior`}
        label={t('plan.superior')}
        value={value.superior}
        errorAt={errorAt}
        onChange={(superior) => onChange({ superior })}
      />
      <Field
        pointer={`${here}/province`}
        label={t('plan.province')}
        value={value.province}
        errorAt={errorAt}
        onChange={(province) => onChange({ province })}
      />
      <Field
        pointer={`${here}/commune`}
        label={t('plan.commune')}
        value={value.commune}
        errorAt={errorAt}
        onChange={(commune) => onChange({ commune })}
      />
    </Row>
  );
}

export function MoveRow({ at, value, errorAt, onChange, onRemove }: RowProps<MoveValues>) {
  const t = useAdminText();
  const here = `/moves/${at}`;
  const exception = (number: number, part: Partial<ChangeException>) =>
    onChange({
      exceptions: value.exceptions.map((one, index) => (index === number ? { ...one, ...part } : one)),
    });
  return (
    <Row name={t('plan.row.moves', { n: at + 1 })} onRemove={onRemove}>
      <Field
        pointer={`${here}/from`}
        label={t('plan.from')}
        value={value.from}
        errorAt={errorAt}
        onChange={(from) => onChange({ from })}
      />
      <Field
        pointer={`${here}/to`}
        label={t('plan.to')}
        value={value.to}
        errorAt={errorAt}
        onChange={(to) => onChange({ to })}
      />
      <Checkbox
        id={fieldId(`${here}/remains`)}
        className={css.wide}
        label={t('plan.remains')}
        checked={value.remains}
        onChange={(event) => onChange({ remains: event.currentTarget.checked })}
      />
      {value.exceptions.map((one, number) => (
        <fieldset key={number} className={`${css.row} ${css.wide}`}>
          <legend>{t('plan.exception', { n: number + 1 })}</legend>
          <NativeSelect
            id={fieldId(`${here}/exceptions/${number}/by`)}
            label={t('plan.by')}
            value={one.by}
            data={bases.map((by) => ({ value: by, label: t(`basis.${by}`) }))}
            onChange={(event) =>
              exception(number, { by: bases.find((by) => by === event.currentTarget.value) ?? 'commune' })
            }
          />
          <Field
            pointer={`${here}/exceptions/${number}/value`}
            label={t('plan.value')}
            value={one.value}
            errorAt={errorAt}
            onChange={(text) => exception(number, { value: text })}
          />
          <Field
            pointer={`${here}/exceptions/${number}/to`}
            label={t('plan.to')}
            value={one.to}
            errorAt={errorAt}
            onChange={(to) => exception(number, { to })}
          />
        </fieldset>
      ))}
      <div className={css.wide}>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() =>
            onChange({ exceptions: [...value.exceptions, { by: 'commune', value: '', to: '' }] })
          }
        >
          {t('plan.addException')}
        </Button>
      </div>
    </Row>
  );
}

type Renaming = { readonly agency: string; readonly name: string };

export function RenamingRow({ at, value, errorAt, onChange, onRemove }: RowProps<Renaming>) {
  const t = useAdminText();
  return (
    <Row name={t('plan.row.renames', { n: at + 1 })} onRemove={onRemove}>
      <Field
        pointer={`/renames/${at}/agency`}
        label={t('plan.agency')}
        value={value.agency}
        errorAt={errorAt}
        onChange={(agency) => onChange({ agency })}
      />
      <Field
        pointer={`/renames/${at}/name`}
        label={t('plan.newName')}
        value={value.name}
        errorAt={errorAt}
        onChange={(name) => onChange({ name })}
      />
    </Row>
  );
}

type Placing = { readonly agency: string; readonly superior: string };

export function PlacingRow({ at, value, errorAt, onChange, onRemove }: RowProps<Placing>) {
  const t = useAdminText();
  return (
    <Row name={t('plan.row.placings', { n: at + 1 })} onRemove={onRemove}>
      <Field
        pointer={`/placings/${at}/agency`}
        label={t('plan.agency')}
        value={value.agency}
        errorAt={errorAt}
        onChange={(agency) => onChange({ agency })}
      />
      <Field
        pointer={`/placings/${at}/superior`}
        label={t('plan.superior')}
        value={value.superior}
        errorAt={errorAt}
        onChange={(superior) => onChange({ superior })}
      />
    </Row>
  );
}
