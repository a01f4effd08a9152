import type { Decimal } from '../../domain/decimal.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatCount, formatDays, formatPercent } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import type { OtherFile, ToldPassage } from './told-files.js';

export type Values = {
  deliverable: string;
  title: string;
  contract: string;
  /** The file that shares most. */
  file: string;
  /** Of that file; null where it holds no text. Words taken up, of a template and new ones make all of them. */
  words: number | null;
  newWords: number | null;
  reusedWords: number | null;
  templateWords: number | null;
  /** False: fewer than three contracts have a file of this type, so that a template of this type and a copy look alike. */
  tellsTemplate: boolean;
  /** Four deliverables of the contract or more share such a text: a layout that comes back and a copy look alike. */
  recurring: boolean;
  /** Of its lines priced by time; null without one. */
  billedDays: Decimal | null;
  /** The five that share most. */
  others: OtherFile[];
  /** At most three, for the buyer. */
  passages: ToldPassage[];
};

/** `le livrable L-02 (Étude des parcours, marché M-2025-003, livré le 3 mars 2026)`. */
function otherWords(one: OtherFile, v: Values, lang: Lang): string {
  const when =
    one.deliveredOn === null
      ? []
      : [
          lang === 'fr'
            ? `livré le ${formatDate(one.deliveredOn, lang)}`
            : `delivered ${formatDate(one.deliveredOn, lang)}`,
        ];
  const where =
    one.contract === v.contract
      ? []
      : [lang === 'fr' ? `marché ${one.contract}` : `contract ${one.contract}`];
  return `${lang === 'fr' ? 'le livrable' : 'deliverable'} ${one.deliverable} (${[one.title, ...where, ...when].join(', ')})`;
}

/** What the files have in common, each earlier one with its share. */
function taken(v: Values, lang: Lang): string {
  const named = v.others.map((one) => {
    const words = otherWords(one, v, lang);
    if (one.sameBytes) return lang === 'fr' ? `${words} : fichier identique` : `${words}: identical file`;
    if (one.sameText)
      return lang === 'fr'
        ? `${words} : même texte, dates et chiffres à part`
        : `${words}: same text, dates and figures apart`;
    const share = formatPercent(one.containment ?? '0', lang, 0);
    const isApart = (v.templateWords ?? 0) > 0;
    return lang === 'fr'
      ? `${words} : ${share} du plus court des deux textes${isApart ? ', modèle à part' : ''}`
      : `${words}: ${share} of the shorter of both texts${isApart ? ', template apart' : ''}`;
  });
  return named.join(lang === 'fr' ? ' ; ' : '; ');
}

/** `Sur ses 2 000 mots, 1 400 sont nouveaux et 200 viennent d’un modèle…` · `Of its 2,000 words 1,400 are new and …`. */
function counts(v: Values, lang: Lang): string {
  if (v.words === null || v.newWords === null) return '';
  const [fresh, template] = [formatCount(v.newWords, '', '', lang).trim(), v.templateWords ?? 0];
  const common = formatCount(template, '', '', lang).trim();
  if (lang === 'fr') {
    const isNew =
      v.newWords === 0
        ? 'aucun n’est nouveau'
        : `${fresh} ${v.newWords === 1 ? 'est nouveau' : 'sont nouveaux'}`;
    const shared =
      template === 0
        ? ''
        : ` et ${common} ${template === 1 ? 'vient' : 'viennent'} d’un modèle commun à d’autres marchés`;
    return ` Sur ses ${formatCount(v.words, 'mot', 'mots', lang)}, ${isNew}${shared}.`;
  }
  const isNew = v.newWords === 0 ? 'none is new' : `${fresh} ${v.newWords === 1 ? 'is' : 'are'} new`;
  const shared =
    template === 0
      ? ''
      : ` and ${common} ${template === 1 ? 'comes' : 'come'} from a template that other contracts share`;
  return ` Of its ${formatCount(v.words, 'word', 'words', lang)} ${isNew}${shared}.`;
}

