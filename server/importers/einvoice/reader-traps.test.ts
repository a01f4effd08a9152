import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readXmlInvoice } from './read-xml-invoice.js';
import { cii, rootInHead, ublInvoice } from './xml-importers.js';

const SAMPLES = join(process.cwd(), 'server/importers/einvoice/samples');
const sample = (name: string): string => readFileSync(join(SAMPLES, name), 'utf8');
const UBL = sample('prestation-jours-heures.ubl.xml');
const CII = sample('prestation-jours-heures.cii.xml');

function read(text: string) {
  const { invoice, problems } = readXmlInvoice(Buffer.from(text), 'f.xml');
  return { invoice, problems };
}

function change(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to change: ${String(from)}`);
  return changed;
}

describe('how files come', () => {
  test('a licence of more than 5,000 characters before the root, and a name in capitals', () => {
    const licence = `<!--${'Licence. '.repeat(700)}-->`;
    const head = Buffer.from(
      change(CII, '<rsm:CrossIndustryInvoice', `${licence}\n<rsm:CrossIndustryInvoice`),
    );
    const look = { name: 'FACTURE.XML', part: 'any' as const, head, text: '', zipEntries: [], sheets: [] };
    expect([cii.claims(look), ublInvoice.claims(look)]).toEqual(['named', null]);
    expect(readXmlInvoice(head, 'FACTURE.XML').invoice.lines).toHaveLength(3);
  });

  test('prefixes declared on every element', () => {
    const cbc = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';
    const local = UBL.replace(/<cbc:(\w+)/g, `<x:$1 xmlns:x="${cbc}"`).replaceAll('</cbc:', '</x:');
    expect(read(local).invoice).toEqual(read(UBL).invoice);
    expect(read(local).invoice.number).toBe('F-2026-0117');
  });

  test('UTF-8 with a byte order mark and the line ends of Windows', () => {
    const windows = `\uFEFF${UBL.replaceAll('\n', '\r\n')}`;
    expect(rootInHead(Buffer.from(windows))).toEqual({ read: true, syntax: 'ubl-invoice' });
    expect(read(windows).invoice).toEqual(read(UBL).invoice);
  });
});

describe('prices', () => {
  test('a gross price and its discount leave the net price as it is', () => {
    const ubl = change(
      UBL,
      '<cbc:PriceAmount currencyID="EUR">650.00</cbc:PriceAmount>',
      '<cbc:PriceAmount currencyID="EUR">650.00</cbc:PriceAmount><cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount>50.00</cbc:Amount><cbc:BaseAmount>700.00</cbc:BaseAmount></cac:AllowanceCharge>',
    );
    const gross =
      '<ram:GrossPriceProductTradePrice><ram:ChargeAmount>700.00</ram:ChargeAmount><ram:AppliedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator><ram:ActualAmount>50.00</ram:ActualAmount></ram:AppliedTradeAllowanceCharge></ram:GrossPriceProductTradePrice>';
    const crossIndustry = change(
      CII,
      '<ram:NetPriceProductTradePrice>',
      `${gross}<ram:NetPriceProductTradePrice>`,
    );
    for (const text of [ubl, crossIndustry]) {
      const { invoice, problems } = read(text);
      expect(invoice.lines[0]).toMatchObject({ unitPrice: '650.00', net: '8125.00', allowancesCharges: [] });
      expect(problems).toEqual([]);
    }
  });

  const based = (base: string, from = UBL) =>
    read(
      change(
        from,
        '<cbc:PriceAmount currencyID="EUR">650.00</cbc:PriceAmount>',
        `<cbc:PriceAmount currencyID="EUR">650.00</cbc:PriceAmount><cbc:BaseQuantity>${base}</cbc:BaseQuantity>`,
      ),
    );

  test('a base quantity that repeats the price is told and left out', () => {
    const { invoice, problems } = based('650');
    expect(invoice.lines[0]?.priceBaseQuantity).toBeNull();
    expect(problems.map(({ code, at, seen }) => [code, at.path, seen])).toEqual([
      ['einvoice-price-base-repeats-price', '/Invoice/cac:InvoiceLine[1]/cac:Price/cbc:BaseQuantity', '650'],
    ]);
  });

  test('one that the amount uses, or that is another number, stays', () => {
    const used = change(UBL, '>8125.00</cbc:LineExtensionAmount>', '>12.50</cbc:LineExtensionAmount>');
    expect(based('650', used).invoice.lines[0]?.priceBaseQuantity).toBe('650');
    expect(based('65').invoice.lines[0]?.priceBaseQuantity).toBe('65');
    expect(based('65').problems.map(({ code }) => code)).toEqual(['line-net-formula']);
    expect(based('1').invoice.lines[0]?.priceBaseQuantity).toBe('1');
  });

  test('a quantity without its unit', () => {
    const { invoice } = read(change(UBL, ' unitCode="DAY"', ''));
    expect(invoice.lines[0]).toMatchObject({ quantity: '12.5', unitCode: null });
  });
});

test('NA is no order, on the document and on a line', () => {
  const line = '<cac:OrderLineReference><cbc:LineID>10</cbc:LineID>';
  const text = change(
    change(UBL, line, `${line}<cac:OrderReference><cbc:ID>NA</cbc:ID></cac:OrderReference>`),
    '<cbc:ID>BC-2026-041</cbc:ID>',
    '<cbc:ID>NA</cbc:ID>',
  );
  const { orderRef, lines } = read(text).invoice;
  expect([orderRef, lines[0]?.stated, lines[0]?.orderLineRef]).toEqual([null, {}, '10']);
});

test.each([
  [
    UBL,
    /<cbc:BuyerReference>.*?<\/cbc:BuyerReference>/,
    /(<cac:AccountingCustomerParty>\s*<cac:Party>)/,
    '<cac:PartyIdentification><cbc:ID schemeID="0224">SERVEXEC</cbc:ID></cac:PartyIdentification>',
  ],
  [
    CII,
    /<ram:BuyerReference>.*?<\/ram:BuyerReference>/,
    /(<ram:BuyerTradeParty>)/,
    '<ram:GlobalID schemeID="0224">SERVEXEC</ram:GlobalID>',
  ],
])(
  'the routing identifier of the service stands in where BT-10 is absent, beside the SIRET',
  (text, bt10, party, id) => {
    const routed = change(text, party, `$1${id}`);
    expect(read(routed).invoice.buyerReference).toBe('SERVICE-12');
    const { invoice, problems } = read(change(routed, bt10, ''));
    expect([invoice.buyerReference, invoice.buyer.siret, problems]).toEqual([
      'SERVEXEC',
      '99900020100023',
      [],
    ]);
  },
);

describe('profiles that carry no lines by design', () => {
  const sentence = (profile: string): string | undefined => {
    const text = change(sample('sans-lignes.cii.xml'), /urn:factur-x\.eu:1p0:basicwl/, profile);
    return read(text).problems.find(({ code }) => code === 'no-line-detail')?.message.fr;
  };
  const basicWl = read(sample('sans-lignes.cii.xml')).problems[0]?.message;

  test('say what to ask for', () => {
    expect(basicWl).toEqual({
      fr: 'Le profil BASIC WL ne porte aucune ligne : la facture ne peut pas être auditée. Demandez-la au prestataire au profil BASIC ou EN 16931, qui portent les lignes.',
      en: 'The profile BASIC WL carries no lines: the invoice cannot be audited. Ask the contractor for it in the profile BASIC or EN 16931, which carry the lines.',
    });
    for (const profile of ['urn:factur-x.eu:1p0:minimum', 'urn:zugferd.de:2p0:minimum'])
      expect(sentence(profile)).toMatch(/^Le profil MINIMUM ne porte aucune ligne/);
  });

  test.each([
    'urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic',
    'urn:cen.eu:en16931:2017',
    'urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended',
    'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0',
  ])('an invoice of %s without lines could have had them', (profile) => {
    expect(sentence(profile)).toMatch(/^La facture ne contient aucun détail de ligne/);
    const withLines = CII.replace('>urn:cen.eu:en16931:2017<', `>${profile}<`);
    expect(read(withLines).invoice.lines).toHaveLength(3);
    expect(read(withLines).problems).toEqual([]);
  });
});

describe('which way a credit counts, whatever the convention of its signs', () => {
  const credited = ({ invoice }: ReturnType<typeof read>) => [
    invoice.direction,
    invoice.totals.withoutVat,
    invoice.lines[0]?.net,
  ];
  const negative = (text: string): string =>
    text
      .replace(/(Amount(?: currencyID="EUR")?>)(\d)/g, '$1-$2')
      .replace(/(Quantity unitCode="DAY">)/, '$1-');

  test.each(['avoir.ubl.xml', 'avoir.cii.xml', 'avoir.zugferd-1.xml'])('%s: positive amounts', (name) => {
    expect(credited(read(sample(name)))).toEqual([-1, '1300.00', '1300.00']);
  });

  test.each(['avoir.ubl.xml', 'avoir.zugferd-1.xml'])('%s with negative amounts', (name) => {
    const [direction, total] = credited(read(negative(sample(name))));
    expect([direction, total]).toEqual([1, '-1300.00']);
  });

  test('an invoice of type 380 with negative lines', () => {
    const { invoice } = read(negative(change(sample('avoir.cii.xml'), '>381<', '>380<')));
    expect([invoice.direction, invoice.totals.withoutVat]).toEqual([1, '-1300.00']);
  });
});
