import { UsageError } from './usage-error.js';

/** An option that a command knows. `check` throws UsageError on a value it cannot use. */
export interface OptionSpec {
  /** `value`: `--name VALUE` or `--name=VALUE`; `flag`: present or not. */
  takes: 'value' | 'flag';
  check?: (value: string) => void;
}

interface ParsedArguments {
  /** Option name without dashes → value; a flag has the value ''. */
  options: ReadonlyMap<string, string>;
  positionals: readonly string[];
}

/**
 * Parses the arguments of a command. `-` is a value or a positional, `--` ends the options.
 * Throws UsageError: unknown option, option given twice, value missing.
 */
export function parseArguments(
  args: readonly string[],
  specs: Readonly<Record<string, OptionSpec>>,
): ParsedArguments {
  const options = new Map<string, string>();
  const positionals: string[] = [];
  const queue = [...args];
  for (let arg = queue.shift(); arg !== undefined; arg = queue.shift()) {
    if (arg === '--') {
      positionals.push(...queue);
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      positionals.push(arg);
      continue;
    }
    const [name, inline] = splitOption(arg);
    const spec = Object.hasOwn(specs, name) && arg.startsWith('--') ? specs[name] : undefined;
    if (!spec) throw unknownOption(arg);
    if (options.has(name)) throw givenTwice(name);
    const value = spec.takes === 'flag' ? flagValue(name, inline) : (inline ?? nextValue(name, queue));
    spec.check?.(value);
    options.set(name, value);
  }
  return { options, positionals };
}

/** Throws UsageError when a command that takes options alone was given anything else. */
export function refusePositionals(positionals: readonly string[]): void {
  if (positionals.length === 0) return;
  const left = positionals.join(' ');
  throw new UsageError({
    fr: `Aucun nom de fichier n’est attendu ; en trop : ${left}`,
    en: `No file name is expected; left over: ${left}`,
  });
}

/** `--help` or `-h` among the options: it comes before any other, even a wrong one. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

function splitOption(arg: string): [string, string | undefined] {
  const at = arg.indexOf('=');
  return at < 0 ? [arg.slice(2), undefined] : [arg.slice(2, at), arg.slice(at + 1)];
}

function flagValue(name: string, inline: string | undefined): string {
  if (inline === undefined) return '';
  throw new UsageError({
    fr: `L’option --${name} ne prend pas de valeur.`,
    en: `The option --${name} takes no value.`,
  });
}

function nextValue(name: string, queue: string[]): string {
  const value = queue.shift();
  if (value !== undefined && value !== '' && (value === '-' || !value.startsWith('-'))) return value;
  throw new UsageError({
    fr: `L’option --${name} attend une valeur.`,
    en: `The option --${name} needs a value.`,
  });
}

const unknownOption = (arg: string): UsageError =>
  new UsageError({ fr: `Option inconnue : ${arg}`, en: `Unknown option: ${arg}` });

const givenTwice = (name: string): UsageError =>
  new UsageError({
    fr: `L’option --${name} est donnée deux fois.`,
    en: `The option --${name} is given twice.`,
  });

/** `--lang fr|en`, the same for every command. */
export const LANG_OPTION: OptionSpec = {
  takes: 'value',
  check: (value) => {
    if (value === 'fr' || value === 'en') return;
    throw new UsageError({
      fr: `--lang attend fr ou en, et non « ${value} ».`,
      en: `--lang needs fr or en, not “${value}”.`,
    });
  },
};
