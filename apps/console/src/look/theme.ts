import { Button, Checkbox, Input, InputWrapper, NativeSelect, PasswordInput, Radio, TextInput, Textarea, createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple, VariantColorsResolver } from '@mantine/core';

// Shades of the plate's blue; shade 7 is --blue of the light tokens, shade 2 that of the dark ones.
const blue: MantineColorsTuple = ['#e4eefb', '#c8ddf6', '#93c2ff', '#6fa9ee', '#4a8fdc', '#2f78c9', '#1b62b6', '#0a4da2', '#083a7c', '#052757'];

/** Looks of buttons from our tokens only, so that contrast is the one proven in ui.md in every scheme. */
const variants: VariantColorsResolver = ({ variant, color }) => {
  const ink = color === 'red' ? 'var(--bad)' : 'var(--blue)';
  const tint = color === 'red' ? 'var(--bad-tint)' : 'var(--blue-tint)';
  if (variant === 'filled') return { background: ink, hover: color === 'red' ? 'var(--bad)' : 'var(--blue-dark)', color: 'var(--on-blue)', border: '.125rem solid transparent' };
  if (variant === 'subtle' || variant === 'transparent') return { background: 'transparent', hover: tint, color: ink, border: '.125rem solid transparent' };
  return { background: 'var(--paper)', hover: tint, color: ink, border: `.125rem solid ${color === 'red' ? 'var(--bad)' : 'var(--line-strong)'}` };
};

/**
 * Mantine in the clothes of Học Số. Its own defaults miss WCAG 2.2 AA in contrast and are 36 px high; here every
 * control is at least 44 px and every colour is a token.
 */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 7, dark: 2 },
  colors: { blue },
  autoContrast: true,
  variantColorResolver: variants,
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '700' },
  fontSizes: { xs: '.875rem', sm: '1rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.5' },
  fontWeights: { regular: '400', medium: '700', bold: '700' },
  radius: { xs: '.375rem', sm: '.5rem', md: '.5rem', lg: '.75rem', xl: '1rem' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'md', loaderProps: { type: 'dots' } }, vars: (_theme, { size }) => ({ root: size === 'md' ? { '--button-height': '2.75rem', '--button-padding-x': '1.125rem' } : {} }) }),
    Input: Input.extend({ defaultProps: { size: 'md' } }),
    InputWrapper: InputWrapper.extend({ defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'], withAsterisk: false } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'md', withAsterisk: false } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: 'md', withAsterisk: false } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'md', withAsterisk: false } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'md' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'md' } }),
    Radio: Radio.extend({ defaultProps: { size: 'md' } }),
  },
});

const tokens = {
  '--mantine-color-text': 'var(--ink)', '--mantine-color-bright': 'var(--ink)', '--mantine-color-body': 'var(--page)', '--mantine-color-error': 'var(--bad)',
  '--mantine-color-success': 'var(--ok)', '--mantine-color-placeholder': 'var(--ink-3)', '--mantine-color-anchor': 'var(--blue)', '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-default': 'var(--paper)', '--mantine-color-default-hover': 'var(--blue-tint)', '--mantine-color-default-color': 'var(--ink)', '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--page)', '--mantine-color-disabled-color': 'var(--ink-3)', '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-contrast': 'var(--on-blue)', '--mantine-color-blue-contrast': 'var(--on-blue)',
  '--mantine-color-blue-filled': 'var(--blue)', '--mantine-color-blue-filled-hover': 'var(--blue-dark)', '--mantine-color-blue-text': 'var(--blue)', '--mantine-color-blue-outline': 'var(--blue)',
  '--mantine-color-blue-light': 'var(--blue-tint)', '--mantine-color-blue-light-hover': 'var(--blue-tint)', '--mantine-color-blue-light-color': 'var(--blue)',
} as const;

/** Points Mantine's variables at our tokens; the tokens themselves change with theme, contrast and print. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--input-height-md': '2.75rem' },
  light: { ...tokens, '--mantine-color-gray-4': 'var(--line-strong)' },
  dark: { ...tokens, '--mantine-color-dark-4': 'var(--line-strong)', '--mantine-color-dark-6': 'var(--paper)', '--mantine-color-dark-5': 'var(--blue-tint)', '--mantine-color-white': 'var(--ink)' },
});
