import { headerKey } from './tracker-profile.js';

/** Columns of the native timesheet, version 1 of the dossier, each with the French headers a person may type. */
export const NATIVE_COLUMNS = {
  person_key: ['cle_personne', 'clé personne', 'identifiant personne'],
  person: ['personne', 'intervenant', 'intervenante', 'nom'],
  contract_ref: ['marché', 'contrat', 'ref_marche', 'référence marché'],
  order_ref: ['commande', 'bon de commande', 'ref_commande'],
  date: ['jour', 'date_travail'],
  quantity: ['quantité', 'durée', 'temps'],
  unit: ['unité'],
  project: ['projet', 'mission'],
  task: ['tâche', 'activité'],
  deliverable_ref: ['livrable', 'ref_livrable'],
  note: ['commentaire', 'description'],
  billable: ['facturable'],
  approval_state: ['état', 'statut', 'validation'],
  approved_by: ['validé par', 'valide_par'],
  approved_on: ['validé le', 'valide_le'],
  entered_on: ['saisi le', 'saisi_le'],
} as const satisfies Record<string, readonly string[]>;

/** A column of the native timesheet. */
export type NativeColumn = keyof typeof NATIVE_COLUMNS;

const NAMES = Object.keys(NATIVE_COLUMNS) as NativeColumn[];

/** Column indexes from 0, and the headers that belong to no column. */
export interface NativeHeader {
  columns: ReadonlyMap<NativeColumn, number>;
  unknown: { header: string; index: number }[];
  /** True when every required column carries its published name, not a synonym. */
  published: boolean;
}

/** Understands a header row; null when it cannot be a timesheet: no date, no quantity or nobody. */
export function readNativeHeader(header: readonly string[]): NativeHeader | null {
  const keys = header.map(headerKey);
  // The native invoice shares most columns with the timesheet, and has these two.
  if (keys.includes('invoice_number') || keys.includes('line_id')) return null;
  const columns = new Map<NativeColumn, number>();
  for (const name of NAMES) {
    const exact = keys.indexOf(name);
    const index = exact >= 0 ? exact : keys.findIndex((key) => isSynonym(name, key));
    if (index >= 0) columns.set(name, index);
  }
  const person = columns.has('person_key') || columns.has('person');
  if (!columns.has('date') || !columns.has('quantity') || !person) return null;
  const taken = new Set(columns.values());
  return {
    columns,
    unknown: header
      .map((text, index) => ({ header: text, index }))
      .filter(({ header: text, index }) => text !== '' && !taken.has(index)),
    published: keys.includes('quantity') && (keys.includes('person_key') || keys.includes('person')),
  };
}

function isSynonym(name: NativeColumn, key: string): boolean {
  const synonyms: readonly string[] = NATIVE_COLUMNS[name];
  return synonyms.some((synonym) => headerKey(synonym) === key);
}
