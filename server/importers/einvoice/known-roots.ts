import type { Text } from '../../domain/text.js';
import { CII, UBL_ANY, UBL_CREDIT_NOTE, UBL_INVOICE, ZUGFERD_1 } from './namespaces.js';
import type { RootName } from './xml-root.js';

/** Formats that are read. */
export type InvoiceSyntax = 'ubl-invoice' | 'ubl-credit-note' | 'cii' | 'zugferd-1';

/** What a root element says the document is; `unread` formats are recognised, named and refused. */
export type KnownRoot = { read: true; syntax: InvoiceSyntax } | { read: false; invoice: boolean; name: Text };

/** Business documents of UN/CEFACT that travel like Factur-X: Order-X and its change and response. */
const ORDER_X = 'SCRDMCCBDACIOMessageStructure';

function unread(invoice: boolean, fr: string, en: string): KnownRoot {
  return { read: false, invoice, name: { fr, en } };
}

/** Null when the root is none that we know: the file is then not ours to name. */
export function knownRoot({ uri, local }: RootName): KnownRoot | null {
  const syntax = syntaxOf(uri, local);
  if (syntax !== null) return { read: true, syntax };
  if (local === ORDER_X)
    return unread(false, 'une commande Order-X, pas une facture', 'an Order-X order, not an invoice');
  if (local === 'FatturaElettronica')
    return unread(true, 'une facture italienne FatturaPA', 'an Italian FatturaPA invoice');
  if (local === 'CrossIndustryDocument' || (local === 'Invoice' && /uncefact|ferd/i.test(uri)))
    return unread(
      true,
      'une facture ZUGFeRD d’avant la version 1.0',
      'a ZUGFeRD invoice from before version 1.0',
    );
  if (local === 'CrossIndustryInvoice')
    return unread(
      true,
      'une facture CII dans une version qui n’est ni D16B ni D22B',
      'a CII invoice in a version that is neither D16B nor D22B',
    );
  if (uri.startsWith(UBL_ANY))
    return unread(
      false,
      `un document UBL « ${local} », pas une facture`,
      `a UBL “${local}” document, not an invoice`,
    );
  return null;
}

function syntaxOf(uri: string, local: string): InvoiceSyntax | null {
  if (uri === UBL_INVOICE && local === 'Invoice') return 'ubl-invoice';
  if (uri === UBL_CREDIT_NOTE && local === 'CreditNote') return 'ubl-credit-note';
  if (uri === CII && local === 'CrossIndustryInvoice') return 'cii';
  if (uri === ZUGFERD_1 && local === 'CrossIndustryDocument') return 'zugferd-1';
  return null;
}
