import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
  type ConvertCSSVariablesInput,
} from '@mantine/core';
import type { Plugin } from 'vite';
import { cssVariablesResolver, theme } from '../src/theme/theme.js';

const NAME = 'virtual:theme.css';

/** Colours that no component asks for by name; they would double the sheet. */
const UNUSED = /^--mantine-color-(red|pink|grape|violet|indigo|blue|cyan|green|lime|yellow|orange|teal)-/;

const used = (variables: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => !UNUSED.test(name)));

/** The properties of the theme as a style sheet: written into the page by script, a strict policy would refuse them. */
export function themeCss(): string {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const [base, ours] = [defaultCssVariablesResolver(merged), cssVariablesResolver(merged)];
  const all: ConvertCSSVariablesInput = {
    variables: used({ ...base.variables, ...ours.variables }),
    light: used({ ...base.light, ...ours.light }),
    dark: used({ ...base.dark, ...ours.dark }),
  };
  return convertCssVariables(all, ':root');
}

/** Serves `virtual:theme.css`. */
export function themeSheet(): Plugin {
  return {
    name: 'theme-sheet',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) => (id === `\0${NAME}` ? themeCss() : null),
  };
}
