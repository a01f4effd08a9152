import type { FindingValues } from '../../domain/finding.js';
import { formatList } from '../../domain/format/list-format.js';
import { formatCount } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import { deliverableTypeWords } from '../../domain/words/deliverable-type-words.js';
import type { RuleMessages } from '../rule.js';

export interface Values extends FindingValues {
  contract: string;
  /** Of the deliverables, as in the register. */
  type: string;
  declarations: number;
  /** Without AI use, ten at most. */
  named: string[];
  usedDeclarations: number;
  /** With AI use, ten at most. */
  used: string[];
  /** Contracts of these. */
  contracts: string[];
}

/** `D-02, D-03 et 4 autres`. */
function list(named: readonly string[], count: number, lang: Lang): string {
  const unnamed = count - named.length;
  const [one, many] = lang === 'fr' ? ['autre', 'autres'] : ['other', 'others'];
  return formatList([...named, ...(unnamed > 0 ? [formatCount(unnamed, one, many, lang)] : [])], lang);
}

/** Whose declarations they are: said to the contractor itself, they are its own. */
type Reader = 'buyer' | 'contractor';

function finding(v: Values, lang: Lang, reader: Reader): string {
  const none = list(v.named, v.declarations, lang);
  const used = list(v.used, v.usedDeclarations, lang);
  const others = formatList(v.contracts, lang);
  const type = deliverableTypeWords(v.type, lang);
  const several = v.contracts.length > 1;
  if (lang === 'fr') {
    const contracts = `${several ? 'les marchés' : 'le marché'} ${others}`;
    const whose = reader === 'buyer' ? 'du même prestataire' : 'des vôtres';
    return `Marché ${v.contract}, livrables de type « ${type} » : ${v.declarations} déclarations sans IA (${none}) ; sur ${contracts}, ${v.usedDeclarations} ${whose} indiquent un usage pour ce type (${used}).`;
  }
  const contracts = `${several ? 'contracts' : 'contract'} ${others}`;
  const whose = reader === 'buyer' ? 'of the same contractor' : 'of yours';
  return `Contract ${v.contract}, deliverables of type “${type}”: ${v.declarations} declarations without AI (${none}); on ${contracts}, ${v.usedDeclarations} ${whose} state a use for that type (${used}).`;
}

export const messages: RuleMessages<Values> = {
  title: {
    fr: "Aucune IA ici, de l'IA ailleurs pour le même type",
    en: 'No AI here, AI elsewhere for the same type',
  },
  finding: { fr: (v) => finding(v, 'fr', 'buyer'), en: (v) => finding(v, 'en', 'buyer') },
  supplier: { fr: (v) => finding(v, 'fr', 'contractor'), en: (v) => finding(v, 'en', 'contractor') },
  question: {
    fr: () => 'Une autre équipe ou une autre façon de faire explique-t-elle cette différence ?',
    en: () => 'Does another team or another way of working explain this difference?',
  },
  method: {
    fr: 'par marché et type : toutes les déclarations « aucun usage » ≥ minNone, la dernière non antérieure au premier usage déclaré ailleurs ; déclarations d’un usage ailleurs ≥ minUsed',
    en: 'by contract and type: all declarations “no use” ≥ minNone, the last not before the first use declared elsewhere; declarations of a use elsewhere ≥ minUsed',
  },
  why: {
    fr: "La même sorte de travail est déclarée de deux façons selon le marché ; cela n'apprend rien sans un autre signe.",
    en: 'The same kind of work is declared in two ways according to the contract; without another sign it teaches nothing.',
  },
  innocent: [
    { fr: 'Deux équipes ne travaillent pas de la même façon.', en: 'Two teams do not work in the same way.' },
    {
      fr: "Les données de ce marché n'y sont pas confiées à un service d'IA.",
      en: 'The data of this contract are not given to an AI service.',
    },
  ],
};
