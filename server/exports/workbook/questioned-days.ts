import type { ResultInvoice, ResultLine } from '../../domain/audit-result.js';
import { exact, type Decimal } from '../../domain/decimal.js';
import type { Finding } from '../../domain/finding.js';
import { mentionOf } from '../../domain/supplier-identity.js';
import { aliasIds } from './finding-places.js';

/** The largest number of days that one rung leaves unsupported on a line, and the findings that say so. */
interface Questioned {
  supplier: string | null;
  rung: string;
  days: Decimal;
  codes: string[];
}

/**
 * Which shown findings question the days of a line, kept from their allocations: `supportedDays` rests on the largest
 * number of days, and the ladder says only its rung. Its size follows the findings and not the audit.
 */
export class QuestionedDays {
  private readonly byLine = new Map<string, Questioned[]>();

  add({ visible, code, values: { rung }, allocations }: Finding): void {
    if (!visible || typeof rung !== 'string') return;
    for (const { supplier, invoice, line, days } of allocations) {
      if (days === null || line === null) continue;
      const key = JSON.stringify([invoice, line]);
      const known = this.byLine.get(key) ?? [];
      this.byLine.set(key, known);
      const same = known.find((other) => other.supplier === supplier && other.rung === rung);
      if (same === undefined) known.push({ supplier, rung, days, codes: [code] });
      else keepLarger(same, days, code);
    }
  }

  /** Codes of the findings that the supported days of a line rest on; none when the line has no day in question. */
  codesOf(invoice: ResultInvoice, { id, support }: ResultLine): string[] {
    const rung = support?.restsOn ?? null;
    if (rung === null) return [];
    const known = this.byLine.get(JSON.stringify([invoice.number ?? invoice.file, id])) ?? [];
    const names = aliasIds(invoice.supplier);
    const isTheirs = (key: string | null): boolean =>
      key === null || aliasIds(mentionOf(key)).some((alias) => names.includes(alias));
    const found = known.filter((one) => one.rung === rung && isTheirs(one.supplier));
    return [...new Set(found.flatMap(({ codes }) => codes))].sort();
  }
}

function keepLarger(kept: Questioned, days: Decimal, code: string): void {
  const order = exact(days).cmp(exact(kept.days));
  if (order > 0) [kept.days, kept.codes] = [days, [code]];
  else if (order === 0 && !kept.codes.includes(code)) kept.codes.push(code);
}
