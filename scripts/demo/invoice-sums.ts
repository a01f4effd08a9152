import { exact, money, sum, type Decimal } from '../../server/domain/decimal.js';
import type { DemoInvoice, DemoLine } from './model.js';
import { memberOf } from './team.js';

/** Percent, on an invoice that does not say otherwise. */
export const VAT_RATE = '20';

/** The VAT rate of an invoice, in percent. */
export const vatRateOf = ({ vatRate = VAT_RATE }: DemoInvoice): Decimal => vatRate;

/** Amounts of an invoice as its document shows them, two decimals. */
interface InvoiceSums {
  lines: Decimal;
  withoutVat: Decimal;
  vat: Decimal;
  withVat: Decimal;
}

/** Net amount of a line as written on the document. */
export function netOf(line: DemoLine): Decimal {
  if (line.writtenNet !== undefined) return line.writtenNet;
  return money(
    exact(line.quantity)
      .times(line.price)
      .minus(line.allowance?.amount ?? '0'),
  );
}

/** The totals of an invoice as its document shows them. */
export function sumsOf(invoice: DemoInvoice): InvoiceSums {
  const lines = sum(invoice.lines.map(netOf));
  const withoutVat = exact(invoice.writtenTotal ?? lines.minus(invoice.allowance?.amount ?? '0'));
  const vat = exact(invoice.writtenVat ?? money(withoutVat.times(vatRateOf(invoice)).div(100)));
  return {
    lines: money(lines),
    withoutVat: money(withoutVat),
    vat: money(vat),
    withVat: money(withoutVat.plus(vat)),
  };
}

/** Code of UN/ECE Recommendation 20. */
export const UNIT_CODES = { day: 'DAY', hour: 'HUR', lump: 'LS' } as const;

/** The labels that tie a line to its person, profile and deliverable, as the exchange format asks for them. */
export function labelsOf(invoice: DemoInvoice, line: DemoLine): string {
  const member = line.person === undefined ? null : memberOf(invoice.contract, line.person);
  return [
    ...(member === null
      ? []
      : [`Intervenant : ${member.name}`, `Profil : ${line.profile ?? member.profile}`]),
    ...(line.deliverable === undefined ? [] : [`Livrable : ${line.deliverable}`]),
  ].join(' ; ');
}

/** Name and profile for documents that have columns for them. */
export function personOf(invoice: DemoInvoice, line: DemoLine): { name: string; profile: string } {
  if (line.person === undefined) return { name: '', profile: '' };
  const { name, profile } = memberOf(invoice.contract, line.person);
  return { name, profile: line.profile ?? profile };
}
