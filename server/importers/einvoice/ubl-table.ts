import { elementPath } from './element-path.js';
import type { ExtraPaths, PartyPaths, PathTable } from './path-table.js';

interface UblNames {
  typeCode: string;
  dueDate: string;
  line: string;
  subLine: string;
  quantity: string;
}

/** UBL 2.1, as bound to EN 16931 by CEN/TS 16931-3-2. The two documents differ in a few names. */
function ublTable(names: UblNames): PathTable {
  const totals = (name: string) => elementPath(`cac:LegalMonetaryTotal/cbc:${name}`);
  return {
    texts: {
      number: elementPath('cbc:ID'),
      typeCode: elementPath(names.typeCode),
      currency: elementPath('cbc:DocumentCurrencyCode'),
      profile: elementPath('cbc:CustomizationID'),
      processId: elementPath('cbc:ProfileID'),
      contractRef: elementPath('cac:ContractDocumentReference/cbc:ID'),
      orderRef: elementPath('cac:OrderReference/cbc:ID'),
      // A public body's service stands in BT-10, or in a routing identifier of the buyer (scheme 0224), or in both.
      buyerReference: elementPath(
        'cbc:BuyerReference',
        'cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID[@schemeID=0224]',
      ),
    },
    dates: {
      issueDate: elementPath('cbc:IssueDate'),
      dueDate: elementPath(names.dueDate),
      periodStart: elementPath('cac:InvoicePeriod/cbc:StartDate'),
      periodEnd: elementPath('cac:InvoicePeriod/cbc:EndDate'),
    },
    period: elementPath('cac:InvoicePeriod'),
    vatDate: elementPath('cbc:TaxPointDate'),
    vatDateCode: elementPath('cac:InvoicePeriod/cbc:DescriptionCode'),
    notes: elementPath('cbc:Note'),
    seller: party('cac:AccountingSupplierParty/cac:Party'),
    buyer: party('cac:AccountingCustomerParty/cac:Party'),
    totals: {
      lines: totals('LineExtensionAmount'),
      allowances: totals('AllowanceTotalAmount'),
      charges: totals('ChargeTotalAmount'),
      withoutVat: totals('TaxExclusiveAmount'),
      withVat: totals('TaxInclusiveAmount'),
      prepaid: totals('PrepaidAmount'),
      rounding: totals('PayableRoundingAmount'),
      payable: totals('PayableAmount'),
    },
    vatTotals: elementPath('cac:TaxTotal/cbc:TaxAmount'),
    vat: {
      each: elementPath('cac:TaxTotal/cac:TaxSubtotal'),
      category: elementPath('cac:TaxCategory/cbc:ID'),
      rate: elementPath('cac:TaxCategory/cbc:Percent'),
      base: elementPath('cbc:TaxableAmount'),
      amount: elementPath('cbc:TaxAmount'),
    },
    allowancesCharges: EXTRAS,
    serviceCharges: null,
    preceding: {
      each: elementPath('cac:BillingReference/cac:InvoiceDocumentReference'),
      number: elementPath('cbc:ID'),
      issueDate: elementPath('cbc:IssueDate'),
    },
    attachments: {
      each: elementPath('cac:AdditionalDocumentReference'),
      object: elementPath('cac:Attachment/cbc:EmbeddedDocumentBinaryObject'),
      reference: elementPath('cbc:ID'),
    },
    line: {
      each: elementPath(names.line),
      texts: {
        id: elementPath('cbc:ID'),
        // UBL puts a line inside its parent, and knows no status of a line.
        parentId: elementPath(),
        lineStatus: elementPath(),
        name: elementPath('cac:Item/cbc:Name'),
        description: elementPath('cac:Item/cbc:Description'),
        note: elementPath('cbc:Note'),
        unitCode: elementPath(`${names.quantity}/@unitCode`),
        vatCategory: elementPath('cac:Item/cac:ClassifiedTaxCategory/cbc:ID'),
        orderLineRef: elementPath('cac:OrderLineReference/cbc:LineID'),
        sellerItemId: elementPath('cac:Item/cac:SellersItemIdentification/cbc:ID'),
        buyerItemId: elementPath('cac:Item/cac:BuyersItemIdentification/cbc:ID'),
        order: elementPath('cac:OrderLineReference/cac:OrderReference/cbc:ID'),
        contract: elementPath(),
      },
      decimals: {
        quantity: elementPath(names.quantity),
        unitPrice: elementPath('cac:Price/cbc:PriceAmount'),
        priceBaseQuantity: elementPath('cac:Price/cbc:BaseQuantity'),
        net: elementPath('cbc:LineExtensionAmount'),
        vatRate: elementPath('cac:Item/cac:ClassifiedTaxCategory/cbc:Percent'),
      },
      dates: {
        periodStart: elementPath('cac:InvoicePeriod/cbc:StartDate'),
        periodEnd: elementPath('cac:InvoicePeriod/cbc:EndDate'),
      },
      period: elementPath('cac:InvoicePeriod'),
      allowancesCharges: EXTRAS,
      subLines: elementPath(names.subLine),
      unreadSubLines: elementPath(),
    },
  };
}

const EXTRAS: ExtraPaths = {
  each: elementPath('cac:AllowanceCharge'),
  indicator: elementPath('cbc:ChargeIndicator'),
  amount: elementPath('cbc:Amount'),
  percent: elementPath('cbc:MultiplierFactorNumeric'),
  base: elementPath('cbc:BaseAmount'),
  reason: elementPath('cbc:AllowanceChargeReason'),
  vatCategory: elementPath('cac:TaxCategory/cbc:ID'),
  vatRate: elementPath('cac:TaxCategory/cbc:Percent'),
};

function party(at: string): PartyPaths {
  return {
    party: elementPath(at),
    name: elementPath('cac:PartyLegalEntity/cbc:RegistrationName', 'cac:PartyName/cbc:Name'),
    legal: elementPath('cac:PartyLegalEntity/cbc:CompanyID'),
    other: elementPath('cac:PartyIdentification/cbc:ID'),
    vatId: elementPath('cac:PartyTaxScheme[cac:TaxScheme/cbc:ID=VAT|VA]/cbc:CompanyID'),
    country: elementPath('cac:PostalAddress/cac:Country/cbc:IdentificationCode'),
  };
}

/** Where a UBL 2.1 invoice writes each field. */
export const ublInvoiceTable: PathTable = ublTable({
  typeCode: 'cbc:InvoiceTypeCode',
  dueDate: 'cbc:DueDate',
  line: 'cac:InvoiceLine',
  subLine: 'cac:SubInvoiceLine',
  quantity: 'cbc:InvoicedQuantity',
});

/** Where a UBL 2.1 credit note writes each field. */
export const ublCreditNoteTable: PathTable = ublTable({
  typeCode: 'cbc:CreditNoteTypeCode',
  dueDate: 'cac:PaymentMeans/cbc:PaymentDueDate',
  line: 'cac:CreditNoteLine',
  subLine: 'cac:SubCreditNoteLine',
  quantity: 'cbc:CreditedQuantity',
});
