import { TextInput, type TextInputProps } from '@mantine/core';
import { parseTypedDate } from '@/lib/typed-date';
import { formatDate } from '@/i18n/format';

type DateTextInputProps = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  /** `2026-11-21`, or what was typed as long as it is no date. */
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A date as people write it: 21/11/2026. No calendar to page through for a year of birth. */
export function DateTextInput({ value, onChange, ...rest }: DateTextInputProps) {
  return (
    <TextInput
      inputMode="numeric"
      placeholder="dd/mm/yyyy"
      autoComplete="off"
      maxLength={10}
      style={{ maxWidth: '14rem' }}
      {...rest}
      value={/^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value}
      onChange={(event) => onChange(parseTypedDate(event.currentTarget.value))}
    />
  );
}