function doubt(v: Values, lang: Lang): string {
  // Files of other types may tell a template of the contractor; that of this type alone is then unknown.
  const rest = (v.templateWords ?? 0) > 0;
  const few =
    lang === 'fr'
      ? ` Moins de trois marchés ont un fichier de ce type : ${rest ? 'pour le reste, un modèle propre à ce type' : 'un modèle'} et une reprise ne se distinguent pas.`
      : ` Fewer than three contracts have a file of this type: ${rest ? 'for the rest, a template of this type' : 'a template'} cannot be told from a copy.`;
  const again =
    lang === 'fr'
      ? ' Quatre livrables du marché ou plus ont un tel texte en commun : une trame qui revient et une reprise ne se distinguent pas.'
      : ' Four deliverables of the contract or more have such a text in common: a layout that comes back cannot be told from a copy.';
  return `${v.tellsTemplate ? '' : few}${v.recurring ? again : ''}`;
}

function billed(v: Values, lang: Lang): string {
  if (v.billedDays === null) return '';
  return lang === 'fr'
    ? ` Jours facturés pour ce livrable : ${formatDays(v.billedDays, lang)}.`
    : ` Days billed for this deliverable: ${formatDays(v.billedDays, lang)}.`;
}

// For the translator: the earlier files are the contractor's own; nothing here says that the reuse is wrong.
function finding(v: Values, lang: Lang): string {
  const head =
    lang === 'fr'
      ? `Le livrable ${v.deliverable} (${v.title}, ${v.file}) reprend ${taken(v, lang)}.`
      : `Deliverable ${v.deliverable} (${v.title}, ${v.file}) takes up ${taken(v, lang)}.`;
  return `${head}${counts(v, lang)}${doubt(v, lang)}${billed(v, lang)}`;
}

function supplier(v: Values, lang: Lang): string {
  const head =
    lang === 'fr'
      ? `Votre livrable ${v.deliverable} (${v.title}, ${v.file}) reprend ${taken(v, lang)}.`
      : `Your deliverable ${v.deliverable} (${v.title}, ${v.file}) takes up ${taken(v, lang)}.`;
  return `${head}${counts(v, lang)}${doubt(v, lang)}`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Livrable repris d’un livrable antérieur', en: 'Deliverable taken up from an earlier one' },
  method: {
    fr: 'suites de 5 mots communes ÷ celles du plus court des deux textes (sans celles de trois marchés) ≥ sameContract, entre marchés du prestataire ≥ otherContract, et mots repris ≥ sharedWords ; ou fichiers identiques. Faible, sauf ressemblance ≥ copyFrom, sous trois marchés d’un tel fichier ou dès quatre livrables du marché',
    en: 'runs of 5 words in common ÷ those of the shorter of both texts (without those of three contracts) ≥ sameContract, between contracts of the contractor ≥ otherContract, and words taken up ≥ sharedWords; or identical files. Weak, unless resemblance ≥ copyFrom, under three contracts of such a file or from four deliverables',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: () =>
      'Quelle part de ce livrable a été produite pour ce marché, et le marché ou la commande prévoit-il la reprise du reste ?',
    en: () =>
      'Which part of this deliverable was made for this contract, and does the contract or the order provide for taking up the rest?',
  },
  why: {
    fr: 'Reprendre un travail déjà livré est permis ; seules les journées passées à du travail nouveau se facturent comme telles.',
    en: 'Taking up work already delivered is allowed; only days spent on new work are billed as such.',
  },
  innocent: [
    {
      fr: 'Un modèle, une trame imposée, des mentions légales ou le texte du cahier des charges sont communs aux deux fichiers.',
      en: 'A template, an imposed layout, legal notices or the text of the specifications are common to both files.',
    },
    {
      fr: 'La reprise est convenue : mise à jour, nouvelle version, déclinaison par lot ou par site, droits cédés.',
      en: 'The reuse is agreed: update, new version, one variant for each lot or site, rights assigned.',
    },
    {
      fr: 'Le prix tient compte de la reprise : moins de jours, ou un forfait.',
      en: 'The price takes the reuse into account: fewer days, or a fixed price.',
    },
  ],
};
