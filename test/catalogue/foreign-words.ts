import { isCivilDate } from '../../server/domain/civil-date.js';
import { isDecimal } from '../../server/domain/decimal.js';
import type { Subject } from '../../server/domain/finding.js';
import { formatDate } from '../../server/domain/format/date-format.js';
import { formatMoney } from '../../server/domain/format/money-format.js';

/** Keys by which a fact says whose document it is, in the order in which they count. */
const OWNERS = ['otherSupplierKey', 'supplierKey'] as const;
/** Shorter texts (`1`, `EUR`) are found in any sentence. */
const SHORTEST = 4;
/** Words of our own lists (`time`, `only-candidate`): no supplier's. */
const KEYWORD = /^[a-z_-]+$/;

/**
 * Names, references, dates and prices that only another supplier's documents carry in these facts, as a sentence would
 * write them. A fact belongs to the supplier it names; one that names none belongs to the fact around it.
 */
export function foreignWords(facts: unknown, subject: Subject): string[] {
  const own = new Set<string>();
  const foreign = new Set<string>();
  collect(facts, subject.supplier ?? '', subject.supplier ?? '', own, foreign);
  return [...foreign].filter((word) => !own.has(word));
}

function collect(
  value: unknown,
  owner: string,
  subject: string,
  own: Set<string>,
  foreign: Set<string>,
): void {
  if (typeof value === 'string') {
    for (const word of written(value)) (owner === subject ? own : foreign).add(word);
  }
  if (typeof value !== 'object' || value === null) return;
  const record = value as Record<string, unknown>;
  const named = OWNERS.map((key) => record[key]).find((key) => typeof key === 'string');
  for (const [key, part] of Object.entries(record)) {
    // A fact about a shared document holds our own place in `source` and the other's in the fields named `other…`.
    const mine = named !== undefined && 'otherSupplierKey' in record && !key.startsWith('other');
    collect(part, mine ? owner : (named ?? owner), subject, own, foreign);
  }
}

function written(text: string): string[] {
  const forms = [text];
  if (isCivilDate(text)) forms.push(formatDate(text, 'fr'), formatDate(text, 'en'));
  if (isDecimal(text)) forms.push(formatMoney(text, 'EUR', 'fr'), formatMoney(text, 'EUR', 'en'));
  return forms.filter((form) => form.length >= SHORTEST && !KEYWORD.test(form));
}
