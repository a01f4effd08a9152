import type { CivilDate } from '../civil-date.js';
import { formatDate } from '../format/date-format.js';
import { formatList } from '../format/list-format.js';
import type { RevisionReason } from '../revision-reason.js';
import type { Lang, Text } from '../text.js';
import { factWords } from './fact-words.js';

/** Why a finding is said otherwise than before, as its history lists it. */
export const REASON_WORDS: Readonly<Record<RevisionReason, Text>> = {
  first: { fr: 'Première fois', en: 'First time' },
  facts: {
    fr: 'Les données ont changé (pièces, registres ou calendrier)',
    en: 'The data changed (documents, registers or calendar)',
  },
  rule: { fr: 'La règle a changé de version', en: 'The rule has a new version' },
  parameters: { fr: 'Une valeur de la règle a changé', en: 'A value of the rule changed' },
  interruption: {
    fr: 'L’avis sur l’interruption du délai de paiement a changé',
    en: 'The advice on interrupting the payment period changed',
  },
  date: { fr: 'Le jour de l’audit a changé', en: 'The day of the audit changed' },
  shown: { fr: 'Ce constat est montré autrement', en: 'The finding is shown differently' },
  unknown: {
    fr: 'Raison inconnue : les données d’alors ne sont pas conservées',
    en: 'Reason unknown: the data of that time is not kept',
  },
};

/** What a version of a rule said of the facts of another day, as far as a sentence tells it. */
export interface ToldReplay {
  outcome: 'same' | 'different' | 'clean' | 'notApplicable' | 'incomplete' | 'factsNotKept' | 'error';
  version: number;
  missing?: readonly string[];
}

const SAYS: Readonly<Record<ToldReplay['outcome'], Text>> = {
  same: { fr: 'trouve la même chose, mot pour mot', en: 'finds the same, word for word' },
  different: { fr: 'trouve autre chose', en: 'finds something else' },
  clean: { fr: 'ne trouve rien', en: 'finds nothing' },
  notApplicable: { fr: 'ne s’applique pas', en: 'does not apply' },
  incomplete: { fr: 'ne peut pas conclure', en: 'cannot conclude' },
  factsNotKept: { fr: 'lit des données qui n’ont pas été conservées', en: 'reads data that was not kept' },
  error: { fr: 'échoue', en: 'fails' },
};

/** `Avec les données du 16 nov. 2026, la version 2 trouve la même chose, mot pour mot.` What is missing is named. */
export function replaySentence({ outcome, version, missing = [] }: ToldReplay, asOf: CivilDate): Text {
  const lacks = (lang: Lang): string =>
    outcome === 'incomplete' && missing.length > 0
      ? `${lang === 'fr' ? '\u00a0: il manque ' : ': missing: '}${formatList(
          missing.map((name) => factWords(name, lang)),
          lang,
        )}`
      : '';
  return {
    fr: `Avec les données du ${formatDate(asOf, 'fr')}, la version ${version} ${SAYS[outcome].fr}${lacks('fr')}.`,
    en: `With the data of ${formatDate(asOf, 'en')}, version ${version} ${SAYS[outcome].en}${lacks('en')}.`,
  };
}
