import { elementPath, type ElementPath } from './element-path.js';
import type { ExtraPaths, PartyPaths, PathTable } from './path-table.js';

/** Element names in which CII (D16B, D22B) and ZUGFeRD 1.0 differ; the structure below is the same. */
interface CiiNames {
  context: string;
  document: string;
  transaction: string;
  agreement: string;
  settlement: string;
  totals: string;
  lineAgreement: string;
  lineDelivery: string;
  lineSettlement: string;
  lineTotals: string;
  rate: string;
  reference: string;
}

/** UN/CEFACT Cross Industry Invoice, as bound to EN 16931 by CEN/TS 16931-3-3. */
function ciiTable(names: CiiNames): PathTable {
  const agreement = `${names.transaction}/${names.agreement}`;
  const settlement = `${names.transaction}/${names.settlement}`;
  const totals = (name: string) => elementPath(`${settlement}/${names.totals}/ram:${name}`);
  return {
    texts: {
      number: elementPath(`${names.document}/ram:ID`),
      typeCode: elementPath(`${names.document}/ram:TypeCode`),
      currency: elementPath(`${settlement}/ram:InvoiceCurrencyCode`),
      profile: elementPath(`${names.context}/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID`),
      processId: elementPath(`${names.context}/ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID`),
      contractRef: elementPath(`${agreement}/ram:ContractReferencedDocument/${names.reference}`),
      orderRef: elementPath(`${agreement}/ram:BuyerOrderReferencedDocument/${names.reference}`),
      // A public body's service stands in BT-10, or in a routing identifier of the buyer (scheme 0224), or in both.
      buyerReference: elementPath(
        `${agreement}/ram:BuyerReference`,
        `${agreement}/ram:BuyerTradeParty/ram:GlobalID[@schemeID=0224]`,
        `${agreement}/ram:BuyerTradeParty/ram:ID[@schemeID=0224]`,
      ),
    },
    dates: {
      issueDate: dateTime(`${names.document}/ram:IssueDateTime`),
      dueDate: dateTime(`${settlement}/ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime`),
      periodStart: dateTime(`${settlement}/ram:BillingSpecifiedPeriod/ram:StartDateTime`),
      periodEnd: dateTime(`${settlement}/ram:BillingSpecifiedPeriod/ram:EndDateTime`),
    },
    period: elementPath(`${settlement}/ram:BillingSpecifiedPeriod`),
    vatDate: elementPath(`${settlement}/ram:ApplicableTradeTax/ram:TaxPointDate`),
    vatDateCode: elementPath(`${settlement}/ram:ApplicableTradeTax/ram:DueDateTypeCode`),
    notes: elementPath(`${names.document}/ram:IncludedNote/ram:Content`),
    seller: party(`${agreement}/ram:SellerTradeParty`),
    buyer: party(`${agreement}/ram:BuyerTradeParty`),
    totals: {
      lines: totals('LineTotalAmount'),
      allowances: totals('AllowanceTotalAmount'),
      charges: totals('ChargeTotalAmount'),
      withoutVat: totals('TaxBasisTotalAmount'),
      withVat: totals('GrandTotalAmount'),
      prepaid: totals('TotalPrepaidAmount'),
      rounding: totals('RoundingAmount'),
      payable: totals('DuePayableAmount'),
    },
    vatTotals: totals('TaxTotalAmount'),
    vat: {
      each: elementPath(`${settlement}/ram:ApplicableTradeTax`),
      category: elementPath('ram:CategoryCode'),
      rate: elementPath(names.rate),
      base: elementPath('ram:BasisAmount'),
      amount: elementPath('ram:CalculatedAmount'),
    },
    allowancesCharges: extras(`${settlement}/ram:SpecifiedTradeAllowanceCharge`, names.rate),
    serviceCharges: serviceCharges(`${settlement}/ram:SpecifiedLogisticsServiceCharge`, names.rate),
    preceding: {
      each: elementPath(`${settlement}/ram:InvoiceReferencedDocument`),
      number: elementPath(names.reference),
      issueDate: elementPath(
        'ram:FormattedIssueDateTime/qdt:DateTimeString',
        'ram:FormattedIssueDateTime/udt:DateTimeString',
        'ram:IssueDateTime',
      ),
    },
    attachments: {
      each: elementPath(`${agreement}/ram:AdditionalReferencedDocument`),
      object: elementPath('ram:AttachmentBinaryObject'),
      reference: elementPath(names.reference),
    },
    line: lineTable(names),
  };
}

