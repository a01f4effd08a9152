import { formatCount } from '../format/quantity-format.js';
import type { Lang, Text } from '../text.js';

/** Rows of earlier versions of a register that a later one replaced, removed, or left although it has rows about the same. */
export interface VersionEffect {
  replaced: number;
  removed: number;
  kept: number;
}

interface VersionNotice {
  code: 'register-replaced' | 'register-kept';
  message: Text;
}

const rows = (count: number, lang: Lang): string =>
  lang === 'fr' ? formatCount(count, 'ligne', 'lignes', 'fr') : formatCount(count, 'row', 'rows', 'en');

/**
 * What its sender is told of a register that was received under the name of an earlier one; empty where it changed nothing.
 * @param readWhole nothing of it was left out, and nothing waits for an answer
 */
export function versionNotices({
  replaced,
  removed,
  kept,
  readWhole,
}: VersionEffect & { readWhole: boolean }): VersionNotice[] {
  const notices: VersionNotice[] = [];
  if (replaced + removed > 0) {
    const fr = `Ce fichier remplace ${rows(replaced, 'fr')} des envois précédents du même nom et ${removed === 0 ? 'n’en retire aucune' : `en retire ${rows(removed, 'fr')}`}.`;
    const en = `This file replaces ${rows(replaced, 'en')} of what was sent before under its name, and removes ${removed === 0 ? 'none' : rows(removed, 'en')}.`;
    const rest = {
      fr: ' Il n’a pas été lu en entier\u00a0: ce qu’il ne reprend pas reste.',
      en: ' It was not read whole: what it does not take up stays.',
    };
    const message = readWhole ? { fr, en } : { fr: fr + rest.fr, en: en + rest.en };
    notices.push({ code: 'register-replaced', message });
  }
  if (kept > 0)
    notices.push({
      code: 'register-kept',
      message: {
        fr: `${rows(kept, 'fr')} de ce fichier ${kept < 2 ? 'ne compte' : 'ne comptent'} pas\u00a0: une valeur n’a pas pu y être lue, ou d’autres lignes sur le même objet manquent. Ce qui était connu reste.`,
        en: `${rows(kept, 'en')} of this file ${kept === 1 ? 'does' : 'do'} not count: a value could not be read there, or other rows about the same thing are missing. What was known stays.`,
      },
    });
  return notices;
}
