import { describe, expect, test } from '@jest/globals';
import { knownRoot } from './known-roots.js';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
const UNECE = 'urn:un:unece:uncefact:data:standard:';
const english = (uri: string, local: string) => {
  const root = knownRoot({ uri, local });
  return root === null || root.read ? root : [root.invoice, root.name.en];
};

test.each([
  [`${UBL}Invoice-2`, 'Invoice', 'ubl-invoice'],
  [`${UBL}CreditNote-2`, 'CreditNote', 'ubl-credit-note'],
  [`${UNECE}CrossIndustryInvoice:100`, 'CrossIndustryInvoice', 'cii'],
  ['urn:ferd:CrossIndustryDocument:invoice:1p0', 'CrossIndustryDocument', 'zugferd-1'],
])('%s is read', (uri, local, syntax) => {
  expect(knownRoot({ uri, local })).toEqual({ read: true, syntax });
});

describe('refused by name', () => {
  test.each([
    [
      'http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2',
      'FatturaElettronica',
      [true, 'an Italian FatturaPA invoice'],
    ],
    ['http://www.facturae.gob.es/formato/v3.2.2', 'Facturae', [true, 'a Spanish Facturae invoice']],
    ['', 'Finvoice', [true, 'a Finnish Finvoice invoice']],
    ['http://www.ebinterface.at/schema/6p1/', 'Invoice', [true, 'an Austrian ebInterface invoice']],
    [
      'urn:un:unece:uncefact:data:standard:CBFBUY:5',
      'Invoice',
      [true, 'a ZUGFeRD invoice from before version 1.0'],
    ],
    [
      'urn:ferd:CrossIndustryDocument:invoice:rc',
      'CrossIndustryDocument',
      [true, 'a ZUGFeRD invoice from before version 1.0'],
    ],
    [
      `${UNECE}CrossIndustryInvoice:2`,
      'CrossIndustryInvoice',
      [true, 'a CII invoice in a version that is neither D16B nor D22B'],
    ],
    [
      `${UNECE}SCRDMCCBDACIOMessageStructure:100`,
      'SCRDMCCBDACIOMessageStructure',
      [false, 'an Order-X order, not an invoice'],
    ],
    [
      `${UNECE}CrossIndustryOrder:12`,
      'CrossIndustryOrder',
      [false, 'a UN/CEFACT “CrossIndustryOrder” document, not an invoice'],
    ],
    [`${UBL}Order-2`, 'Order', [false, 'a UBL “Order” document, not an invoice']],
    [`${UBL}Quotation-2`, 'Quotation', [false, 'a UBL “Quotation” document, not an invoice']],
    [
      `${UBL}SelfBilledInvoice-2`,
      'SelfBilledInvoice',
      [true, 'a UBL “SelfBilledInvoice” invoice, neither “Invoice” nor “CreditNote”'],
    ],
    [`${UBL}Invoice-1.0`, 'Invoice', [true, 'a UBL 1 “Invoice” document, from before UBL 2.1']],
    [`${UBL}Order-1.0`, 'Order', [false, 'a UBL 1 “Order” document, from before UBL 2.1']],
  ])('%s, root %s', (uri, local, expected) => {
    expect(english(uri, local)).toEqual(expected);
  });
});

test.each([
  ['', 'Invoice'],
  ['urn:example', 'CrossIndustryOrder'],
  ['', 'note'],
])('%s, root %s is not ours to name', (uri, local) => {
  expect(knownRoot({ uri, local })).toBeNull();
});
