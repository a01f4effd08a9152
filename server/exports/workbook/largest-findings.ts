import { exact } from '../../domain/decimal.js';
import type { Finding } from '../../domain/finding.js';

/** Findings with the largest amounts of one currency, largest first; `currency` null: no document states it. */
export interface LargestOfCurrency {
  currency: string | null;
  findings: readonly Finding[];
}

const KEPT = 5;

/** Keeps the findings with the largest amounts, currency by currency: amounts of two currencies are never compared. */
export class LargestFindings {
  private readonly byCurrency = new Map<string | null, Finding[]>();

  /** Adds one that is shown to people; without an amount it is left aside. */
  add(finding: Finding, currency: string | null): void {
    if (finding.amountAtStake === null || exact(finding.amountAtStake).lte(0)) return;
    const kept = this.byCurrency.get(currency) ?? [];
    const amount = exact(finding.amountAtStake);
    const at = kept.findIndex((other) => exact(other.amountAtStake ?? '0').lt(amount));
    kept.splice(at === -1 ? kept.length : at, 0, finding);
    this.byCurrency.set(currency, kept.slice(0, KEPT));
  }

  /** By code of currency; amounts without currency last. */
  list(): LargestOfCurrency[] {
    return [...this.byCurrency]
      .map(([currency, findings]) => ({ currency, findings }))
      .sort(
        (a, b) => rank(a.currency) - rank(b.currency) || ((a.currency ?? '') < (b.currency ?? '') ? -1 : 1),
      );
  }
}

const rank = (currency: string | null): number => (currency === null ? 1 : 0);
