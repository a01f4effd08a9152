import { readFormAnswer, type FormField } from '../../domain/answer-form.js';
import { exact } from '../../domain/decimal.js';
import { acceptFormAnswer, formFaults, type FieldFault } from '../../domain/form-faults.js';
import { LINE_FIELDS, lineIsWhole, type Confirmed } from './confirmed-invoice.js';
import { fieldLabel, isPdfField, type PdfField } from './pdf-fields.js';

/** In the place of a field, where the answer as a whole is none. */
const WHOLE_ANSWER = '*';

/** What an answer comes to: values that make an invoice, or what is wrong with each field. */
export type AnswerReading = { confirmed: Confirmed } | { faults: readonly FieldFault[] };

/**
 * Reads the answer to the form of a PDF. The form admits each value alone; here they are held against each other: the totals
 * add up, the line is whole, the period does not end before it starts.
 */
export function readAnswer(form: readonly FormField[], line: string): AnswerReading {
  const accepted = acceptFormAnswer(form, line);
  if ('fault' in accepted) {
    const { name, message } = accepted.fault;
    if (name === null) return { faults: [{ name: WHOLE_ANSWER, message }] };
    return { faults: formFaults(form, readFormAnswer(line) ?? new Map()) };
  }
  const confirmed = new Map<PdfField, string>();
  for (const [name, value] of accepted.values) if (isPdfField(name)) confirmed.set(name, value);
  const against = [...shapeFaults(confirmed), ...totalFaults(confirmed), ...lineFaults(confirmed)];
  return against.length > 0 ? { faults: against } : { confirmed };
}

const fault = (name: PdfField, fr: string, en: string): FieldFault => ({ name, message: { fr, en } });

function* shapeFaults(confirmed: Confirmed): Generator<FieldFault> {
  const label = fieldLabel('supplierSiret');
  if (!/^\d{14}$/.test(confirmed.get('supplierSiret') ?? '00000000000000'))
    yield fault(
      'supplierSiret',
      `« ${label.fr} » attend 14 chiffres, sans espace.`,
      `“${label.en}” expects 14 digits, without spaces.`,
    );
  if (!/^[A-Z]{3}$/.test(confirmed.get('currency') ?? ''))
    yield fault(
      'currency',
      'La devise s’écrit en trois lettres, comme EUR.',
      'The currency is written in three letters, such as EUR.',
    );
  const start = confirmed.get('periodStart');
  const end = confirmed.get('periodEnd');
  if (start !== undefined && end !== undefined && end < start)
    yield fault('periodEnd', 'La période finit avant de commencer.', 'The period ends before it starts.');
}

/** Totals differ by a VAT amount and nothing else; whether the three add up is for the arithmetic of the invoice to say. */
function* totalFaults(confirmed: Confirmed): Generator<FieldFault> {
  const [withoutVat, withVat] = [confirmed.get('withoutVat'), confirmed.get('withVat')];
  if (confirmed.has('vat') || withoutVat === undefined || withVat === undefined) return;
  if (!exact(withoutVat).eq(withVat))
    yield fault(
      'vat',
      'Les deux totaux diffèrent : le montant de la TVA doit être rempli.',
      'The two totals differ: the VAT amount must be filled in.',
    );
}

function* lineFaults(confirmed: Confirmed): Generator<FieldFault> {
  const given = LINE_FIELDS.filter((name) => confirmed.has(name));
  if (given.length === 0) return;
  for (const name of LINE_FIELDS)
    if (!confirmed.has(name))
      yield fault(
        name,
        `« ${fieldLabel(name).fr} » doit être rempli, comme les deux autres champs de la ligne.`,
        `“${fieldLabel(name).en}” must be filled in, as the two other fields of the line are.`,
      );
  if (given.length === LINE_FIELDS.length && !lineIsWhole(confirmed))
    yield fault(
      'unitPrice',
      'Jours × prix du jour ne fait pas le total hors taxes : laissez les trois champs de la ligne vides.',
      'Days × price of a day is not the total without VAT: leave the three fields of the line empty.',
    );
}
