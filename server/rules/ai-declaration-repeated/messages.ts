import type { CivilDate } from '../../domain/civil-date.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatList } from '../../domain/format/list-format.js';
import { formatCount } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';

export interface Values extends FindingValues {
  /** The first one signed. */
  declaration: string;
  signedAt: CivilDate;
  contract: string;
  /** The others, nineteen at most. */
  others: string[];
  declarations: number;
  /** Deliverables, twenty at most. */
  named: string[];
  deliverables: number;
  types: number;
}

/** `D-02, D-03 et 4 autres`. */
function list(named: readonly string[], count: number, lang: Lang): string {
  const unnamed = count - named.length;
  const [one, many] = lang === 'fr' ? ['autre', 'autres'] : ['other', 'others'];
  const more = unnamed > 0 ? [formatCount(unnamed, one, many, lang)] : [];
  return formatList([...named, ...more], lang);
}

/** What says the same, and of what. */
function same(v: Values, lang: Lang): string {
  const others = list(v.others, v.declarations - 1, lang);
  const works = list(v.named, v.deliverables, lang);
  const signed = formatDate(v.signedAt, lang);
  return lang === 'fr'
    ? `éclaration ${v.declaration} du ${signed} : ${others} la répètent mot pour mot et chiffre pour chiffre, pour ${v.deliverables} livrables de ${v.types} types (${works}).`
    : `eclaration ${v.declaration} of ${signed}: ${others} repeat it word for word and figure for figure, for ${v.deliverables} deliverables of ${v.types} types (${works}).`;
}

export const messages: RuleMessages<Values> = {
  title: {
    fr: 'Même déclaration d’IA pour des livrables différents',
    en: 'One AI declaration for different deliverables',
  },
  // For the buyer: which declarations, and of how many kinds of work.
  finding: { fr: (v) => `D${same(v, 'fr')}`, en: (v) => `D${same(v, 'en')}` },
  // For the contractor: its own declarations.
  supplier: { fr: (v) => `Votre d${same(v, 'fr')}`, en: (v) => `Your d${same(v, 'en')}` },
  // The form offers the last answers again: a repetition may be true or an oversight.
  question: {
    fr: () => 'Ces chiffres valent-ils pour chaque livrable, ou faut-il en préciser quelques-uns ?',
    en: () => 'Do these figures hold for each deliverable, or should some be made precise?',
  },
  method: {
    fr: 'déclarations d’un prestataire identiques, chiffres compris : livrables ≥ minDeliverables et types ≥ minTypes',
    en: 'identical declarations of one contractor, figures included: deliverables ≥ minDeliverables and types ≥ minTypes',
  },
  why: {
    fr: "Des travaux de nature différente demandent rarement les mêmes parts et les mêmes heures ; une déclaration reprise telle quelle n'éclaire aucun d'eux.",
    en: 'Works of different kinds seldom take the same shares and the same hours; a declaration repeated as it is explains none of them.',
  },
  innocent: [
    // One way of working for everything.
    {
      fr: 'Le prestataire travaille vraiment de la même façon pour tous ces livrables.',
      en: 'The contractor really works in the same way for all these deliverables.',
    },
    // The form proposed the former answers.
    {
      fr: 'Les réponses précédentes ont été reprises par commodité, et restent justes.',
      en: 'The former answers were taken up for convenience, and are still right.',
    },
    {
      fr: "Les chiffres sont ceux de l'ensemble, répétés sur chaque livrable.",
      en: 'The figures are those of the whole, repeated on each deliverable.',
    },
  ],
};
