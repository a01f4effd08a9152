import { fold } from '../../domain/names.js';

/** What a column of a list of days holds, by its header. */
export type ListRole =
  | 'date'
  | 'half'
  | 'presence'
  | 'presenceAm'
  | 'presencePm'
  | 'absence'
  | 'start'
  | 'end'
  | 'breakStart'
  | 'breakEnd'
  | 'breakLength'
  | 'hours'
  /** A number of days or hours whose header does not say which. */
  | 'count'
  | 'amount'
  | 'person'
  | 'project'
  | 'task'
  | 'contract'
  | 'order'
  | 'deliverable'
  | 'note';

const HALF_NAME = String.raw`(?:matin(?:ee)?|apres[- ]?midi|am|pm)`;
const BREAK = String.raw`(?:pauses?|dejeuner|repas|coupure|break|lunch)`;
const UNIT = String.raw`(?: ?\(?(?:en )?(?:jours?|j|heures?|h|hours?|min|mn|minutes?|hh:mm)\)?)?`;
const REFERENCE = String.raw`(?:(?:n°|numero|ref\.?) ?(?:de |du )?)?`;

/** The first pattern that fits counts: breaks before the arrivals and departures whose words they use. */
const HEADERS: readonly (readonly [ListRole, RegExp])[] = [
  ['date', /^(dates?|jours?( du mois)?|date du jour|days?|n° ?j(our)?s?)$/],
  ['half', /^(periodes?|demi[- ]journees?|creneaux?|moments?|matin ?\/ ?apres[- ]?midi|am ?\/ ?pm)$/],
  ['presenceAm', /^(presen(ce|t)e? )?(matin(ee)?|am)$/],
  ['presencePm', /^(presen(ce|t)e? )?(apres[- ]?midi|pm)$/],
  ['presence', new RegExp(`^(presen(ce|t)e?s?|jours? travailles?|travaillee?|jours? factures?)${UNIT}$`)],
  ['absence', /^(absen(ce|t)e?s?|conges?|motifs?|types? d'absence|nature de l'absence)\b/],
  ['breakStart', new RegExp(`^((debut|depart)( de)?( la)? ${BREAK}|${BREAK} (debut|depart))( \\d)?$`)],
  [
    'breakEnd',
    new RegExp(`^((fin|retour|reprise)( de)?( la)? ${BREAK}|${BREAK} (fin|retour)|reprise)( \\d)?$`),
  ],
  ['breakLength', new RegExp(`^(duree (de )?(la )?)?${BREAK}( dejeuner| midi)?${UNIT}$`)],
  [
    'start',
    new RegExp(
      `^(heures? (d'|de ))?(arrivee|debut|entree|embauche|start|in|from)( time)?( ${HALF_NAME}| \\d)?$`,
    ),
  ],
  [
    'end',
    new RegExp(`^(heures? (d'|de ))?(depart|fin|sortie|debauche|end|out|to)( time)?( ${HALF_NAME}| \\d)?$`),
  ],
  [
    'hours',
    new RegExp(
      `^((total|nb\\.?|nombre)( de | d'| )?)?(heures?|hours?|temps|durees?|duration)( travaillee?s?| effectuee?s?| realisee?s?| passee?s?| de travail| worked| decimales?)*${UNIT}$`,
    ),
  ],
  ['count', /^((total|nb\.?|nombre)( de | d'| )?)(jours?|jour|h)$|^(total|quantite|charge|jh|nb ?h)$/],
  [
    'amount',
    /\b(montants?|prix|pu|p\.u\.?|tarifs?|taux|tjm|ht|ttc|tva|factures?|amount|price|rate|vat|invoice)\b/,
  ],
  [
    'person',
    /^(consultante?s?|intervenante?s?|collaborateurs?|personnes?|nom|nom (et )?prenom|employee?s?|ressources?)$/,
  ],
  ['contract', new RegExp(`^${REFERENCE}(marche|contrat|contract)( ?n°)?$`)],
  ['order', new RegExp(`^${REFERENCE}(bon de commande|commande|bc|order|ej)( ?n°)?$`)],
  ['deliverable', new RegExp(`^${REFERENCE}(livrable|deliverable)s?$`)],
  ['project', /^(projets?|missions?|project|client ?\/ ?projet|affaires?|prestations?)$/],
  ['task', /^(taches?|activites?|types? d'activite|categories?|natures?|task|activity)$/],
  ['note', /^(descriptions?|details?|travaux( realises)?|libelles?)$/],
];

/** The role that a header names; null for any other text. */
export function listRole(header: string): ListRole | null {
  const text = fold(header)
    .replace(/[’‘`]/g, "'")
    .replace(/ ?[:*]$/, '');
  if (text === '' || text.length > 60) return null;
  return HEADERS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
