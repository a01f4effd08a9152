import { randomFrom, type Random } from '../bench/random.js';

// Words of an invented report. Each sentence is drawn word by word: two texts share no passage by chance.
const WHO = [
  ...[
    'les agents',
    'les services',
    'les habitants',
    'les communes',
    'les usagers',
    'les équipes',
    'les élus',
  ],
  ...['les associations', 'les bailleurs', 'les écoles', 'les commerçants', 'les gardiens', 'les médiateurs'],
];
const DO = [
  ...['suivent', 'préparent', 'partagent', 'relisent', 'classent', 'comparent', 'annoncent', 'mesurent'],
  ...['complètent', 'déplacent', 'simplifient', 'vérifient', 'regroupent', 'conservent', 'présentent'],
];
const WHAT = [
  ...['les demandes', 'les horaires', 'les relevés', 'les plans', 'les bacs', 'les fiches', 'les trajets'],
  ...[
    'les budgets',
    'les risques',
    'les données',
    'les contrats',
    'les consignes',
    'les seuils',
    'les alertes',
  ],
];
const WHERE = [
  ...['au bord du fleuve', 'dans chaque quartier', 'près des écoles', 'sur la place du marché', 'en mairie'],
  ...['au dépôt du nord', 'dans les parcs', 'sur les quais', 'à la maison commune', 'dans les ateliers'],
];
const WHEN = [
  ...[
    'chaque lundi',
    'avant l’été',
    'au printemps',
    'une fois par mois',
    'dès l’automne',
    'en fin de journée',
  ],
  ...['après chaque crue', 'pendant les travaux', 'toute l’année', 'au premier trimestre'],
];
const WHY = [
  ...[
    'pour gagner du temps',
    'sans attendre les pannes',
    'afin de réduire les détours',
    'pour mieux répondre',
  ],
  ...[
    'selon les moyens de la saison',
    'avec l’accord des riverains',
    'à partir des mesures',
    'par souci de clarté',
  ],
];

function sentence(random: Random): string {
  const said = `${random.pick(WHEN)}, ${random.pick(WHO)} ${random.pick(DO)} ${random.pick(WHAT)} et ${random.pick(WHAT)} ${random.pick(WHERE)} ${random.pick(WHY)}.`;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** So many paragraphs of so many sentences; the same seed gives the same text. */
export function paragraphs(seed: number, count: number, sentences = 6): string[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: sentences }, () => sentence(random)).join(' '),
  );
}
