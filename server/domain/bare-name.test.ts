import { expect, test } from '@jest/globals';
import { bareName } from './bare-name.js';

test.each([
  ['Studio Rivage', 'studiorivage'],
  ['STUDIO RIVAGE S.A.R.L.', 'studiorivage'],
  ['SARL Studio-Rivage', 'studiorivage'],
  ['Société Studio Rivage & Cie', 'studiorivage'],
  ['Studio Rivage, SASU', 'studiorivage'],
  ['Camille Exemple EI', 'camilleexemple'],
  ['Atelier Œuvre GmbH', 'atelieroeuvre'],
  // A word that only begins like one stays.
  ['Saskia Exemple', 'saskiaexemple'],
  ['SA', 'sa'],
  ['–', ''],
])('%s: %s', (name, bare) => {
  expect(bareName(name)).toBe(bare);
});
