/** A file that an invoice carries (BG-24). */
export interface Carried {
  name: string;
  content: string | Uint8Array;
  mime?: string;
}

interface CarryingInvoice {
  number: string;
  files: readonly Carried[];
  issued?: string;
  supplier?: string;
  siret?: string;
  contract?: string;
  /** Days billed, at 500.00. */
  days?: number;
  person?: string;
}

/** A UBL invoice by days without VAT, September 2026, that carries files. */
export function ublCarrying({
  number,
  files,
  issued = '2026-10-02',
  supplier = 'Atelier Horizon',
  siret,
  contract,
  days = 2,
  person,
}: CarryingInvoice): string {
  const amount = `${days * 500}.00`;
  const money = (name: string, value = amount): string =>
    `<cbc:${name} currencyID="EUR">${value}</cbc:${name}>`;
  const carried = files.map(({ name, content, mime = 'application/octet-stream' }, index) => {
    const base64 = Buffer.from(content).toString('base64');
    const attribute = name === '' ? '' : ` filename="${escaped(name)}"`;
    return `<cac:AdditionalDocumentReference><cbc:ID>annexe-${index + 1}</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="${mime}"${attribute}>${base64}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`;
  });
  const party = siret === undefined ? '' : `<cbc:CompanyID schemeID="0009">${siret}</cbc:CompanyID>`;
  const reference =
    contract === undefined
      ? ''
      : `<cac:ContractDocumentReference><cbc:ID>${contract}</cbc:ID></cac:ContractDocumentReference>`;
  const worker = person === undefined ? '' : `<cbc:Description>Intervenant : ${person}</cbc:Description>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID><cbc:ID>${number}</cbc:ID><cbc:IssueDate>${issued}</cbc:IssueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
<cac:InvoicePeriod><cbc:StartDate>2026-09-01</cbc:StartDate><cbc:EndDate>2026-09-30</cbc:EndDate></cac:InvoicePeriod>
${reference}${carried.join('\n')}
<cac:AccountingSupplierParty><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>${supplier}</cbc:RegistrationName>${party}</cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>Ville</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingCustomerParty>
<cac:LegalMonetaryTotal>${money('LineExtensionAmount')}${money('TaxExclusiveAmount')}${money('TaxInclusiveAmount')}${money('PayableAmount')}</cac:LegalMonetaryTotal>
<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="DAY">${days}</cbc:InvoicedQuantity>${money('LineExtensionAmount')}<cac:Item>${worker}<cbc:Name>Développement</cbc:Name></cac:Item><cac:Price>${money('PriceAmount', '500.00')}</cac:Price></cac:InvoiceLine>
</Invoice>
`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
