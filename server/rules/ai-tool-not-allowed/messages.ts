import type { CivilDate } from '../../domain/civil-date.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatList, formatQuoted } from '../../domain/format/list-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';

export interface Refused extends FindingValues {
  /** As declared; empty when the declaration names none. */
  tool: string;
  provider: string | null;
  /** Start of the rule that refuses it; null when no rule names it. */
  ruleFrom: CivilDate | null;
}

export interface Values extends FindingValues {
  declaration: string;
  signedAt: CivilDate;
  deliverable: string | null;
  contract: string;
  tools: Refused[];
  /** Refused on a part of the days of the work only. */
  partly: boolean;
  priorApprovalRef: string | null;
}

/** `« Le Chat » (Mistral AI)`. */
function toolName({ tool, provider }: Refused, lang: Lang): string {
  if (tool === '') return lang === 'fr' ? 'un outil non nommé' : 'a tool without a name';
  return formatQuoted(tool, lang) + (provider === null ? '' : ` (${provider})`);
}

/** What the policy says of the tools: the rules that refuse them, or that no rule names them. */
function policy(v: Values, lang: Lang): string {
  const dates = [...new Set(v.tools.flatMap((tool) => tool.ruleFrom ?? []))].sort();
  const unnamed = v.tools.some((tool) => tool.ruleFrom === null);
  const rules = formatList(
    dates.map((date) => formatDate(date, lang)),
    lang,
  );
  const during = v.partly
    ? { fr: ' pour une partie de la période', en: ' for part of the period' }[lang]
    : '';
  const parts =
    lang === 'fr'
      ? [
          ...(dates.length === 0 ? [] : [`la règle en vigueur depuis le ${rules} ne l'admet pas`]),
          ...(unnamed ? ['la liste des outils admis ne le nomme pas'] : []),
        ]
      : [
          ...(dates.length === 0 ? [] : [`the rule in force since ${rules} does not allow it`]),
          ...(unnamed ? ['the list of tools allowed does not name it'] : []),
        ];
  return formatList(parts, lang) + during;
}

function approval(v: Values, lang: Lang): string {
  if (v.priorApprovalRef === null) return '';
  return lang === 'fr'
    ? ` ; l'accord ${v.priorApprovalRef} est cité`
    : `; approval ${v.priorApprovalRef} is quoted`;
}

function tools(v: Values, lang: Lang): string {
  return formatList(
    v.tools.map((tool) => toolName(tool, lang)),
    lang,
  );
}

function finding(v: Values, lang: Lang): string {
  const about =
    v.deliverable === null ? '' : lang === 'fr' ? ` pour ${v.deliverable}` : ` for ${v.deliverable}`;
  const signed = formatDate(v.signedAt, lang);
  return lang === 'fr'
    ? `Déclaration ${v.declaration} du ${signed} : ${tools(v, lang)}${about} ; ${policy(v, lang)}${approval(v, lang)}.`
    : `Declaration ${v.declaration} of ${signed}: ${tools(v, lang)}${about}; ${policy(v, lang)}${approval(v, lang)}.`;
}

function supplier(v: Values, lang: Lang): string {
  return lang === 'fr'
    ? `Votre déclaration ${v.declaration} cite ${tools(v, lang)} ; ${policy(v, lang)}${approval(v, lang)}.`
    : `Your declaration ${v.declaration} names ${tools(v, lang)}; ${policy(v, lang)}${approval(v, lang)}.`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: "Outil d'IA absent des outils admis", en: 'AI tool not among those allowed' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'un jour du travail, la règle qui compte pour l’outil (marché avant organisation, outil nommé avant tout outil) le refuse, ou des règles nomment d’autres outils et pas lui',
    en: 'on a day of the work, the row that counts for the tool (contract before organisation, named tool before any tool) refuses it, or rows name other tools and not this one',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: () => "S'agit-il d'un outil admis sous un autre nom, ou un accord a-t-il été donné pour celui-ci ?",
    en: () => 'Is this an allowed tool under another name, or was an approval given for this one?',
  },
  why: {
    fr: "La liste des outils admis dit où les données peuvent aller ; un outil qu'elle ne nomme pas reste à vérifier.",
    en: 'The list of tools allowed says where data may go; a tool it does not name is still to be checked.',
  },
  innocent: [
    {
      fr: "L'outil a changé de nom, ou c'est le même produit sous une autre marque.",
      en: 'The tool changed its name, or is the same product under another brand.',
    },
    { fr: 'Un accord a été donné pour cet outil.', en: 'An approval was given for this tool.' },
    {
      fr: 'La liste a changé pendant le travail.',
      en: 'The list changed while the work was under way.',
    },
  ],
};
