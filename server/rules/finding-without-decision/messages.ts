import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatList } from '../../domain/format/list-format.js';
import { plural } from '../../domain/format/number-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';

type Values = {
  invoice: string;
  openDays: Decimal;
  /** The first ones at most. */
  findings: { finding: string; code: string; firstShownOn: CivilDate }[];
  count: number;
};

/** `A1 (depuis le 2 oct. 2026), T1 (depuis le 9 oct. 2026)`, the rest counted. */
function listed(v: Values, lang: Lang): string {
  const named = v.findings.map(({ code, firstShownOn }) => {
    const on = formatDate(firstShownOn, lang);
    return lang === 'fr' ? `${code} (depuis le ${on})` : `${code} (since ${on})`;
  });
  const more = v.count - v.findings.length;
  if (more === 0) return formatList(named, lang);
  const others = lang === 'fr' ? (more > 1 ? 'autres' : 'autre') : more > 1 ? 'others' : 'other';
  return formatList([...named, `${more} ${others}`], lang);
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Constat sans décision', en: 'Finding without a decision' },
  // Shown to the buyer alone: how many findings wait, their rules, and since which audit.
  finding: {
    fr: (v) =>
      `Facture ${v.invoice} : ${v.count} ${plural(v.count, 'constat', 'constats', 'fr')} du contrôle précédent sans décision depuis plus de ${v.openDays} jours : ${listed(v, 'fr')}.`,
    en: (v) =>
      `Invoice ${v.invoice}: ${v.count} ${plural(v.count, 'finding', 'findings', 'en')} of the previous audit without a decision for more than ${v.openDays} days: ${listed(v, 'en')}.`,
  },
  supplier: null,
  // Asked of the contract manager.
  question: {
    fr: () => 'Qui décide de la suite à donner, et quand ?',
    en: () => 'Who decides what follows, and when?',
  },
  why: {
    fr: "Le délai de paiement et celui de l'admission courent pendant que le constat attend. Une question posée tard ne peut plus accompagner l'interruption du délai.",
    en: 'The delays of payment and of acceptance run while the finding waits. A question asked late can no longer go with an interruption of the delay.',
  },
  innocent: [
    {
      fr: "La décision est prise et n'est pas encore enregistrée.",
      en: 'The decision has been taken and is not recorded yet.',
    },
    {
      fr: 'La question est posée au prestataire et sa réponse est attendue.',
      en: 'The contractor has been asked and the answer is awaited.',
    },
  ],
  method: {
    fr: 'jours depuis le premier contrôle qui a montré le constat > openDays, le dernier contrôle le montre encore, et aucune décision ne le cite',
    en: 'days since the first audit that showed the finding > openDays, the last audit still shows it, and no decision names it',
  },
};
