import type { AuditResult } from '../../server/domain/audit-result.js';
import { exact, sum } from '../../server/domain/decimal.js';

/** What the figures of the invoices that count add up to, direction × amount: what the totals of a result must say. */
export const billedBy = ({ invoices }: Pick<AuditResult, 'invoices'>): string =>
  sum(
    invoices
      .filter(({ state }) => state === 'current' || state === 'credited')
      .map(({ direction, totals, lines }) =>
        exact(totals.withoutVat ?? sum(lines.map(({ net }) => net ?? '0'))).times(direction),
      ),
  ).toFixed(2);
