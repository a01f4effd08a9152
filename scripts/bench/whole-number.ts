import type { OptionSpec } from '../../server/cli/parse-arguments.js';
import { UsageError } from '../../server/cli/usage-error.js';

/** An option that takes a positive whole number. */
export const wholeNumber = (name: string): OptionSpec => ({
  takes: 'value',
  check: (value) => {
    if (/^[1-9]\d{0,7}$/.test(value)) return;
    throw new UsageError({
      fr: `--${name} attend un nombre entier positif, et non « ${value} ».`,
      en: `--${name} needs a positive whole number, not “${value}”.`,
    });
  },
});
