import { describe, expect, test } from '@jest/globals';
import { fold, invoiceNumberKey, personNameKey, referenceKey } from './names.js';

describe('fold', () => {
  test.each([
    ['  Équipe\u00a0 Sécurité ', 'equipe securite'],
    ['Cœur', 'coeur'],
    ['ﬁn ½', 'fin 1⁄2'],
    ['Straße', 'strasse'],
    ['', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('personNameKey', () => {
  test.each(['Julie DURAND', 'Durand Julie', 'DURAND, Julie', ' julie  durand ', 'Durand\u00a0Julie'])(
    '%j is the same person',
    (name) => {
      expect(personNameKey(name)).toBe('durand julie');
    },
  );

  test('hyphens and apostrophes separate words', () => {
    expect(personNameKey('Jean-Marc L’Hôte')).toBe(personNameKey("L'HOTE Jean Marc"));
  });

  test('two people stay two', () => {
    expect(personNameKey('Julie Durand')).not.toBe(personNameKey('Julien Durand'));
    expect(personNameKey('A1 Test')).not.toBe(personNameKey('A2 Test'));
  });
});

describe('references and invoice numbers', () => {
  test.each([
    ['BC-2026/014', 'BC2026014'],
    ['bc 2026 014', 'BC2026014'],
    ['DÉV.01', 'DEV01'],
    ['00-12', '0012'],
  ])('reference %j has the key %j', (reference, key) => {
    expect(referenceKey(reference)).toBe(key);
  });

  test.each([
    ['F-2026-001', 'F2026001'],
    ['000123', '123'],
    ['00-012/A', '12A'],
    ['000', '0'],
    ['', ''],
  ])('invoice number %j has the key %j', (number, key) => {
    expect(invoiceNumberKey(number)).toBe(key);
  });
});
