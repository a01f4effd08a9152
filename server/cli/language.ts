import type { Lang } from '../domain/text.js';

/**
 * Language of a command: `--lang`, else what the environment says (LC_ALL, LC_MESSAGES, LANG), else French.
 * Reads the arguments themselves, so that even a fault among them is told in the language asked.
 */
export function languageOf(args: readonly string[], env: NodeJS.ProcessEnv): Lang {
  const equals = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const at = args.indexOf('--lang');
  const asked = equals ?? (at >= 0 ? args[at + 1] : undefined);
  if (asked === 'fr' || asked === 'en') return asked;
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  return locale !== undefined && /^en([_.@-]|$)/i.test(locale) ? 'en' : 'fr';
}
