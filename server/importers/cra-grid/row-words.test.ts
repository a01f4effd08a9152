import { expect, test } from '@jest/globals';
import { rowKind } from './row-words.js';

test.each([
  ['Congés payés', 'absence'],
  ['Congé sans solde', 'absence'],
  ['Arrêt maladie', 'absence'],
  ['AM', 'absence'],
  ['CP : congés payés', 'absence'],
  ['RTT employeur', 'absence'],
  ['Jours fériés', 'absence'],
  ['Événement familial', 'absence'],
  ['Absences (maladie, congés)', 'absence'],
  ['Maladie enfant', 'absence'],
  ['Enfant malade', 'absence'],
  ['Accident du travail', 'absence'],
  ['RDV médical', 'absence'],
  ['Visite médicale : refonte de la page', 'mission'],
  ['Refonte du portail Congés', 'mission'],
  ['Suivi des absences scolaires', 'mission'],
  ['Budget participatif', 'mission'],
  ['Internal audit', 'mission'],
  ['Maintenance AM', 'mission'],
  ['Intercontrat', 'internal'],
  ['Formation interne', 'internal'],
  ['TOTAL', 'total'],
  ['Sous-total missions', 'total'],
  ['Nombre de jours', 'total'],
  ['Cumul', 'ignored'],
  ['Reste à consommer', 'ignored'],
  ['Jours ouvrés', 'ignored'],
  ['Signature du client', 'end'],
])('a row named %j is %s', (name, kind) => {
  expect(rowKind([name])).toBe(kind);
});

test('the first name that says something counts', () => {
  expect(rowKind(['Absences', 'Enfant malade'])).toBe('absence');
  expect(rowKind(['Portail', 'Recette'])).toBe('mission');
});

test('one foreign word makes a mission of any list of absences', () => {
  expect(rowKind([`${'conges maladie '.repeat(7)}x`])).toBe('mission');
});
