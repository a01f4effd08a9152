import type { AllowanceCharge, Party, ReadInvoiceLine } from '../../../server/domain/invoice.js';
import type { WrittenInvoice } from './written-invoice.js';
import { group, leaf } from './xml-text.js';

const UNECE = 'urn:un:unece:uncefact:data:standard:';

/** Element names in which CII and ZUGFeRD 1.0 differ. */
interface Names {
  root: string;
  namespaces: Record<string, string>;
  context: string;
  document: string;
  transaction: string;
  part: string;
  totals: string;
  linePart: string;
  lineTotals: string;
  percent: string;
  reference: string;
  linesFirst: boolean;
}

const CII: Names = {
  root: 'rsm:CrossIndustryInvoice',
  namespaces: {
    rsm: `${UNECE}CrossIndustryInvoice:100`,
    ram: `${UNECE}ReusableAggregateBusinessInformationEntity:100`,
    udt: `${UNECE}UnqualifiedDataType:100`,
    qdt: `${UNECE}QualifiedDataType:100`,
  },
  context: 'rsm:ExchangedDocumentContext',
  document: 'rsm:ExchangedDocument',
  transaction: 'rsm:SupplyChainTradeTransaction',
  part: 'ram:ApplicableHeaderTrade',
  totals: 'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
  linePart: 'ram:SpecifiedLineTrade',
  lineTotals: 'ram:SpecifiedTradeSettlementLineMonetarySummation',
  percent: 'ram:RateApplicablePercent',
  reference: 'ram:IssuerAssignedID',
  linesFirst: true,
};

const ZUGFERD_1: Names = {
  root: 'rsm:CrossIndustryDocument',
  namespaces: {
    rsm: 'urn:ferd:CrossIndustryDocument:invoice:1p0',
    ram: `${UNECE}ReusableAggregateBusinessInformationEntity:12`,
    udt: `${UNECE}UnqualifiedDataType:15`,
    qdt: `${UNECE}QualifiedDataType:12`,
  },
  context: 'rsm:SpecifiedExchangedDocumentContext',
  document: 'rsm:HeaderExchangedDocument',
  transaction: 'rsm:SpecifiedSupplyChainTradeTransaction',
  part: 'ram:ApplicableSupplyChainTrade',
  totals: 'ram:SpecifiedTradeSettlementMonetarySummation',
  linePart: 'ram:SpecifiedSupplyChainTrade',
  lineTotals: 'ram:SpecifiedTradeSettlementMonetarySummation',
  percent: 'ram:ApplicablePercent',
  reference: 'ram:ID',
  linesFirst: false,
};

/** Writes an invoice or a credit note in UN/CEFACT CII (D16B). */
export const writeCii = (invoice: WrittenInvoice): string => new CiiWriter(CII, invoice).write();

/** Writes an invoice or a credit note in ZUGFeRD 1.0. */
export const writeZugferd1 = (invoice: WrittenInvoice): string => new CiiWriter(ZUGFERD_1, invoice).write();

class CiiWriter {
  constructor(
    private readonly names: Names,
    private readonly invoice: WrittenInvoice,
  ) {}

