import { Button, Checkbox, createTheme, Radio, type CSSVariablesResolver } from '@mantine/core';
import { DARKS, GRAYS, PETROL, tokenVariables } from './tokens.js';

/** The interface face of the reader's own machine: no font is loaded. */
const SYSTEM_FACE =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif";

const heading = (fontSize: string) => ({ fontSize, lineHeight: '1.3', fontWeight: '600' });
const ON_ACCENT = 'var(--d-on-petrol)';

/** Calm paper and ink, one accent, radius 4, sizes 12 to 28. */
export const theme = createTheme({
  colors: { petrol: PETROL, gray: GRAYS, dark: DARKS },
  primaryColor: 'petrol',
  primaryShade: { light: 6, dark: 4 },
  black: '#1D2429',
  respectReducedMotion: true,
  cursorType: 'pointer',
  defaultRadius: 'sm',
  fontFamily: SYSTEM_FACE,
  lineHeights: { xs: '1.35', sm: '1.35', md: '1.5', lg: '1.5', xl: '1.3' },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  headings: {
    fontWeight: '600',
    sizes: { h1: heading('1.75rem'), h2: heading('1.375rem'), h3: heading('1.125rem') },
  },
  components: {
    // Mantine chooses white or black once, for the light scheme; what is on the accent follows the scheme.
    Button: Button.extend({
      vars: (_theme, { variant = 'filled' }) => ({
        root: variant === 'filled' ? { '--button-color': ON_ACCENT } : {},
      }),
    }),
    Checkbox: Checkbox.extend({ vars: () => ({ root: { '--checkbox-icon-color': ON_ACCENT } }) }),
    Radio: Radio.extend({ vars: () => ({ root: { '--radio-icon-color': ON_ACCENT } }) }),
  },
});

/** Mantine's own names given our tokens: several of its defaults are under 4.5 on white. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const ours = {
    '--mantine-color-body': 'var(--d-paper)',
    '--mantine-color-text': 'var(--d-ink)',
    '--mantine-color-bright': 'var(--d-ink)',
    '--mantine-color-dimmed': 'var(--d-soft)',
    '--mantine-color-placeholder': 'var(--d-soft)',
    '--mantine-color-error': 'var(--d-error)',
    '--mantine-color-anchor': 'var(--d-petrol)',
    '--mantine-color-default': 'var(--d-surface)',
    '--mantine-color-default-hover': 'var(--d-sunk)',
    '--mantine-color-default-color': 'var(--d-ink)',
    '--mantine-color-default-border': 'var(--d-edge)',
    '--mantine-color-disabled': 'var(--d-sunk)',
    '--mantine-color-disabled-color': 'var(--d-soft)',
    '--mantine-color-disabled-border': 'var(--d-line)',
    '--mantine-primary-color-contrast': ON_ACCENT,
    // Mantine darkens it in both schemes: dark words on it would not be read.
    '--mantine-color-petrol-filled-hover': 'var(--d-petrol-hover)',
  };
  return {
    variables: {},
    light: { ...tokenVariables('light'), ...ours },
    dark: { ...tokenVariables('dark'), ...ours },
  };
};
