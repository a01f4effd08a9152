import { isCreditNoteType } from '../../../server/domain/giving-back.js';
import type { AllowanceCharge, Party, VatBreakdown } from '../../../server/domain/invoice.js';
import { nested, type WrittenInvoice, type WrittenLine } from './written-invoice.js';
import { group, leaf } from './xml-text.js';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
const VAT_SCHEME = group('cac:TaxScheme', leaf('cbc:ID', 'VAT'));

/** Writes an invoice, or a credit note by its type code, in UBL 2.1. */
export function writeUbl(invoice: WrittenInvoice): string {
  const isCreditNote = isCreditNoteType(invoice.typeCode);
  const root = isCreditNote ? 'CreditNote' : 'Invoice';
  const money = (name: string, amount: string | null) => leaf(name, amount, { currencyID: invoice.currency });
  const { totals } = invoice;
  const content = [
    leaf('cbc:CustomizationID', invoice.profile),
    leaf('cbc:ProfileID', invoice.processId),
    leaf('cbc:ID', invoice.number),
    leaf('cbc:IssueDate', invoice.issueDate),
    isCreditNote ? '' : leaf('cbc:DueDate', invoice.dueDate),
    leaf(`cbc:${root}TypeCode`, invoice.typeCode),
    ...invoice.notes.map((note) => leaf('cbc:Note', note)),
    leaf('cbc:DocumentCurrencyCode', invoice.currency),
    leaf('cbc:BuyerReference', invoice.buyerReference),
    period(invoice),
    group('cac:OrderReference', leaf('cbc:ID', invoice.orderRef ?? 'NA')),
    ...invoice.precedingInvoices.map(({ number, issueDate }) =>
      group(
        'cac:BillingReference',
        group('cac:InvoiceDocumentReference', leaf('cbc:ID', number), leaf('cbc:IssueDate', issueDate)),
      ),
    ),
    group('cac:ContractDocumentReference', leaf('cbc:ID', invoice.contractRef)),
    ...invoice.files.map(({ name, mime, bytes }) =>
      group(
        'cac:AdditionalDocumentReference',
        leaf('cbc:ID', name),
        group(
          'cac:Attachment',
          leaf('cbc:EmbeddedDocumentBinaryObject', bytes.toString('base64'), {
            mimeCode: mime,
            filename: name,
          }),
        ),
      ),
    ),
    group('cac:AccountingSupplierParty', party(invoice.supplier)),
    group('cac:AccountingCustomerParty', party(invoice.buyer)),
    isCreditNote
      ? group(
          'cac:PaymentMeans',
          leaf('cbc:PaymentMeansCode', '30'),
          leaf('cbc:PaymentDueDate', invoice.dueDate),
        )
      : '',
    ...invoice.allowancesCharges.map((one) => allowanceCharge(one, money)),
    ...taxTotals(invoice, money),
    group(
      'cac:LegalMonetaryTotal',
      money('cbc:LineExtensionAmount', totals.lines),
      money('cbc:TaxExclusiveAmount', totals.withoutVat),
      money('cbc:TaxInclusiveAmount', totals.withVat),
      money('cbc:AllowanceTotalAmount', totals.allowances),
      money('cbc:ChargeTotalAmount', totals.charges),
      money('cbc:PrepaidAmount', totals.prepaid),
      money('cbc:PayableRoundingAmount', totals.rounding),
      money('cbc:PayableAmount', totals.payable),
    ),
    ...nested(invoice.lines).map((one) =>
      invoiceLine(
        one,
        `cac:${root}Line`,
        isCreditNote ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity',
        money,
      ),
    ),
  ].filter((part) => part !== '');
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="${UBL}${root}-2" xmlns:cac="${UBL}CommonAggregateComponents-2" xmlns:cbc="${UBL}CommonBasicComponents-2">
  ${content.join('\n  ')}
</${root}>
`;
}

type Money = (name: string, amount: string | null) => string;

function taxTotals({ totals, vatBreakdown, accountingVat }: WrittenInvoice, money: Money): string[] {
  const own = group(
    'cac:TaxTotal',
    money('cbc:TaxAmount', totals.vat),
    ...vatBreakdown.map(({ base, amount, ...category }) =>
      group(
        'cac:TaxSubtotal',
        money('cbc:TaxableAmount', base),
        money('cbc:TaxAmount', amount),
        taxCategory('cac:TaxCategory', category),
      ),
    ),
  );
  if (accountingVat === null) return [own];
  const other = group(
    'cac:TaxTotal',
    leaf('cbc:TaxAmount', accountingVat.amount, { currencyID: accountingVat.currency }),
  );
  return accountingVat.first ? [other, own] : [own, other];
}

function taxCategory(name: string, { category, rate }: Pick<VatBreakdown, 'category' | 'rate'>): string {
  const values = leaf('cbc:ID', category) + leaf('cbc:Percent', rate);
  return values === '' ? '' : group(name, values, VAT_SCHEME);
}

function allowanceCharge(one: AllowanceCharge, money: Money): string {
  return group(
    'cac:AllowanceCharge',
    leaf('cbc:ChargeIndicator', String(one.charge)),
    leaf('cbc:AllowanceChargeReason', one.reason),
    money('cbc:Amount', one.amount),
    taxCategory('cac:TaxCategory', { category: one.vatCategory ?? null, rate: one.vatRate ?? null }),
  );
}

function party({ name, siret, siren, vatId }: Party): string {
  return group(
    'cac:Party',
    group('cac:PartyIdentification', leaf('cbc:ID', siret, { schemeID: '0009' })),
    vatId === null ? '' : group('cac:PartyTaxScheme', leaf('cbc:CompanyID', vatId), VAT_SCHEME),
    group(
      'cac:PartyLegalEntity',
      leaf('cbc:RegistrationName', name),
      leaf('cbc:CompanyID', siren, { schemeID: '0002' }),
    ),
  );
}

function period({
  periodStart,
  periodEnd,
}: {
  periodStart: string | null;
  periodEnd: string | null;
}): string {
  return group('cac:InvoicePeriod', leaf('cbc:StartDate', periodStart), leaf('cbc:EndDate', periodEnd));
}

function invoiceLine({ line, below }: WrittenLine, name: string, quantity: string, money: Money): string {
  const { stated } = line;
  return group(
    name,
    leaf('cbc:ID', line.id),
    leaf('cbc:Note', line.note),
    leaf(quantity, line.quantity, { unitCode: line.unitCode }),
    money('cbc:LineExtensionAmount', line.net),
    period(line),
    group(
      'cac:OrderLineReference',
      leaf('cbc:LineID', line.orderLineRef),
      group('cac:OrderReference', leaf('cbc:ID', stated.order ?? null)),
    ),
    ...line.allowancesCharges.map((one) => allowanceCharge(one, money)),
    ...below.map((one) => invoiceLine(one, name.replace(/^cac:(Sub)?/, 'cac:Sub'), quantity, money)),
    group(
      'cac:Item',
      leaf('cbc:Description', line.description),
      leaf('cbc:Name', line.name),
      group('cac:BuyersItemIdentification', leaf('cbc:ID', line.buyerItemId)),
      group('cac:SellersItemIdentification', leaf('cbc:ID', line.sellerItemId)),
      taxCategory('cac:ClassifiedTaxCategory', { category: line.vatCategory, rate: line.vatRate }),
    ),
    group(
      'cac:Price',
      money('cbc:PriceAmount', line.unitPrice),
      leaf('cbc:BaseQuantity', line.priceBaseQuantity, { unitCode: line.unitCode }),
    ),
  );
}
