import { exact, type Decimal } from '../../domain/decimal.js';
import { readNativeNumber } from '../../importers/tables/number-text.js';
import { LANG_OPTION, parseArguments } from '../parse-arguments.js';
import { UsageError } from '../usage-error.js';
import type { CheckMode } from './effort-check.js';
import { EFFORT_CHECK_CALL } from './effort-check-usage.js';

/** Hours of a working day when nothing is said: 35 h in five days. */
const USUAL_DAY: Decimal = '7';

interface CheckOptions {
  file: string;
  json: string | undefined;
  mode: CheckMode;
  hoursPerDay: Decimal;
}

/** The arguments of the command. Throws UsageError. */
export function checkOptions(args: readonly string[]): CheckOptions {
  const { options, positionals } = parseArguments(args, {
    json: { takes: 'value' },
    prequential: { takes: 'flag' },
    'cold-start': { takes: 'value' },
    'hours-per-day': { takes: 'value' },
    lang: LANG_OPTION,
  });
  const [file, ...left] = positionals;
  if (file === undefined) throw new UsageError(EFFORT_CHECK_CALL);
  if (left.length > 0)
    throw new UsageError({
      fr: `Un seul historique à la fois ; en trop : ${left.join(' ')}`,
      en: `One history at a time; left over: ${left.join(' ')}`,
    });
  const known = options.get('cold-start');
  if (known !== undefined && options.has('prequential'))
    throw new UsageError({
      fr: '--prequential et --cold-start ne vont pas ensemble.',
      en: '--prequential and --cold-start do not go together.',
    });
  return {
    file,
    json: options.get('json'),
    mode:
      known === undefined
        ? options.has('prequential')
          ? 'prequential'
          : 'leave-one-out'
        : { coldStart: rowsToDraw(known) },
    hoursPerDay: hoursOfDay(options.get('hours-per-day') ?? USUAL_DAY),
  };
}

function rowsToDraw(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new UsageError({
    fr: `--cold-start attend un nombre entier de lignes, à partir de 1, et non « ${text} ».`,
    en: `--cold-start needs a whole number of rows, from 1, not “${text}”.`,
  });
}

function hoursOfDay(text: string): Decimal {
  const hours = readNativeNumber(text);
  if (hours !== null && exact(hours).gt(0) && exact(hours).lte(24)) return hours;
  throw new UsageError({
    fr: `--hours-per-day attend un nombre d’heures supérieur à 0 et d’au plus 24, et non « ${text} ».`,
    en: `--hours-per-day needs a number of hours above 0 and of at most 24, not “${text}”.`,
  });
}
