import { describe, expect, test } from '@jest/globals';
import { linesOfTexts } from '../../../test/support/page-texts.js';
import { readPage } from './page-reading.js';
import { proposeFields } from './propose-fields.js';

const OWN = 'SIRET 999 000 102 00015';
const LINES = Array.from({ length: 6 }, (_, at) => `Ligne ${at}`);
const OF_BUYER = 'SIRET 999 000 201 00023';

const proposed = (field: 'supplierSiret' | 'supplierVatId', ...texts: string[]) => {
  const found = proposeFields(readPage(linesOfTexts(...texts))).get(field);
  return found === undefined ? null : [found.value, found.confidence];
};
const siret = (...texts: string[]) => proposed('supplierSiret', ...texts);

describe('a SIRET is the supplier’s when something ties it to the supplier', () => {
  test.each([
    ['its block', ['Émetteur', 'Studio Rivage', OWN], 'high'],
    ['its name above', ['Studio Rivage SARL', '4 quai des Brumes', OWN], 'medium'],
    ['the line of a company at the foot', ['Studio Rivage', 'au capital de 10 000,00 - ' + OWN], 'medium'],
    ['its name in the same line', ['Studio Rivage SARL', ...LINES, `Studio Rivage SARL, ${OWN}`], 'medium'],
    ['its block, that of the buyer beside it', ['Vendeur | Acheteur', `${OWN} | ${OF_BUYER}`], 'high'],
    [
      'the name of a public body that is not above it',
      ['Ville d’Exemple', OF_BUYER, 'Studio Rivage SARL', OWN],
      'medium',
    ],
  ])('%s', (_, texts, confidence) => {
    expect(siret(...texts)).toEqual(['99900010200015', confidence]);
  });

  test.each([
    [
      'in another column',
      ['Studio Rivage SARL', `4 quai des Brumes | Ville d’Exemple`, `44000 Nantes | ${OF_BUYER}`],
    ],
    [
      'under a public body that stands under the supplier',
      ['Studio Rivage SARL', 'Ville d’Exemple', OF_BUYER],
    ],
    ['far below the name', ['Studio Rivage SARL', ...LINES, OF_BUYER]],
    ['of the buyer by its label', ['Studio Rivage SARL', 'SIRET client : 999 000 201 00023']],
    [
      'of the buyer behind its label',
      ['Studio Rivage SARL', 'Client : Ville d’Exemple - SIRET 999 000 201 00023'],
    ],
  ])('none: %s', (_, texts) => {
    expect(siret(...texts)).toBeNull();
  });
});

describe('a VAT identifier as well', () => {
  test('the buyer’s, in a column without a title, is not the supplier’s', () => {
    const buyer = 'TVA : FR12999000201';
    expect(proposed('supplierVatId', 'Studio Rivage SARL', `Nantes | ${buyer}`)).toBeNull();
  });

  test('one that ends with the SIREN of the SIRET is, wherever it stands', () => {
    const texts = ['Émetteur', 'Studio Rivage', OWN, 'Prestation | | | TVA : FR40999000102'];
    expect(proposed('supplierVatId', ...texts)).toEqual(['FR40999000102', 'high']);
  });
});
