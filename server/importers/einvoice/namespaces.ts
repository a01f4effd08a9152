/**
 * Namespace URIs and the prefixes written in every place, whatever the file calls them.
 * UN/CEFACT URIs end with a version (`:100` in CII, `:12` and `:15` in ZUGFeRD 1.0), which does not change the names.
 */
const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
/** What every namespace of UN/CEFACT's standards starts with. */
export const UNECE = 'urn:un:unece:uncefact:data:standard:';

/** Root of a UBL 2.1 invoice. */
export const UBL_INVOICE = `${UBL}Invoice-2`;
/** Root of a UBL 2.1 credit note. */
export const UBL_CREDIT_NOTE = `${UBL}CreditNote-2`;
/** What every namespace of UBL starts with. */
export const UBL_ANY = UBL;
/** Root of a UN/CEFACT Cross Industry Invoice. */
export const CII = `${UNECE}CrossIndustryInvoice:100`;
/** Root of a ZUGFeRD 1.0 invoice. */
export const ZUGFERD_1 = 'urn:ferd:CrossIndustryDocument:invoice:1p0';

const PREFIXES: Readonly<Record<string, string>> = {
  [UBL_INVOICE]: '',
  [UBL_CREDIT_NOTE]: '',
  [`${UBL}CommonAggregateComponents-2`]: 'cac:',
  [`${UBL}CommonBasicComponents-2`]: 'cbc:',
  [CII]: 'rsm:',
  [ZUGFERD_1]: 'rsm:',
};

const VERSIONED: Readonly<Record<string, string>> = {
  [`${UNECE}ReusableAggregateBusinessInformationEntity`]: 'ram:',
  [`${UNECE}UnqualifiedDataType`]: 'udt:',
  [`${UNECE}QualifiedDataType`]: 'qdt:',
};

/** The prefix with its colon; `*:` (any namespace, in XPath) for a namespace that is not ours. */
export function canonicalPrefix(uri: string): string {
  return PREFIXES[uri] ?? VERSIONED[uri.replace(/:\d+$/, '')] ?? '*:';
}
