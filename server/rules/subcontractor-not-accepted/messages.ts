import type { CivilDate } from '../../domain/civil-date.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatCount } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { shownPerson } from '../wording.js';

export type OtherEmployer = {
  personKey: string;
  person: string | null;
  employer: string | null;
  siren: string;
  /** The register does not list the firm; it was accepted after the work; its request is still open. */
  why: 'notListed' | 'workedBefore' | 'pending';
  /** Day of the acceptance, told or by silence; null when the firm is not listed. */
  acceptedOn: CivilDate | null;
  firstWorkDate: CivilDate | null;
};

export type Values = {
  contract: string;
  people: OtherEmployer[];
  /** People beyond those that are named. */
  others: number;
};

/** `Camille Exemple (P-1), de Studio Rivage (SIREN 900000001), que le registre des sous-traitants ne comporte pas`. */
function said(one: OtherEmployer, lang: Lang): string {
  const who = shownPerson(one.personKey, one.person);
  const firm = one.employer === null ? `SIREN ${one.siren}` : `${one.employer} (SIREN ${one.siren})`;
  const accepted = formatDate(one.acceptedOn ?? '', lang);
  const worked = formatDate(one.firstWorkDate ?? '', lang);
  if (lang === 'fr') {
    return {
      notListed: `${who}, employeur ${firm}, absent des sous-traitants inscrits au marché`,
      workedBefore: `${who}, employeur ${firm}, sous-traitant accepté le ${accepted}, travail dès le ${worked}`,
      pending: `${who}, employeur ${firm}, sous-traitant dont l’acceptation est attendue au plus tard le ${accepted}, travail dès le ${worked}`,
    }[one.why];
  }
  return {
    notListed: `${who}, employer ${firm}, not among the subcontractors registered for the contract`,
    workedBefore: `${who}, employer ${firm}, subcontractor accepted on ${accepted}, work from ${worked}`,
    pending: `${who}, employer ${firm}, subcontractor whose acceptance is expected by ${accepted}, work from ${worked}`,
  }[one.why];
}

function list({ people, others }: Values, lang: Lang): string {
  const more =
    lang === 'fr'
      ? formatCount(others, 'autre personne', 'autres personnes', lang)
      : formatCount(others, 'other person', 'other people', lang);
  const parts = [...people.map((one) => said(one, lang)), ...(others === 0 ? [] : [more])];
  return parts.join(lang === 'fr' ? ' ; ' : '; ');
}

export const messages: RuleMessages<Values> = {
  title: {
    fr: 'Sous-traitant à déclarer ou à faire accepter',
    en: 'Subcontractor to be declared or accepted',
  },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'SIREN de l’employeur ∉ titulaires du marché, et (∉ sous-traitants inscrits, ou premier jour de travail < min(accepted_on, declared_on + silence))',
    en: 'employer’s SIREN ∉ holders of the contract, and (∉ registered subcontractors, or first work date < min(accepted_on, declared_on + silence))',
  },
  // Shown on the invoice: who works for another firm than the holder, and what the register of subcontractors says of it.
  finding: {
    fr: (v) => `Marché ${v.contract}, personnes d’une autre entreprise que le titulaire : ${list(v, 'fr')}.`,
    en: (v) => `Contract ${v.contract}, people of another firm than the holder: ${list(v, 'en')}.`,
  },
  // The contractor reads the same, of its own invoice and its own people.
  supplier: {
    fr: (v) =>
      `Votre marché ${v.contract}, personnes d’une autre entreprise que la vôtre : ${list(v, 'fr')}.`,
    en: (v) => `Your contract ${v.contract}, people of another firm than yours: ${list(v, 'en')}.`,
  },
  // A freelancer is not always a subcontractor: the question leaves it open.
  question: {
    fr: () =>
      'De quelle relation s’agit-il (sous-traitance, indépendant, entreprise du groupe), et à quelle date une demande d’acceptation (DC4) a-t-elle été remise ?',
    en: () =>
      'What is the relation (subcontracting, freelancer, firm of the same group), and on which date was a request for acceptance (DC4) handed in?',
  },
  why: {
    fr: 'Le titulaire fait accepter chaque sous-traitant avant qu’il travaille : l’acheteur sait qui intervient, et le sous-traitant peut être payé directement.',
    en: 'The holder has each subcontractor accepted before it works: the buyer knows who takes part, and the subcontractor may be paid directly.',
  },
  innocent: [
    {
      fr: 'La demande d’acceptation a été remise et le silence de l’acheteur l’a acceptée ; la date n’est pas au registre.',
      en: 'The request was handed in and the buyer’s silence accepted it; the date is not in the register.',
    },
    {
      fr: 'La personne est indépendante, en portage salarial ou d’une entreprise du groupe, et le marché l’admet sans sous-traitance.',
      en: 'The person is a freelancer, works through an umbrella company or for a firm of the group, and the contract allows it without subcontracting.',
    },
    {
      fr: 'L’employeur inscrit à la liste des personnes est ancien : la personne a rejoint le titulaire.',
      en: 'The employer in the list of people is out of date: the person has joined the holder.',
    },
  ],
};
