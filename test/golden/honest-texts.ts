/** Texts as honest people write them, in both languages; none comes twice where nothing says that it does. */

const each = (acts: readonly string[], things: readonly string[]): string[] =>
  acts.flatMap((act) => things.map((thing) => `${act} ${thing}`));

/** A developer of a city: one act on one thing a day. */
export const DEVELOPER_FR: readonly string[] = each(
  ['Développement', 'Tests', 'Documentation', 'Reprise de données', 'Revue du code', 'Maquette'],
  [
    'de la page des inscriptions scolaires',
    'du calcul du quotient familial',
    'de l’export vers la comptabilité',
    'du calendrier des salles',
    'des courriels de rappel aux familles',
    'de la recherche par rue',
    'de l’espace des associations',
    'du paiement des cantines',
    'des droits des agents d’accueil',
    'de la carte des travaux de voirie',
  ],
);

/** A consultant, in English: two acts on one thing, meetings alone or in pairs. */
export const CONSULTANT_EN: readonly string[] = each(
  ['Interview with', 'Notes on', 'Flow chart for', 'Cost model for', 'Options paper for'],
  [
    'the head of school meals',
    'the registry of associations',
    'the payroll office and its deadlines',
    'the archive of building permits',
    'the fleet of electric vans',
    'the reading rooms of the library',
    'the swimming pool ticket desk',
    'the procurement calendar of next year',
  ],
);

/** Short, and traced: numbers of tickets, orders and deliverables. */
export const TRACED: readonly string[] = [
  ...Array.from({ length: 12 }, (_, index) => `PORT-${310 + index}`),
  ...Array.from({ length: 8 }, (_, index) => `#${812 + index}`),
  ...Array.from({ length: 6 }, (_, index) => `Livrable L-0${1 + index}`),
  ...Array.from({ length: 6 }, (_, index) => `Review of deliverable ${3 + index}`),
  ...Array.from({ length: 8 }, (_, index) => `Suivi ticket ${4410 + index}`),
];

const SHIFTS_FR = ['Astreinte de semaine', 'Supervision et traitement des alertes', 'Permanence du matin'];

/** Run duty: tickets one by one, and between them what is the same every day. */
export const RUN_DUTY_FR: readonly string[] = Array.from({ length: 60 }, (_, index) =>
  index % 3 === 0
    ? (SHIFTS_FR[(index / 3) % SHIFTS_FR.length] ?? '')
    : `Maintenance corrective du portail, redémarrage du service de paie INC-00${1200 + index}`,
);

const SHIFTS_EN = [
  'Service desk, early shift',
  'Service desk, late shift',
  'User support by phone and e-mail',
];

/** A support desk: the same three shifts all year. */
export const SUPPORT_DESK_EN: readonly string[] = Array.from(
  { length: 60 },
  (_, index) => SHIFTS_EN[index % SHIFTS_EN.length] ?? '',
);
