import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { parsePartialDate, showPartialDate } from '@/lib/typed-date';

type PartialDateInputProps = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  /** `1990`, `1990-05` or `1990-05-20`, or what was typed as long as it is none of these. */
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A date of which only the year, or the month and year, may be known: 1990, 05/1990 or 20/05/1990. */
export function PartialDateInput({ value, onChange, ...rest }: PartialDateInputProps) {
  // What is being typed stays as it is typed: `05/1990` may yet become a full date.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      autoComplete="off"
      maxLength={10}
      style={{ maxWidth: '20rem' }}
      {...rest}
      placeholder="20/05/1990, 05/1990, 1990"
      value={typed ?? showPartialDate(value)}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parsePartialDate(event.currentTarget.value));
      }}
    />
  );
}
