/**
 * Office tasks, folded, as a narrative begins with them: `saisie des fiches` is one, `développement de l'écran de saisie` is
 * not. Writing, editing and laying out are not here: they are the trade of many.
 */
export const CLERICAL_PHRASES: readonly string[] = [
  ...[
    'saisie',
    'saisies',
    'saisir',
    'ressaisie',
    'classement',
    'classer',
    'archivage',
    'archiver',
    'numerisation',
  ],
  ...[
    'secretariat',
    'photocopie',
    'photocopies',
    'impression',
    'impressions',
    'reprographie',
    'mise sous pli',
  ],
  ...[
    'prise de rendez vous',
    'prise de rdv',
    'reservation',
    'reservations',
    'notes de frais',
    'note de frais',
  ],
  ...['taches administratives', 'tache administrative', 'gestion administrative', 'suivi administratif'],
  ...['travaux administratifs', 'administratif', 'relance des participants', 'relances des participants'],
  ...[
    'envoi des convocations',
    'convocations',
    'tenue de l agenda',
    'tenue des agendas',
    'gestion des agendas',
  ],
  ...['gestion de l agenda', 'envoi du courrier', 'envoi des courriers', 'affranchissement'],
  ...[
    'data entry',
    'filing of',
    'filing documents',
    'filing papers',
    'photocopying',
    'scanning of documents',
    'scanning of files',
    'scanning documents',
    'scanning papers',
    'printing of',
    'printing documents',
    'typing up',
    'typing letters',
    'typing minutes',
    'booking',
    'bookings',
    'expense claims',
  ],
  ...[
    'expense reports',
    'expenses',
    'administrative tasks',
    'administrative task',
    'administrative work',
    'admin tasks',
    'admin work',
  ],
  ...['administration tasks', 'clerical', 'secretarial', 'diary management', 'scheduling of meetings'],
  ...['scheduling meetings', 'arranging meetings', 'sending invitations', 'mailing'],
];

/** Work of a trade that begins with the same word, folded, as a narrative begins with it. */
export const TRADE_PHRASES: readonly string[] = [
  ...[
    'classement des offres',
    'classement des candidatures',
    'classement des candidats',
    'classement des propositions',
  ],
  ...[
    'archivage electronique',
    'archivage numerique',
    'impression du prototype',
    'impression de prototypes',
    'impression des pieces du prototype',
    'numerisation du batiment',
    'numerisation des batiments',
    'numerisation de la facade',
    'numerisation laser',
  ],
  ...[
    'saisie du tribunal',
    'saisie du juge',
    'saisie de la cada',
    'saisie conservatoire',
    'saisie immobiliere',
  ],
  ...[
    'saisir le tribunal',
    'saisir le juge',
    'filing of the appeal',
    'filing of the brief',
    'filing of the patent',
  ],
];

/** What a narrative that begins with an office task was on, where one of these words follows: the making of a tool, not its use. */
export const MAKING_WORDS: ReadonlySet<string> = new Set(
  (
    'developpement developper conception concevoir maquette maquettes maquettage integration parametrage specification ' +
    'specifications module modules ecran ecrans interface interfaces api recette test tests architecture analyse redaction ' +
    'development developing design designing mockup mockups screen screens testing integration specification specs analysis'
  ).split(' '),
);
