import { fold } from '../../domain/names.js';
import type { Sheet, SheetCell } from '../table.js';

/** What a label of the form names. */
export type LabelName =
  | 'person'
  | 'lastName'
  | 'firstName'
  | 'contact'
  | 'contract'
  | 'order'
  | 'project'
  | 'month'
  | 'year'
  | 'unit'
  | 'status';

/** A labelled value of a form: `NOM: DURAND` in one cell, or the label in one cell and the value in the next. */
export interface LabelledValue {
  name: LabelName;
  text: string;
  cell: SheetCell;
  row: number;
  column: number;
}

const REFERENCE = String.raw`(?:n°|no|num\.?|numero|ref\.?|reference)`;
const PERSON = String.raw`consultante?|intervenante?|collaborat(?:eur|rice)|salariee?|employee?|ressource`;

const LABELS: readonly (readonly [LabelName, RegExp])[] = [
  ['person', new RegExp(`^(?:noms?,? (?:et |/ ?)?prenoms?|prenoms?,? (?:et |/ ?)?noms?|full name|name)$`)],
  ['person', new RegExp(`^(?:nom (?:complet|du |de la |de l'|d')? ?)?(?:${PERSON})(?: name)?$`)],
  ['contact', /^correspondante? technique$/],
  ['lastName', /^(?:nom|nom de famille|last name|surname)$/],
  ['firstName', /^(?:prenoms?|first name)$/],
  ['contract', new RegExp(`^(?:${REFERENCE} ?(?:du |de )?)?(?:contrat|marche|contract)(?: ?${REFERENCE})?$`)],
  [
    'order',
    new RegExp(
      `^(?:${REFERENCE} ?(?:du |de )?)?(?:bon de commande|commande|bc|purchase order|order|engagement juridique|ej)(?: ?${REFERENCE})?$`,
    ),
  ],
  ['project', /^(?:projet|mission|affaire|project)$/],
  ['month', /^(?:mois|periode|mois ?(?:et|\/|-) ?annee|mois concerne|month|period)$/],
  ['year', /^(?:annee|year|exercice)$/],
  ['unit', /^(?:unites?|unite de saisie|unit|saisie en)$/],
  ['status', /^(?:statut|etat|status|statut du cra|etat du cra|validation|approbation|state)$/],
];

/** A value stands in the same cell or in the next one filled, which a wide merged label may push away. */
const VALUE_WITHIN = 8;

/** Reads every labelled value of the rows given, both included. The first value of a label counts. */
export function readHeaderLabels(
  sheet: Sheet,
  fromRow: number,
  toRow: number,
): Map<LabelName, LabelledValue> {
  const found = new Map<LabelName, LabelledValue>();
  for (let row = fromRow; row <= toRow; row += 1) {
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const value = readLabel(sheet, row, column);
      if (value !== null && !found.has(value.name)) found.set(value.name, value);
    }
  }
  return found;
}

function readLabel(sheet: Sheet, row: number, column: number): LabelledValue | null {
  const cell = sheet.cell(row, column);
  if (cell.kind !== 'text' || cell.merged === 'covered') return null;
  const colon = cell.text.indexOf(':');
  const inCell = colon < 0 ? '' : cell.text.slice(colon + 1).trim();
  const name = labelName(colon < 0 ? cell.text : cell.text.slice(0, colon));
  if (name === null) return null;
  if (inCell !== '') return { name, text: inCell, cell: { text: inCell, kind: 'text' }, row, column };
  const next = nextFilled(sheet, row, column);
  if (next === null) return null;
  const value = sheet.cell(row, next);
  const isLabel = value.text.trim().endsWith(':') || labelName(value.text.split(':')[0] ?? '') !== null;
  return isLabel ? null : { name, text: value.text.trim(), cell: value, row, column: next };
}

function nextFilled(sheet: Sheet, row: number, column: number): number | null {
  for (let next = column + 1; next <= Math.min(column + VALUE_WITHIN, sheet.columnCount); next += 1) {
    const cell = sheet.cell(row, next);
    if (cell.merged !== 'covered' && cell.text.trim() !== '') return next;
  }
  return null;
}

/** The label a text is, without its colon; null for any other text. */
export function labelName(text: string): LabelName | null {
  const folded = fold(text).replace(/[’‘`]/g, "'").replace(/ ?\*$/, '');
  return LABELS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/**
 * The person a form names: one label for the whole name, or first and last name apart, else the technical contact, which
 * some forms call the consultant.
 */
export function labelledPerson(labels: ReadonlyMap<LabelName, LabelledValue>): string | null {
  const whole = labels.get('person')?.text;
  if (whole !== undefined) return whole;
  const last = labels.get('lastName')?.text;
  if (last === undefined) return labels.get('contact')?.text ?? null;
  return [labels.get('firstName')?.text, last].filter((part) => part !== undefined).join(' ');
}
