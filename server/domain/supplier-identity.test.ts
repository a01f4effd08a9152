import { expect, test } from '@jest/globals';
import { aliasesOf, identifySuppliers, type SupplierMention } from './supplier-identity.js';

const A: SupplierMention = { siret: '90000000100017', siren: null, vatId: null, name: 'Atelier Anémone' };
const B: SupplierMention = { siret: '90000000200015', siren: null, vatId: null, name: 'Bureau Bleuet' };

test('a document with the SIRET of one firm and the VAT id of another joins neither to the other', () => {
  const wrong: SupplierMention = { ...B, vatId: 'FR12900000001', name: 'Atelier Anémone' };
  expect(aliasesOf(wrong).filter(({ kind }) => kind !== 'name')).toEqual([
    { kind: 'siret', value: '90000000200015' },
    { kind: 'siren', value: '900000002' },
  ]);
  expect(identifySuppliers([A, B, wrong]).map(({ key }) => key)).toEqual([
    '90000000100017',
    '90000000200015',
  ]);
});

test('numbers that agree are one firm, whichever a document bears', () => {
  const byVat: SupplierMention = { siret: null, siren: null, vatId: 'FR12900000001', name: 'ANEMONE' };
  const bySiren: SupplierMention = { siret: null, siren: '900000001', vatId: null, name: null };
  expect(identifySuppliers([A, byVat, bySiren]).map(({ key }) => key)).toEqual(['90000000100017']);
});

test('a VAT id of another country stands beside a SIRET', () => {
  const foreign: SupplierMention = { ...A, vatId: 'BE0999900001' };
  expect(aliasesOf(foreign)).toContainEqual({ kind: 'vat', value: 'BE0999900001' });
});

test('a number that stands where the name is unknown is no name', () => {
  const published: SupplierMention = { ...A, name: A.siret };
  const [found] = identifySuppliers([published, A]);
  expect(found?.name).toBe('Atelier Anémone');
  expect(found?.aliases).not.toContainEqual({ kind: 'name', value: A.siret });
  expect(identifySuppliers([published])).toMatchObject([{ key: A.siret, name: null }]);
});
