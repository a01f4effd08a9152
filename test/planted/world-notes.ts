import type { Random } from './random.js';

const DOING = [
  'Revue',
  'Correction',
  'Reprise',
  'Préparation',
  'Vérification',
  'Mise au point',
  'Relecture',
  'Étude',
];
const WHAT = [
  'du formulaire',
  'des courriels',
  'de la recherche',
  'du calendrier',
  'des droits',
  'du paiement',
];
const WHERE = ['usagers', 'agents', 'archives', 'voirie', 'familles', 'marchés', 'cantines', 'piscines'];
const HOW = [
  'avant recette',
  'après réunion',
  'selon maquette',
  'pour livraison',
  'sur incident',
  'avec essais',
];

/** What a person writes beside a day of work: its own words, and the ticket that the day was spent on. */
export function noteOf(random: Random): string {
  const ticket = `${random.pick(['PORT', 'DATA', 'MAIL', 'GEO'])}-${random.between(100, 9999)}`;
  return `${random.pick(DOING)} ${random.pick(WHAT)} ${random.pick(WHERE)} ${random.pick(HOW)} ${ticket}`;
}
