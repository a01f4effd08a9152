import type { Text } from '../../domain/text.js';
import { CII, UBL_ANY, UBL_CREDIT_NOTE, UBL_INVOICE, UNECE, ZUGFERD_1 } from './namespaces.js';
import type { RootName } from './xml-root.js';

/** Formats that are read. */
export type InvoiceSyntax = 'ubl-invoice' | 'ubl-credit-note' | 'cii' | 'zugferd-1';

/** What a root element says the document is; `unread` formats are recognised, named and refused. */
export type KnownRoot = { read: true; syntax: InvoiceSyntax } | { read: false; invoice: boolean; name: Text };

type UnreadRoot = Extract<KnownRoot, { read: false }>;

function unread(invoice: boolean, fr: string, en: string): UnreadRoot {
  return { read: false, invoice, name: { fr, en } };
}

/** Roots that say by their name alone what the document is. */
const BY_NAME: Readonly<Record<string, UnreadRoot>> = {
  // Order-X and its change and response travel like Factur-X.
  SCRDMCCBDACIOMessageStructure: unread(
    false,
    'une commande Order-X, pas une facture',
    'an Order-X order, not an invoice',
  ),
  FatturaElettronica: unread(true, 'une facture italienne FatturaPA', 'an Italian FatturaPA invoice'),
  Facturae: unread(true, 'une facture espagnole Facturae', 'a Spanish Facturae invoice'),
  Finvoice: unread(true, 'une facture finlandaise Finvoice', 'a Finnish Finvoice invoice'),
  CrossIndustryDocument: unread(
    true,
    'une facture ZUGFeRD d’avant la version 1.0',
    'a ZUGFeRD invoice from before version 1.0',
  ),
  CrossIndustryInvoice: unread(
    true,
    'une facture CII dans une version qui n’est ni D16B ni D22B',
    'a CII invoice in a version that is neither D16B nor D22B',
  ),
};

/** Invoices of UBL 2 that are neither `Invoice` nor `CreditNote`. */
const OTHER_UBL_INVOICES: ReadonlySet<string> = new Set([
  'SelfBilledInvoice',
  'SelfBilledCreditNote',
  'DebitNote',
  'FreightInvoice',
  'UtilityStatement',
]);

/** Null when the root is none that we know: the file is then not ours to name. */
export function knownRoot({ uri, local }: RootName): KnownRoot | null {
  const syntax = syntaxOf(uri, local);
  if (syntax !== null) return { read: true, syntax };
  if (uri.startsWith(UBL_ANY)) return unreadUbl(uri, local);
  if (local === 'Invoice' && /uncefact|ferd/i.test(uri)) return BY_NAME.CrossIndustryDocument ?? null;
  if (/ebinterface/i.test(uri))
    return unread(true, 'une facture autrichienne ebInterface', 'an Austrian ebInterface invoice');
  return BY_NAME[local] ?? unreadCrossIndustry(uri, local);
}

function unreadUbl(uri: string, local: string): UnreadRoot {
  if (/-1\.\d+$/.test(uri))
    return unread(
      local === 'Invoice',
      `un document UBL 1 « ${local} », d’avant UBL 2.1`,
      `a UBL 1 “${local}” document, from before UBL 2.1`,
    );
  if (OTHER_UBL_INVOICES.has(local))
    return unread(
      true,
      `une facture UBL « ${local} », ni « Invoice » ni « CreditNote »`,
      `a UBL “${local}” invoice, neither “Invoice” nor “CreditNote”`,
    );
  return unread(
    false,
    `un document UBL « ${local} », pas une facture`,
    `a UBL “${local}” document, not an invoice`,
  );
}

/** Orders, quotations and other messages of UN/CEFACT's cross-industry family. */
function unreadCrossIndustry(uri: string, local: string): UnreadRoot | null {
  if (!uri.startsWith(UNECE) || !local.startsWith('CrossIndustry')) return null;
  return unread(
    false,
    `un document UN/CEFACT « ${local} », pas une facture`,
    `a UN/CEFACT “${local}” document, not an invoice`,
  );
}

function syntaxOf(uri: string, local: string): InvoiceSyntax | null {
  if (uri === UBL_INVOICE && local === 'Invoice') return 'ubl-invoice';
  if (uri === UBL_CREDIT_NOTE && local === 'CreditNote') return 'ubl-credit-note';
  if (uri === CII && local === 'CrossIndustryInvoice') return 'cii';
  if (uri === ZUGFERD_1 && local === 'CrossIndustryDocument') return 'zugferd-1';
  return null;
}
