import { BUYER, vatIdOf } from './contractors.js';
import { dueOf } from './due-dates.js';
import { labelsOf, netOf, sumsOf, UNIT_CODES, vatRateOf } from './invoice-sums.js';
import type { Contractor, DemoAllowance, DemoInvoice, DemoLine } from './model.js';
import { element, wrap } from './xml.js';

const SPACES = [
  'xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"',
  'xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"',
].join(' ');
const EUR = 'currencyID="EUR"';
const VAT_SCHEME = wrap('cac:TaxScheme', element('cbc:ID', 'VAT'));
const vatCategory = (invoice: DemoInvoice): string =>
  `${element('cbc:ID', 'S')}${element('cbc:Percent', vatRateOf(invoice))}${VAT_SCHEME}`;

/** An invoice, or a credit note for type 381, as UBL 2.1 bound to EN 16931. */
export function ublOf(invoice: DemoInvoice): string {
  const root = invoice.type === '381' ? 'CreditNote' : 'Invoice';
  const sums = sumsOf(invoice);
  const body = [
    element('cbc:CustomizationID', 'urn:cen.eu:en16931:2017'),
    element('cbc:ID', invoice.number),
    element('cbc:IssueDate', invoice.issued),
    element('cbc:DueDate', dueOf(invoice)),
    element(`cbc:${root}TypeCode`, invoice.type ?? '380'),
    element('cbc:DocumentCurrencyCode', 'EUR'),
    invoice.order === undefined ? '' : wrap('cac:OrderReference', element('cbc:ID', invoice.order)),
    invoice.cites === undefined ? '' : citation(invoice.cites),
    wrap('cac:ContractDocumentReference', element('cbc:ID', invoice.contract)),
    ...(invoice.attachments ?? []).map(attachment),
    wrap('cac:AccountingSupplierParty', party(invoice.contractor)),
    wrap('cac:AccountingCustomerParty', party(BUYER)),
    invoice.allowance === undefined ? '' : allowance(invoice.allowance, vatCategory(invoice)),
    wrap(
      'cac:TaxTotal',
      element('cbc:TaxAmount', sums.vat, EUR),
      wrap(
        'cac:TaxSubtotal',
        element('cbc:TaxableAmount', sums.withoutVat, EUR),
        element('cbc:TaxAmount', sums.vat, EUR),
        wrap('cac:TaxCategory', vatCategory(invoice)),
      ),
    ),
    wrap(
      'cac:LegalMonetaryTotal',
      element('cbc:LineExtensionAmount', sums.lines, EUR),
      element('cbc:TaxExclusiveAmount', sums.withoutVat, EUR),
      element('cbc:TaxInclusiveAmount', sums.withVat, EUR),
      element('cbc:AllowanceTotalAmount', invoice.allowance?.amount, EUR),
      element('cbc:PayableAmount', sums.withVat, EUR),
    ),
    ...invoice.lines.map((line) => lineOf(invoice, line, root)),
  ];
  const space = `xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" ${SPACES}`;
  const content = body.filter((part) => part !== '').join('\n  ');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${space}>\n  ${content}\n</${root}>\n`;
}

function citation(number: string): string {
  return wrap('cac:BillingReference', wrap('cac:InvoiceDocumentReference', element('cbc:ID', number)));
}

function attachment({ name, content }: { name: string; content: string }): string {
  const bytes = Buffer.from(content, 'utf8').toString('base64');
  return wrap(
    'cac:AdditionalDocumentReference',
    element('cbc:ID', name),
    wrap(
      'cac:Attachment',
      element('cbc:EmbeddedDocumentBinaryObject', bytes, `mimeCode="text/plain" filename="${name}"`),
    ),
  );
}

function party(firm: Contractor): string {
  return wrap(
    'cac:Party',
    wrap('cac:PartyIdentification', element('cbc:ID', firm.siret, 'schemeID="0009"')),
    wrap('cac:PostalAddress', wrap('cac:Country', element('cbc:IdentificationCode', 'FR'))),
    wrap('cac:PartyTaxScheme', element('cbc:CompanyID', vatIdOf(firm)), VAT_SCHEME),
    wrap(
      'cac:PartyLegalEntity',
      element('cbc:RegistrationName', firm.name),
      element('cbc:CompanyID', firm.siret.slice(0, 9), 'schemeID="0002"'),
    ),
  );
}

/** `category`: the VAT of an allowance of the document. */
function allowance({ amount, reason }: DemoAllowance, category: string | null): string {
  return wrap(
    'cac:AllowanceCharge',
    element('cbc:ChargeIndicator', 'false'),
    element('cbc:AllowanceChargeReason', reason),
    element('cbc:Amount', amount, EUR),
    category === null ? '' : wrap('cac:TaxCategory', category),
  );
}

function lineOf(invoice: DemoInvoice, line: DemoLine, root: 'Invoice' | 'CreditNote'): string {
  const quantity = root === 'Invoice' ? 'cbc:InvoicedQuantity' : 'cbc:CreditedQuantity';
  return wrap(
    `cac:${root}Line`,
    element('cbc:ID', line.id),
    element(quantity, line.quantity, `unitCode="${UNIT_CODES[line.unit]}"`),
    element('cbc:LineExtensionAmount', netOf(line), EUR),
    line.from === undefined
      ? ''
      : wrap('cac:InvoicePeriod', element('cbc:StartDate', line.from), element('cbc:EndDate', line.to)),
    line.allowance === undefined ? '' : allowance(line.allowance, null),
    wrap(
      'cac:Item',
      element('cbc:Description', labelsOf(invoice, line)),
      element('cbc:Name', line.text),
      wrap('cac:ClassifiedTaxCategory', vatCategory(invoice)),
    ),
    wrap('cac:Price', element('cbc:PriceAmount', line.price, EUR)),
  );
}