  write(): string {
    const { names, invoice } = this;
    const namespaces = Object.entries(names.namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
    const lines = invoice.lines.map((line) => this.line(line)).join('\n    ');
    const header = [this.agreement(), `<${names.part}Delivery/>`, this.settlement()].join('\n    ');
    return `<?xml version="1.0" encoding="UTF-8"?>
<${names.root}${namespaces.join('')}>
  ${this.context()}
  ${this.document()}
  <${names.transaction}>
    ${(names.linesFirst ? [lines, header] : [header, lines]).join('\n    ')}
  </${names.transaction}>
</${names.root}>
`;
  }

  private context(): string {
    const { invoice } = this;
    return group(
      this.names.context,
      group('ram:BusinessProcessSpecifiedDocumentContextParameter', leaf('ram:ID', invoice.processId)),
      group('ram:GuidelineSpecifiedDocumentContextParameter', leaf('ram:ID', invoice.profile)),
    );
  }

  private document(): string {
    const { invoice } = this;
    return group(
      this.names.document,
      leaf('ram:ID', invoice.number),
      leaf('ram:TypeCode', invoice.typeCode),
      date('ram:IssueDateTime', invoice.issueDate),
      ...invoice.notes.map((note) => group('ram:IncludedNote', leaf('ram:Content', note))),
    );
  }

  private agreement(): string {
    const { invoice, names } = this;
    return group(
      `${names.part}Agreement`,
      leaf('ram:BuyerReference', invoice.buyerReference),
      group('ram:SellerTradeParty', party(invoice.supplier)),
      group('ram:BuyerTradeParty', party(invoice.buyer)),
      group('ram:BuyerOrderReferencedDocument', leaf(names.reference, invoice.orderRef)),
      group('ram:ContractReferencedDocument', leaf(names.reference, invoice.contractRef)),
      ...invoice.files.map(({ name, mime, bytes }) =>
        group(
          'ram:AdditionalReferencedDocument',
          leaf(names.reference, name),
          leaf('ram:TypeCode', '916'),
          leaf('ram:AttachmentBinaryObject', bytes.toString('base64'), { mimeCode: mime, filename: name }),
        ),
      ),
    );
  }

  private settlement(): string {
    const { invoice, names } = this;
    const { totals } = invoice;
    return group(
      `${names.part}Settlement`,
      leaf('ram:InvoiceCurrencyCode', invoice.currency),
      ...invoice.vatBreakdown.map(({ category, rate, base, amount }) =>
        group(
          'ram:ApplicableTradeTax',
          leaf('ram:CalculatedAmount', amount),
          leaf('ram:TypeCode', 'VAT'),
          leaf('ram:BasisAmount', base),
          leaf('ram:CategoryCode', category),
          leaf(names.percent, rate),
        ),
      ),
      period(invoice),
      ...invoice.allowancesCharges.map((one) => this.allowanceCharge(one)),
      group('ram:SpecifiedTradePaymentTerms', date('ram:DueDateDateTime', invoice.dueDate)),
      group(
        names.totals,
        leaf('ram:LineTotalAmount', totals.lines),
        leaf('ram:ChargeTotalAmount', totals.charges),
        leaf('ram:AllowanceTotalAmount', totals.allowances),
        leaf('ram:TaxBasisTotalAmount', totals.withoutVat),
        ...this.vatTotals(),
        leaf('ram:RoundingAmount', totals.rounding),
        leaf('ram:GrandTotalAmount', totals.withVat),
        leaf('ram:TotalPrepaidAmount', totals.prepaid),
        leaf('ram:DuePayableAmount', totals.payable),
      ),
      ...invoice.precedingInvoices.map(({ number, issueDate }) =>
        group(
          'ram:InvoiceReferencedDocument',
          leaf(names.reference, number),
          date('ram:FormattedIssueDateTime', issueDate, 'qdt'),
        ),
      ),
    );
  }

  private vatTotals(): string[] {
    const { totals, currency, accountingVat } = this.invoice;
    const own = leaf('ram:TaxTotalAmount', totals.vat, { currencyID: currency });
    if (accountingVat === null) return [own];
    const other = leaf('ram:TaxTotalAmount', accountingVat.amount, { currencyID: accountingVat.currency });
    return accountingVat.first ? [other, own] : [own, other];
  }

  private allowanceCharge(one: AllowanceCharge): string {
    return group(
      'ram:SpecifiedTradeAllowanceCharge',
      group('ram:ChargeIndicator', leaf('udt:Indicator', String(one.charge))),
      leaf('ram:ActualAmount', one.amount),
      leaf('ram:Reason', one.reason),
      group(
        'ram:CategoryTradeTax',
        leaf('ram:CategoryCode', one.vatCategory ?? null),
        leaf(this.names.percent, one.vatRate ?? null),
      ),
    );
  }

  private line(line: ReadInvoiceLine): string {
    const { names } = this;
    const document = group(
      'ram:AssociatedDocumentLineDocument',
      leaf('ram:LineID', line.id),
      leaf('ram:ParentLineID', line.parentId),
      leaf('ram:LineStatusReasonCode', line.lineStatus),
      group('ram:IncludedNote', leaf('ram:Content', line.note)),
    );
    const product = group(
      'ram:SpecifiedTradeProduct',
      leaf('ram:SellerAssignedID', line.sellerItemId),
      leaf('ram:BuyerAssignedID', line.buyerItemId),
      leaf('ram:Name', line.name),
      leaf('ram:Description', line.description),
    );
    const trade = [
      group(
        `${names.linePart}Agreement`,
        group(
          'ram:BuyerOrderReferencedDocument',
          leaf(names.reference, line.stated.order ?? null),
          leaf('ram:LineID', line.orderLineRef),
        ),
        group(
          'ram:NetPriceProductTradePrice',
          leaf('ram:ChargeAmount', line.unitPrice),
          leaf('ram:BasisQuantity', line.priceBaseQuantity, { unitCode: line.unitCode }),
        ),
      ),
      group(
        `${names.linePart}Delivery`,
        leaf('ram:BilledQuantity', line.quantity, { unitCode: line.unitCode }),
      ),
      group(
        `${names.linePart}Settlement`,
        group(
          'ram:ApplicableTradeTax',
          leaf('ram:CategoryCode', line.vatCategory),
          leaf(names.percent, line.vatRate),
        ),
        period(line),
        ...line.allowancesCharges.map((one) => this.allowanceCharge(one)),
        group(names.lineTotals, leaf('ram:LineTotalAmount', line.net)),
      ),
    ];
    const parts = names.linesFirst ? [product, ...trade] : [...trade, product];
    return group('ram:IncludedSupplyChainTradeLineItem', document, ...parts);
  }
}

function date(name: string, day: string | null, type: 'udt' | 'qdt' = 'udt'): string {
  return group(
    name,
    leaf(`${type}:DateTimeString`, day === null ? null : day.replaceAll('-', ''), { format: '102' }),
  );
}

function period({
  periodStart,
  periodEnd,
}: {
  periodStart: string | null;
  periodEnd: string | null;
}): string {
  return group(
    'ram:BillingSpecifiedPeriod',
    date('ram:StartDateTime', periodStart),
    date('ram:EndDateTime', periodEnd),
  );
}

function party({ name, siret, siren, vatId }: Party): string {
  return [
    leaf('ram:GlobalID', siret, { schemeID: '0009' }),
    leaf('ram:Name', name),
    group('ram:SpecifiedLegalOrganization', leaf('ram:ID', siren, { schemeID: '0002' })),
    group('ram:SpecifiedTaxRegistration', leaf('ram:ID', vatId, { schemeID: 'VA' })),
  ].join('');
}
