import { NativeSelect } from '@mantine/core';
import { useRequestsText } from '@/i18n/requests';
import { fieldId } from '@/lib/field-id';

type SetsFieldProps = {
  readonly value: number;
  readonly error?: string | undefined;
  readonly onChange: (sets: number) => void;
};

/** As many as a desk takes in; the server has the same bound. */
const most = 10;

/** How many sets of the papers lie on the desk: printed on the receipt and in the register. */
export function SetsField({ value, error, onChange }: SetsFieldProps) {
  const t = useRequestsText();
  return (
    <NativeSelect
      id={fieldId('/sets')}
      label={t('sets.label')}
      description={t('sets.hint')}
      maw="16rem"
      value={String(value)}
      error={error}
      data={Array.from({ length: most }, (_, before) => String(before + 1))}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
}
