import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** Deep teal. Shade 7 carries white text at 7.6:1, shade 6 (dark theme) at 5.4:1. */
const door: MantineColorsTuple = [
  '#e5f1ef',
  '#cfe5e2',
  '#a3cfc9',
  '#75b8b0',
  '#4fa59b',
  '#2c8e84',
  '#12776d',
  '#0b5d57',
  '#084a45',
  '#053733',
];

/** Destructive, quiet and plain buttons take their colours from the tokens, so that contrast holds in every theme. */
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const color = input.color ?? 'door';
  if (color.startsWith('red') && input.variant === 'filled') {
    return { ...colors, background: 'var(--danger)', hover: 'var(--danger)', color: 'var(--surface)' };
  }
  if (input.variant !== 'subtle') return colors;
  if (color.startsWith('red')) return { ...colors, color: 'var(--danger)', hover: 'var(--danger-tint)' };
  if (color.startsWith('gray')) return { ...colors, color: 'var(--ink)', hover: 'var(--sunken)' };
  return { ...colors, color: 'var(--brand)', hover: 'var(--brand-tint)' };
};

const sizes = { size: 'md' } as const;

/** Mantine in our colours and type; everything else comes from ui/tokens.css. */
export const theme = createTheme({
  colors: { door },
  primaryColor: 'door',
  variantColorResolver: variantColors,
  primaryShade: { light: 7, dark: 6 },
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '650' },
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.375rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  defaultRadius: '6px',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: sizes },
    TextInput: { defaultProps: sizes },
    PasswordInput: { defaultProps: sizes },
    NumberInput: { defaultProps: sizes },
    Textarea: { defaultProps: sizes },
    Select: { defaultProps: { ...sizes, comboboxProps: { transitionProps: { duration: 100 } } } },
    NativeSelect: { defaultProps: sizes },
    MultiSelect: { defaultProps: sizes },
    Checkbox: { defaultProps: sizes },
    Radio: { defaultProps: sizes },
    RadioGroup: { defaultProps: sizes },
    CheckboxGroup: { defaultProps: sizes },
    Switch: { defaultProps: sizes },
    DateInput: { defaultProps: { ...sizes, valueFormat: 'DD/MM/YYYY' } },
    DatePickerInput: { defaultProps: { ...sizes, valueFormat: 'DD/MM/YYYY' } },
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 120 },
        // A <header> that is no landmark: the page has its banner already.
        attributes: { header: { role: 'presentation' } },
      },
    },
  },
});

const small = { size: 'sm' } as const;

/** Officials read all day: smaller controls, 15 px text. Laid over {@link theme} by the office layout. */
export const officeTheme = createTheme({
  components: Object.fromEntries(
    [
      'Button',
      'TextInput',
      'PasswordInput',
      'NumberInput',
      'Textarea',
      'Select',
      'NativeSelect',
      'MultiSelect',
      'Checkbox',
      'Radio',
      'Switch',
    ].map((name) => [name, { defaultProps: small }]),
  ),
});

export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--page)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-muted)',
    '--mantine-color-placeholder': 'var(--ink-muted)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-anchor': 'var(--brand)',
  };
  return { variables: {}, light: shared, dark: shared };
};
