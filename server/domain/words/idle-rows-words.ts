import { formatCount } from '../format/quantity-format.js';
import type { Lang, Text } from '../text.js';

/** Rows of one register that set nothing, since nobody sent it who sees all contracts. */
interface IdleRows {
  settings: number;
  policyRows: number;
}

interface IdleRowsNotice {
  code: 'register-sets-nothing';
  message: Text;
}

const AND: Readonly<Record<Lang, string>> = { fr: ' et ', en: ' and ' };

function rows({ settings, policyRows }: IdleRows, lang: Lang): string {
  const told = (count: number, one: string, many: string): string[] =>
    count === 0 ? [] : [formatCount(count, one, many, lang)];
  const parts =
    lang === 'fr'
      ? [
          ...told(settings, 'ligne de réglages', 'lignes de réglages'),
          ...told(policyRows, 'ligne de politique d’IA', 'lignes de politique d’IA'),
        ]
      : [
          ...told(settings, 'row of settings', 'rows of settings'),
          ...told(policyRows, 'row of AI policy', 'rows of AI policy'),
        ];
  return parts.join(AND[lang]);
}

/** What its sender is told of rows that set nothing because it sees some contracts only; empty where there are none. */
export function idleRowsNotices(idle: IdleRows): IdleRowsNotice[] {
  const count = idle.settings + idle.policyRows;
  if (count === 0) return [];
  const message = {
    fr: `${rows(idle, 'fr')} ${count < 2 ? 'ne compte' : 'ne comptent'} pas\u00a0: ${count < 2 ? 'elle changerait' : 'elles changeraient'} ce que d’autres personnes voient, et ce fichier a été envoyé par une personne qui ne voit que certains marchés. Le service financier peut l’envoyer, ou un administrateur en saisir le contenu dans Déclic.`,
    en: `${rows(idle, 'en')} ${count === 1 ? 'does' : 'do'} not count: ${count === 1 ? 'it' : 'they'} would change what others are shown, and this file was sent by somebody who sees some contracts only. Finance may send it, or an administrator enter what it says in Déclic.`,
  };
  return [{ code: 'register-sets-nothing', message }];
}
