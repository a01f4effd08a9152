import { expect, test } from '@jest/globals';
import { DocumentReader } from './document-reader.js';
import { crossIndustryTable } from './cii-table.js';
import { mapParty } from './map-party.js';
import { CII } from './namespaces.js';
import { parseXml } from './parse-xml.js';

const RAM = 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100';

function read(ids: string) {
  const seller = `<a:SellerTradeParty>${ids}</a:SellerTradeParty>`;
  const { root } = parseXml(
    `<r:CrossIndustryInvoice xmlns:r="${CII}" xmlns:a="${RAM}"><r:SupplyChainTradeTransaction>
      <a:ApplicableHeaderTradeAgreement>${seller}</a:ApplicableHeaderTradeAgreement>
    </r:SupplyChainTradeTransaction></r:CrossIndustryInvoice>`,
    { file: 'f.xml' },
  );
  const reader = new DocumentReader('f.xml');
  const { siret, siren } = mapParty(reader, root, crossIndustryTable.seller);
  return { siret, siren, problems: reader.problems.map(({ code }) => code) };
}

const legal = (id: string, scheme?: string): string =>
  `<a:SpecifiedLegalOrganization><a:ID${scheme === undefined ? '' : ` schemeID="${scheme}"`}>${id}</a:ID></a:SpecifiedLegalOrganization>`;
const country = (code: string): string =>
  `<a:PostalTradeAddress><a:CountryID>${code}</a:CountryID></a:PostalTradeAddress>`;

test('schemes 0009 and 0002, spaces between groups left out', () => {
  expect(
    read(`<a:GlobalID schemeID="0009">999 000 102 00015</a:GlobalID>${legal('999000102', '0002')}`),
  ).toEqual({
    siret: '99900010200015',
    siren: '999000102',
    problems: [],
  });
});

test('a SIRET under the SIREN scheme is a SIRET, and no SIREN is made of it', () => {
  expect(read(legal('99900010200015', '0002'))).toEqual({
    siret: '99900010200015',
    siren: null,
    problems: [],
  });
});

test('without a scheme, in France, the check digit decides', () => {
  expect(read(`<a:ID>99900010200015</a:ID>${country('FR')}`).siret).toBe('99900010200015');
  expect(read(`<a:ID>99900010200016</a:ID>${country('FR')}`).siret).toBeNull();
  expect(read(legal('999000102') + country('FR')).siren).toBe('999000102');
  expect(read(legal('999000102') + country('DE')).siren).toBeNull();
});

test('the identifier of another scheme is none of these', () => {
  expect(read(legal('99900010200015', '0088'))).toEqual({ siret: null, siren: null, problems: [] });
});

test('a SIRET of the wrong length is reported and not kept', () => {
  expect(read('<a:GlobalID schemeID="0009">9990001020001</a:GlobalID>')).toEqual({
    siret: null,
    siren: null,
    problems: ['party-id-malformed'],
  });
});

test('a SIRET whose control digit is wrong is kept, and told', () => {
  expect(read('<a:GlobalID schemeID="0009">99900010200016</a:GlobalID>')).toEqual({
    siret: '99900010200016',
    siren: null,
    problems: ['party-siret-doubtful'],
  });
});

test('an establishment of La Poste has a control rule of its own', () => {
  expect(read('<a:GlobalID schemeID="0009">35600000001000</a:GlobalID>').problems).toEqual([]);
  expect(read(`<a:ID>35600000001000</a:ID>${country('FR')}`).siret).toBe('35600000001000');
  expect(read(`<a:ID>35600000001001</a:ID>${country('FR')}`).siret).toBeNull();
});

test('the routing code of a public body (0224) is no SIRET', () => {
  expect(read('<a:GlobalID schemeID="0224">99900010200015</a:GlobalID>').siret).toBeNull();
});
