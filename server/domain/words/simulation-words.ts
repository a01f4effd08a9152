import type { DecisionTally, SimulatedSection, SimulationAsked, SimulationSummary } from '../simulation.js';
import { formatDate } from '../format/date-format.js';
import { formatNumber } from '../format/number-format.js';
import { formatParameter } from '../format/parameter-format.js';
import { formatCount } from '../format/quantity-format.js';
import type { SettingType } from '../rule-settings.js';
import type { Lang, Text } from '../text.js';

/** How the lists of a simulation are called. */
export const SECTION_WORDS: Readonly<Record<SimulatedSection, Text>> = {
  new: { fr: 'Nouveaux', en: 'New' },
  gone: { fr: 'Disparus', en: 'Gone' },
  changed: { fr: 'Modifiés', en: 'Changed' },
};

/** What a decision came to. */
export const DECISION_WORDS: Readonly<Record<keyof DecisionTally, Text>> = {
  confirmed: { fr: 'confirmés', en: 'confirmed' },
  reduced: { fr: 'réduits', en: 'reduced' },
  dismissed: { fr: 'justifiés', en: 'justified' },
  other: { fr: 'décidés en d’autres termes', en: 'decided in other words' },
  none: { fr: 'sans décision', en: 'without a decision' },
};

const SWITCHED: Readonly<Record<string, Text>> = {
  yes: { fr: 'oui', en: 'yes' },
  no: { fr: 'non', en: 'no' },
};

/** A value of a parameter with its unit; null: the version does not have the parameter. */
export function parameterValue(type: SettingType, value: string | null, lang: Lang): string {
  if (value === null) return { fr: 'absent de cette version', en: 'not in this version' }[lang];
  return type === 'switch' ? (SWITCHED[value]?.[lang] ?? value) : formatParameter(type, value, lang);
}

/** Over what a rule was tried out: `factures reçues du 1 janv. 2026 au 31 mars 2026, marché M-1`. */
export function overWhat(
  { contractRef, receivedFrom, receivedTo }: SimulationAsked,
  everything: boolean,
  lang: Lang,
): string {
  const day = (date: string): string => formatDate(date, lang);
  const received =
    receivedFrom !== null && receivedTo !== null
      ? {
          fr: `factures reçues du ${day(receivedFrom)} au ${day(receivedTo)}`,
          en: `invoices received from ${day(receivedFrom)} to ${day(receivedTo)}`,
        }[lang]
      : receivedFrom !== null
        ? {
            fr: `factures reçues depuis le ${day(receivedFrom)}`,
            en: `invoices received since ${day(receivedFrom)}`,
          }[lang]
        : receivedTo !== null
          ? {
              fr: `factures reçues jusqu’au ${day(receivedTo)}`,
              en: `invoices received until ${day(receivedTo)}`,
            }[lang]
          : null;
  const contract =
    contractRef === null ? null : { fr: `marché ${contractRef}`, en: `contract ${contractRef}` }[lang];
  const parts = [received, contract].flatMap((part) => part ?? []);
  const all = { fr: 'tout ce qui est importé', en: 'all that is imported' }[lang];
  const own = {
    fr: 'les marchés de la personne qui l’a demandée',
    en: 'the contracts of the person who asked',
  }[lang];
  if (parts.length === 0) return everything ? all : own;
  return [...parts, ...(everything ? [] : [{ fr: `parmi ${own}`, en: `among ${own}` }[lang]])].join(', ');
}

/** What it came to, in a sentence. */
export function headline({ findings, invoices }: SimulationSummary, lang: Lang): string {
  const number = (value: number): string => formatNumber(String(value), lang);
  const counted = (value: number): string =>
    ({
      fr: formatCount(value, 'constat', 'constats', 'fr'),
      en: formatCount(value, 'finding', 'findings', 'en'),
    })[lang];
  const [added, gone, changed] = [findings.new, findings.gone, findings.changed].map(number);
  const [now, simulated, looked] = [invoices.now, invoices.simulated, invoices.looked].map(number);
  return {
    fr: `${counted(findings.simulated)} au lieu de ${counted(findings.now)}. Nouveaux : ${added} ; disparus : ${gone} ; modifiés : ${changed}. Factures concernées : ${simulated} au lieu de ${now}, sur ${looked}.`,
    en: `${counted(findings.simulated)} instead of ${counted(findings.now)}. New: ${added}; gone: ${gone}; changed: ${changed}. Invoices concerned: ${simulated} instead of ${now}, of ${looked}.`,
  }[lang];
}

/** How to read a simulation, a sentence each. */
export const HOW_TO_READ_SIMULATION: readonly Text[] = [
  {
    fr: 'Une simulation ne change rien : ni constat, ni réglage, ni contrôle. Elle pose la règle deux fois sur les mêmes pièces, telle qu’elle est en vigueur et telle qu’elle est essayée.',
    en: 'A simulation changes nothing: no finding, no setting, no audit. It asks the rule twice of the same documents, as it stands and as it is tried out.',
  },
  {
    fr: 'Chaque euro et chaque jour est compté une fois par ligne facturée. « Toutes les règles » compte les factures où cette règle pose une question, avec ce que les autres règles y mettent déjà en question.',
    en: 'Each euro and each day is counted once on the line that bills it. “All rules” counts the invoices on which this rule asks, with what the other rules put in question there already.',
  },
  {
    fr: 'Un constat est « modifié » quand ce qu’il met en question change : classe, jours, montant ou lignes. Celui dont la phrase seule change est compté à part.',
    en: 'A finding is “changed” when what it puts in question changes: class, days, amount or lines. One whose sentence alone changes is counted apart.',
  },
  {
    fr: 'Les décisions sont celles du registre des décisions, la dernière de chaque constat. Un constat est une question : il n’est ni une erreur établie ni un reproche.',
    en: 'Decisions are those of the register of decisions, the last one of each finding. A finding is a question: neither an established error nor a reproach.',
  },
];

/** Said where what was imported or set since the current audit would change it too. */
export const AUDIT_IS_OLDER: Text = {
  fr: 'Des pièces ou des réglages ont changé depuis le dernier contrôle : les deux côtés sont calculés sur ce qui est là aujourd’hui, et diffèrent des constats affichés.',
  en: 'Documents or settings have changed since the last audit: both sides are worked out on what is there today, and differ from the findings that are shown.',
};
