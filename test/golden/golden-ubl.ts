/** What an electronic invoice of a golden dossier says; one lump line over its whole amount. */
export interface GoldenUbl {
  number: string;
  issued: string;
  /** 380, 386… */
  type: string;
  amount: string;
  prepaid?: string;
  preceding?: string;
  /** Text of an attached file. */
  attached?: string;
}

/** An invoice of Atelier Horizon on its contract, in UBL, without VAT. */
export function ublInvoice({
  number,
  issued,
  type,
  amount,
  prepaid = '0',
  preceding,
  attached,
}: GoldenUbl): string {
  const money = (name: string, value: string): string =>
    `<cbc:${name} currencyID="EUR">${value}</cbc:${name}>`;
  const cited =
    preceding === undefined
      ? ''
      : `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${preceding}</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>`;
  const file =
    attached === undefined
      ? ''
      : `<cac:AdditionalDocumentReference><cbc:ID>annexe</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="feuille.csv">${Buffer.from(attached).toString('base64')}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID><cbc:ID>${number}</cbc:ID><cbc:IssueDate>${issued}</cbc:IssueDate><cbc:InvoiceTypeCode>${type}</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>${cited}
<cac:ContractDocumentReference><cbc:ID>M-2026-01</cbc:ID></cac:ContractDocumentReference>${file}
<cac:AccountingSupplierParty><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>Atelier Horizon</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>Ville</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingCustomerParty>
<cac:LegalMonetaryTotal>${money('LineExtensionAmount', amount)}${money('TaxExclusiveAmount', amount)}${money('TaxInclusiveAmount', amount)}${money('PrepaidAmount', prepaid)}${money('PayableAmount', String(Number(amount) - Number(prepaid)))}</cac:LegalMonetaryTotal>
<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="LS">1</cbc:InvoicedQuantity>${money('LineExtensionAmount', amount)}<cac:Item><cbc:Name>Forfait</cbc:Name></cac:Item><cac:Price>${money('PriceAmount', amount)}</cac:Price></cac:InvoiceLine>
</Invoice>
`;
}