function lineTable(names: CiiNames): PathTable['line'] {
  const { lineAgreement, lineDelivery, lineSettlement, reference, rate } = names;
  const price = `${lineAgreement}/ram:NetPriceProductTradePrice`;
  const order = `${lineAgreement}/ram:BuyerOrderReferencedDocument`;
  return {
    each: elementPath(`${names.transaction}/ram:IncludedSupplyChainTradeLineItem`),
    texts: {
      id: elementPath('ram:AssociatedDocumentLineDocument/ram:LineID'),
      parentId: elementPath('ram:AssociatedDocumentLineDocument/ram:ParentLineID'),
      lineStatus: elementPath('ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode'),
      name: elementPath('ram:SpecifiedTradeProduct/ram:Name'),
      description: elementPath('ram:SpecifiedTradeProduct/ram:Description'),
      note: elementPath('ram:AssociatedDocumentLineDocument/ram:IncludedNote/ram:Content'),
      unitCode: elementPath(`${lineDelivery}/ram:BilledQuantity/@unitCode`),
      vatCategory: elementPath(`${lineSettlement}/ram:ApplicableTradeTax/ram:CategoryCode`),
      orderLineRef: elementPath(`${order}/ram:LineID`),
      sellerItemId: elementPath('ram:SpecifiedTradeProduct/ram:SellerAssignedID'),
      buyerItemId: elementPath('ram:SpecifiedTradeProduct/ram:BuyerAssignedID'),
      order: elementPath(`${order}/${reference}`),
      contract: elementPath(`${lineAgreement}/ram:ContractReferencedDocument/${reference}`),
    },
    decimals: {
      quantity: elementPath(`${lineDelivery}/ram:BilledQuantity`),
      unitPrice: elementPath(`${price}/ram:ChargeAmount`),
      priceBaseQuantity: elementPath(`${price}/ram:BasisQuantity`),
      net: elementPath(`${lineSettlement}/${names.lineTotals}/ram:LineTotalAmount`),
      vatRate: elementPath(`${lineSettlement}/ram:ApplicableTradeTax/${rate}`),
    },
    dates: {
      periodStart: dateTime(`${lineSettlement}/ram:BillingSpecifiedPeriod/ram:StartDateTime`),
      periodEnd: dateTime(`${lineSettlement}/ram:BillingSpecifiedPeriod/ram:EndDateTime`),
    },
    period: elementPath(`${lineSettlement}/ram:BillingSpecifiedPeriod`),
    allowancesCharges: extras(`${lineSettlement}/ram:SpecifiedTradeAllowanceCharge`, rate),
    // CII writes every line beside its parent; a subordinate item has fields of its own.
    subLines: elementPath(),
    unreadSubLines: elementPath('ram:IncludedSubordinateTradeLineItem'),
  };
}

function dateTime(at: string): ElementPath {
  return elementPath(`${at}/udt:DateTimeString`, `${at}/qdt:DateTimeString`, `${at}/udt:DateTime`);
}

function extras(at: string, rate: string): ExtraPaths {
  return {
    each: elementPath(at),
    indicator: elementPath('ram:ChargeIndicator/udt:Indicator', 'ram:ChargeIndicator'),
    amount: elementPath('ram:ActualAmount'),
    percent: elementPath('ram:CalculationPercent'),
    base: elementPath('ram:BasisAmount'),
    reason: elementPath('ram:Reason'),
    vatCategory: elementPath('ram:CategoryTradeTax/ram:CategoryCode'),
    vatRate: elementPath(`ram:CategoryTradeTax/${rate}`),
  };
}

function serviceCharges(at: string, rate: string): ExtraPaths {
  return {
    each: elementPath(at),
    indicator: elementPath(),
    amount: elementPath('ram:AppliedAmount'),
    percent: elementPath(),
    base: elementPath(),
    reason: elementPath('ram:Description'),
    vatCategory: elementPath('ram:AppliedTradeTax/ram:CategoryCode'),
    vatRate: elementPath(`ram:AppliedTradeTax/${rate}`),
  };
}

function party(at: string): PartyPaths {
  return {
    party: elementPath(at),
    name: elementPath('ram:Name', 'ram:SpecifiedLegalOrganization/ram:TradingBusinessName'),
    legal: elementPath('ram:SpecifiedLegalOrganization/ram:ID'),
    other: elementPath('ram:ID', 'ram:GlobalID'),
    vatId: elementPath('ram:SpecifiedTaxRegistration/ram:ID[@schemeID=VA|VAT]'),
    country: elementPath('ram:PostalTradeAddress/ram:CountryID'),
  };
}

/** Where CII (Factur-X, ZUGFeRD 2, XRechnung) writes each field. */
export const crossIndustryTable: PathTable = ciiTable({
  context: 'rsm:ExchangedDocumentContext',
  document: 'rsm:ExchangedDocument',
  transaction: 'rsm:SupplyChainTradeTransaction',
  agreement: 'ram:ApplicableHeaderTradeAgreement',
  settlement: 'ram:ApplicableHeaderTradeSettlement',
  totals: 'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
  lineAgreement: 'ram:SpecifiedLineTradeAgreement',
  lineDelivery: 'ram:SpecifiedLineTradeDelivery',
  lineSettlement: 'ram:SpecifiedLineTradeSettlement',
  lineTotals: 'ram:SpecifiedTradeSettlementLineMonetarySummation',
  rate: 'ram:RateApplicablePercent',
  reference: 'ram:IssuerAssignedID',
});

/** Where ZUGFeRD 1.0 writes each field. */
export const zugferd1Table: PathTable = ciiTable({
  context: 'rsm:SpecifiedExchangedDocumentContext',
  document: 'rsm:HeaderExchangedDocument',
  transaction: 'rsm:SpecifiedSupplyChainTradeTransaction',
  agreement: 'ram:ApplicableSupplyChainTradeAgreement',
  settlement: 'ram:ApplicableSupplyChainTradeSettlement',
  totals: 'ram:SpecifiedTradeSettlementMonetarySummation',
  lineAgreement: 'ram:SpecifiedSupplyChainTradeAgreement',
  lineDelivery: 'ram:SpecifiedSupplyChainTradeDelivery',
  lineSettlement: 'ram:SpecifiedSupplyChainTradeSettlement',
  lineTotals: 'ram:SpecifiedTradeSettlementMonetarySummation',
  rate: 'ram:ApplicablePercent',
  reference: 'ram:ID',
});
