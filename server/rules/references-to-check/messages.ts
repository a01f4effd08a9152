import { formatQuoted } from '../../domain/format/list-format.js';
import { formatCount } from '../../domain/format/quantity-format.js';
import { describePlace, type SourceRef } from '../../domain/source-ref.js';
import type { Lang, Text } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import type { ToldFault } from './faulty-references.js';

/** A reference as the finding names it. */
export type ToldReference = {
  kind: string;
  text: string;
  fault: string;
  at: Record<string, string | number>;
};

export type Values = {
  deliverable: string;
  title: string;
  /** The first ten that are malformed. */
  references: ToldReference[];
  malformed: number;
  /** The others that the files cite: for a person to look up, none was. */
  wellFormed: number;
};

const FAULTS: Readonly<Record<ToldFault, Text>> = {
  'doi-prefix': { fr: 'préfixe qui n’est pas celui d’un DOI', en: 'prefix that is not one of a DOI' },
  'doi-suffix': { fr: 'DOI sans suffixe', en: 'DOI without a suffix' },
  'url-host': { fr: 'adresse sans nom de site', en: 'address without the name of a site' },
  ecli: { fr: 'numéro ECLI incomplet', en: 'incomplete ECLI number' },
  date: { fr: 'date qui n’existe pas', en: 'date that does not exist' },
  year: { fr: 'le numéro et la date ne s’accordent pas', en: 'number and date do not agree' },
  future: { fr: 'date postérieure au livrable', en: 'date after the deliverable' },
};

const isFault = (fault: string): fault is ToldFault => Object.hasOwn(FAULTS, fault);

/** `« doi:10.12/abc » (deliverables/L-09.docx, page 4 : préfixe…)`. */
function named({ text, fault, at }: ToldReference, lang: Lang): string {
  const why = isFault(fault) ? FAULTS[fault][lang] : fault;
  const place = describePlace(at as unknown as SourceRef, lang);
  return `${formatQuoted(text, lang)} (${place}${lang === 'fr' ? ' : ' : ': '}${why})`;
}

function list(v: Values, lang: Lang): string {
  const more = v.malformed - v.references.length;
  const others =
    lang === 'fr' ? formatCount(more, 'autre', 'autres', lang) : formatCount(more, 'other', 'others', lang);
  return [...v.references.map((one) => named(one, lang)), ...(more > 0 ? [others] : [])].join(
    lang === 'fr' ? ' ; ' : '; ',
  );
}

/** What is left to a person. */
function rest({ wellFormed }: Values, lang: Lang): string {
  if (wellFormed === 0) return '';
  return lang === 'fr'
    ? ` ${formatCount(wellFormed, 'autre référence est bien formée', 'autres références sont bien formées', lang)} ; Déclic n’en a consulté aucune.`
    : ` ${formatCount(wellFormed, 'other reference is well formed', 'other references are well formed', lang)}; Déclic looked none of them up.`;
}

// For the translator: the form is wrong as it stands in the file; nothing is said of whether the source exists.
function finding(v: Values, own: boolean, lang: Lang): string {
  const cites =
    lang === 'fr'
      ? `cite ${formatCount(v.malformed, 'référence dont la forme ne peut pas être juste', 'références dont la forme ne peut pas être juste', lang)} : `
      : `cites ${formatCount(v.malformed, 'reference whose form cannot be right', 'references whose form cannot be right', lang)}: `;
  const head =
    lang === 'fr'
      ? `${own ? 'Votre' : 'Le'} livrable ${v.deliverable} (${v.title}) `
      : `${own ? 'Your deliverable' : 'Deliverable'} ${v.deliverable} (${v.title}) `;
  return `${head}${cites}${list(v, lang)}.${rest(v, lang)}`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Références à vérifier', en: 'References to check' },
  method: {
    fr: 'références citées (DOI, adresses, textes de loi, décisions de justice) dont la forme ne peut pas être juste ≥ references ; les autres sont listées, aucune n’est consultée',
    en: 'references cited (DOIs, addresses, laws, court decisions) whose form cannot be right ≥ references; the others are listed, none is looked up',
  },
  finding: { fr: (v) => finding(v, false, 'fr'), en: (v) => finding(v, false, 'en') },
  supplier: { fr: (v) => finding(v, true, 'fr'), en: (v) => finding(v, true, 'en') },
  question: {
    fr: () => 'Quelles sont les sources exactes ? Une copie ou un lien suffit.',
    en: () => 'What are the exact sources? A copy or a link is enough.',
  },
  why: {
    fr: 'Une source que le lecteur ne peut pas retrouver ne soutient pas ce que le livrable en tire.',
    en: 'A source that the reader cannot find does not support what the deliverable draws from it.',
  },
  innocent: [
    {
      fr: 'Une coquille, une fin de ligne ou une conversion a coupé la référence.',
      en: 'A typing error, the end of a line or a conversion has cut the reference.',
    },
    {
      fr: 'La source existe sous une autre forme : préversion, document interne, article payant, projet de texte.',
      en: 'The source exists in another form: preprint, internal document, paywalled article, draft law.',
    },
    {
      fr: 'La référence est un exemple de forme fautive, donné comme tel.',
      en: 'The reference is an example of a wrong form, given as such.',
    },
  ],
};
