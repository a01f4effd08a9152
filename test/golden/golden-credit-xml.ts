/** A line of days of an electronic document of a golden dossier, amounts as they are typed. */
interface GoldenDays {
  quantity: number;
  price: number;
  net: number;
}

/** What the document says besides its lines. */
export interface GoldenCredit {
  number: string;
  /** 381, 380… */
  type: string;
  issued: string;
  preceding?: string;
  /** The day that it gives of what it cites, in UBL. */
  precedingIssued?: string;
  total: number;
  lines: readonly GoldenDays[];
}

export type Syntax = 'UBL Invoice' | 'UBL CreditNote' | 'CII';

/** A document of Atelier Horizon on its contract, days of Camille in September, without VAT. */
export function dayDocument(syntax: Syntax, document: GoldenCredit): string {
  return syntax === 'CII'
    ? cii(document)
    : ubl(syntax === 'UBL CreditNote' ? 'CreditNote' : 'Invoice', document);
}

const NAME = 'Développement ; Intervenant : Camille Exemple';

function ubl(
  root: 'Invoice' | 'CreditNote',
  { number, type, issued, preceding, precedingIssued, total, lines }: GoldenCredit,
): string {
  const money = (name: string, value: number): string =>
    `<cbc:${name} currencyID="EUR">${value}</cbc:${name}>`;
  const quantity = root === 'Invoice' ? 'InvoicedQuantity' : 'CreditedQuantity';
  const party = (name: string): string =>
    `<cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party>`;
  const ofDay = precedingIssued === undefined ? '' : `<cbc:IssueDate>${precedingIssued}</cbc:IssueDate>`;
  const cited =
    preceding === undefined
      ? ''
      : `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${preceding}</cbc:ID>${ofDay}</cac:InvoiceDocumentReference></cac:BillingReference>`;
  const rows = lines.map(
    (line, index) =>
      `<cac:${root}Line><cbc:ID>${index + 1}</cbc:ID><cbc:${quantity} unitCode="DAY">${line.quantity}</cbc:${quantity}>${money('LineExtensionAmount', line.net)}<cac:InvoicePeriod><cbc:StartDate>2026-09-01</cbc:StartDate><cbc:EndDate>2026-09-30</cbc:EndDate></cac:InvoicePeriod><cac:Item><cbc:Name>${NAME}</cbc:Name></cac:Item><cac:Price>${money('PriceAmount', line.price)}</cac:Price></cac:${root}Line>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID><cbc:ID>${number}</cbc:ID><cbc:IssueDate>${issued}</cbc:IssueDate><cbc:${root}TypeCode>${type}</cbc:${root}TypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>${cited}
<cac:ContractDocumentReference><cbc:ID>M-2026-01</cbc:ID></cac:ContractDocumentReference>
<cac:AccountingSupplierParty>${party('Atelier Horizon')}</cac:AccountingSupplierParty><cac:AccountingCustomerParty>${party('Ville')}</cac:AccountingCustomerParty>
<cac:LegalMonetaryTotal>${money('LineExtensionAmount', total)}${money('TaxExclusiveAmount', total)}${money('TaxInclusiveAmount', total)}${money('PayableAmount', total)}</cac:LegalMonetaryTotal>
${rows.join('\n')}
</${root}>
`;
}

function cii({ number, type, issued, preceding, total, lines }: GoldenCredit): string {
  const day = (date: string): string =>
    `<udt:DateTimeString format="102">${date.replaceAll('-', '')}</udt:DateTimeString>`;
  const rows = lines.map(
    (line, index) =>
      `<ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>${index + 1}</ram:LineID></ram:AssociatedDocumentLineDocument><ram:SpecifiedTradeProduct><ram:Name>${NAME}</ram:Name></ram:SpecifiedTradeProduct><ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>${line.price}</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement><ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="DAY">${line.quantity}</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery><ram:SpecifiedLineTradeSettlement><ram:BillingSpecifiedPeriod><ram:StartDateTime>${day('2026-09-01')}</ram:StartDateTime><ram:EndDateTime>${day('2026-09-30')}</ram:EndDateTime></ram:BillingSpecifiedPeriod><ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>${line.net}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>`,
  );
  const cited =
    preceding === undefined
      ? ''
      : `<ram:InvoiceReferencedDocument><ram:IssuerAssignedID>${preceding}</ram:IssuerAssignedID></ram:InvoiceReferencedDocument>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
<rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:cen.eu:en16931:2017</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
<rsm:ExchangedDocument><ram:ID>${number}</ram:ID><ram:TypeCode>${type}</ram:TypeCode><ram:IssueDateTime>${day(issued)}</ram:IssueDateTime></rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction>
${rows.join('\n')}
<ram:ApplicableHeaderTradeAgreement><ram:SellerTradeParty><ram:Name>Atelier Horizon</ram:Name></ram:SellerTradeParty><ram:BuyerTradeParty><ram:Name>Ville</ram:Name></ram:BuyerTradeParty><ram:ContractReferencedDocument><ram:IssuerAssignedID>M-2026-01</ram:IssuerAssignedID></ram:ContractReferencedDocument></ram:ApplicableHeaderTradeAgreement>
<ram:ApplicableHeaderTradeDelivery/>
<ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode><ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>${total}</ram:LineTotalAmount><ram:TaxBasisTotalAmount>${total}</ram:TaxBasisTotalAmount><ram:GrandTotalAmount>${total}</ram:GrandTotalAmount><ram:DuePayableAmount>${total}</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>${cited}</ram:ApplicableHeaderTradeSettlement>
</rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>
`;
}
