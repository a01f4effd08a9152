import type { Grain } from '../rules/facts/grain-facts.js';

/** Subjects that a rule failed on in one way: it did not audit them. Holds no value of a document or a person. */
export interface RuleFaultRow {
  code: string;
  grain: Grain;
  /** How many subjects of that invoice, or of no invoice. */
  subjects: number;
  invoiceId: string | null;
  /** Kind of the error, `TypeError`. Its message is left out: it may hold a value. */
  kind: string;
  /** Where in the program it was thrown, `server/rules/line-total-differs/rule.js:41`; null when that is not known. */
  place: string | null;
}

/** Counts how rules fail in an audit, by rule, invoice and place. */
export class RuleFaults {
  private readonly rows = new Map<string, RuleFaultRow>();

  add(about: Pick<RuleFaultRow, 'code' | 'grain' | 'invoiceId'>, error: unknown): void {
    const row = { ...about, ...faultOf(error), subjects: 1 };
    const key = JSON.stringify([row.code, row.invoiceId, row.kind, row.place]);
    const known = this.rows.get(key);
    if (known === undefined) this.rows.set(key, row);
    else known.subjects += 1;
  }

  all(): Iterable<RuleFaultRow> {
    return this.rows.values();
  }
}

/** What of an error says where the program failed, and nothing of what it read. */
export function faultOf(error: unknown): Pick<RuleFaultRow, 'kind' | 'place'> {
  if (!(error instanceof Error)) return { kind: typeof error, place: null };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const own = frames.map((frame) => /\b(server\/[\w./-]+\.[jt]s:\d+)/.exec(frame)?.[1]);
  return { kind: error.constructor.name, place: own.find((place) => place !== undefined) ?? null };
}
