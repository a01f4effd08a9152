import { BUYER, vatIdOf } from './contractors.js';
import { dueOf } from './due-dates.js';
import { labelsOf, netOf, sumsOf, UNIT_CODES, vatRateOf } from './invoice-sums.js';
import type { Contractor, DemoInvoice, DemoLine } from './model.js';
import { element, wrap } from './xml.js';

const STANDARD = 'urn:un:unece:uncefact:data:standard';
const SPACES = [
  `xmlns:rsm="${STANDARD}:CrossIndustryInvoice:100"`,
  `xmlns:ram="${STANDARD}:ReusableAggregateBusinessInformationEntity:100"`,
  `xmlns:udt="${STANDARD}:UnqualifiedDataType:100"`,
].join(' ');

/** An invoice as UN/CEFACT CII (D16B) bound to EN 16931: on its own, or inside a Factur-X PDF. */
export function ciiOf(invoice: DemoInvoice): string {
  const parts = [
    wrap(
      'rsm:ExchangedDocumentContext',
      wrap('ram:GuidelineSpecifiedDocumentContextParameter', element('ram:ID', 'urn:cen.eu:en16931:2017')),
    ),
    wrap(
      'rsm:ExchangedDocument',
      element('ram:ID', invoice.number),
      element('ram:TypeCode', invoice.type ?? '380'),
      dated('ram:IssueDateTime', invoice.issued),
    ),
    wrap(
      'rsm:SupplyChainTradeTransaction',
      ...invoice.lines.map((line) => `\n    ${lineOf(invoice, line)}`),
      agreement(invoice),
      '\n    <ram:ApplicableHeaderTradeDelivery/>',
      settlement(invoice),
    ),
  ];
  const root = 'rsm:CrossIndustryInvoice';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${SPACES}>\n  ${parts.join('\n  ')}\n</${root}>\n`;
}

function dated(name: string, date: string): string {
  return wrap(name, element('udt:DateTimeString', date.replaceAll('-', ''), 'format="102"'));
}

function period({ from, to }: DemoLine): string {
  if (from === undefined || to === undefined) return '';
  return wrap('ram:BillingSpecifiedPeriod', dated('ram:StartDateTime', from), dated('ram:EndDateTime', to));
}

function vat(invoice: DemoInvoice, amounts: { base: string; vat: string } | null): string {
  return wrap(
    'ram:ApplicableTradeTax',
    element('ram:CalculatedAmount', amounts?.vat),
    element('ram:TypeCode', 'VAT'),
    element('ram:BasisAmount', amounts?.base),
    element('ram:CategoryCode', 'S'),
    element('ram:RateApplicablePercent', vatRateOf(invoice)),
  );
}

function lineOf(invoice: DemoInvoice, line: DemoLine): string {
  return wrap(
    'ram:IncludedSupplyChainTradeLineItem',
    wrap('ram:AssociatedDocumentLineDocument', element('ram:LineID', line.id)),
    wrap(
      'ram:SpecifiedTradeProduct',
      element('ram:Name', line.text),
      element('ram:Description', labelsOf(invoice, line)),
    ),
    wrap(
      'ram:SpecifiedLineTradeAgreement',
      wrap('ram:NetPriceProductTradePrice', element('ram:ChargeAmount', line.price)),
    ),
    wrap(
      'ram:SpecifiedLineTradeDelivery',
      element('ram:BilledQuantity', line.quantity, `unitCode="${UNIT_CODES[line.unit]}"`),
    ),
    wrap(
      'ram:SpecifiedLineTradeSettlement',
      vat(invoice, null),
      period(line),
      wrap('ram:SpecifiedTradeSettlementLineMonetarySummation', element('ram:LineTotalAmount', netOf(line))),
    ),
  );
}

function party(name: string, firm: Contractor): string {
  return wrap(
    name,
    element('ram:GlobalID', firm.siret, 'schemeID="0009"'),
    element('ram:Name', firm.name),
    wrap('ram:SpecifiedLegalOrganization', element('ram:ID', firm.siret.slice(0, 9), 'schemeID="0002"')),
    wrap('ram:PostalTradeAddress', element('ram:CountryID', 'FR')),
    wrap('ram:SpecifiedTaxRegistration', element('ram:ID', vatIdOf(firm), 'schemeID="VA"')),
  );
}

function agreement(invoice: DemoInvoice): string {
  return wrap(
    'ram:ApplicableHeaderTradeAgreement',
    party('ram:SellerTradeParty', invoice.contractor),
    party('ram:BuyerTradeParty', BUYER),
    invoice.order === undefined
      ? ''
      : wrap('ram:BuyerOrderReferencedDocument', element('ram:IssuerAssignedID', invoice.order)),
    wrap('ram:ContractReferencedDocument', element('ram:IssuerAssignedID', invoice.contract)),
    ...(invoice.attachments ?? []).map(({ name, content }) =>
      wrap(
        'ram:AdditionalReferencedDocument',
        element('ram:IssuerAssignedID', name),
        element('ram:TypeCode', '916'),
        element(
          'ram:AttachmentBinaryObject',
          Buffer.from(content, 'utf8').toString('base64'),
          `mimeCode="text/plain" filename="${name}"`,
        ),
      ),
    ),
  );
}

function settlement(invoice: DemoInvoice): string {
  const sums = sumsOf(invoice);
  const due = dueOf(invoice);
  return wrap(
    'ram:ApplicableHeaderTradeSettlement',
    element('ram:InvoiceCurrencyCode', 'EUR'),
    vat(invoice, { base: sums.withoutVat, vat: sums.vat }),
    due === undefined ? '' : wrap('ram:SpecifiedTradePaymentTerms', dated('ram:DueDateDateTime', due)),
    wrap(
      'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
      element('ram:LineTotalAmount', sums.lines),
      element('ram:TaxBasisTotalAmount', sums.withoutVat),
      element('ram:TaxTotalAmount', sums.vat, 'currencyID="EUR"'),
      element('ram:GrandTotalAmount', sums.withVat),
      element('ram:DuePayableAmount', sums.withVat),
    ),
    invoice.cites === undefined
      ? ''
      : wrap('ram:InvoiceReferencedDocument', element('ram:IssuerAssignedID', invoice.cites)),
  );
}
