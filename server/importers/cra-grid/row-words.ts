import { fold } from '../../domain/names.js';

/**
 * What the name of a row makes of its cells. `mission` is time; `internal` is time that no client pays;
 * `absence` is not time; `total` is recomputed; `ignored` is a balance or a capacity; `end` closes the grid.
 */
export type RowKind = 'mission' | 'internal' | 'absence' | 'total' | 'ignored' | 'end';

/** What may follow the word for an absence; anything else makes it a mission (« Congés : refonte du portail »). */
const ABSENCE_TAIL = [
  'payes?|annuels?|legaux|exceptionnels?|autorisee?s?|non autorisee?s?|injustifiee?s?|diverse?s?|imposee?s?',
  'parental|familial|familiaux|enfants?|employeur|salarie|de travail|ordinaire|n|n-1|days?|paid|unpaid',
].join('|');
const ABSENCE_WORD = [
  'conges?|absences?|absente?|rtt|(?:jours? )?feries?|maladie|arrets?|sans solde|evenements?|maternite|paternite',
  'recuperations?|recup|vacations?|sick|(?:public )?holidays?|leave|day off|time off',
  'malades?|enfants? malades?|accidents?(?: du travail| de trajet)?|hospitalisations?|mi-temps therapeutique|deuil|deces',
  '(?:rdv|rendez-vous|visites?|consultations?|examens?) medica(?:l|ux|les?)',
].join('|');

/**
 * First match counts, so the order goes from the most to the least particular. Patterns are anchored: a mission may
 * well be called « Budget participatif » or « Suivi des absences scolaires ».
 */
const ROW_WORDS: readonly (readonly [RowKind, RegExp])[] = [
  [
    'end',
    /^(signature|visa|commentaires?|observations?|remarques?|legende|statut|status|etat|valid\w*|soumis|refuse|brouillon|date et signature|fait a|bon pour accord)\b/,
  ],
  [
    'ignored',
    /^(cumul\w*|restes?( a (faire|consommer|produire))?|soldes?|jours? (ouvres?|ouvrables?|theoriques?|restants?)|capacite|budget( (initial|restant|total|jours?|commande))?|previsionnel|prevu)( (en )?(jours?|heures?))?$/,
  ],
  [
    'total',
    /^(s\/?-?\s?totaux?|sous[- ]total|sous[- ]totaux|totaux|total|somme|nb\.? (de )?(jours?|heures?)|nombre (de |d')(jours?|heures?)|grand total|sum)\b/,
  ],
  [
    'internal',
    /^(ic|form|internal|inter-?contrats?|auto-?formation|formations? internes?|seminaires? internes?|projets? internes?|(activites? )?non factur\w*)$/,
  ],
  ['absence', /^(cp|ca|rtt|jf|f|am|mal|css|evf|abs|rc)( ?[-:(].*)?$/],
  [
    'absence',
    new RegExp(`^(?:${ABSENCE_WORD})(?:[ /]+(?:et|ou|${ABSENCE_WORD}|${ABSENCE_TAIL}))*(?: ?\\(.*\\))?$`),
  ],
];

/** The kind shows in the first words; the rest of a long cell is description. */
const LONGEST_NAME = 120;

/** Kind of a row by its names, outermost first: the first name that says something counts. */
export function rowKind(names: readonly string[]): RowKind {
  for (const name of names) {
    const folded = fold(name.slice(0, LONGEST_NAME));
    const kind = ROW_WORDS.find(([, pattern]) => pattern.test(folded))?.[0];
    if (kind !== undefined) return kind;
  }
  return 'mission';
}

/** True for the header of a column of totals that can be recomputed from the days of its row. */
export function isTotalHeader(text: string): boolean {
  return /^(s\/?-?\s?total|sous[- ]total|total|totaux|somme|nb\.? (de )?(jours?|heures?)|nombre (de |d')(jours?|heures?)|jours|heures|days|hours|sum)\b/.test(
    fold(text),
  );
}

/** The unit a header of totals names, if it does. */
export function unitInWords(text: string): 'day' | 'hour' | null {
  const folded = fold(text);
  const sayDays = /\b(jours?|days?|jh|j)\b/.test(folded);
  const sayHours = /\b(heures?|hours?|hrs|h)\b/.test(folded);
  if (sayDays === sayHours) return null;
  return sayDays ? 'day' : 'hour';
}
