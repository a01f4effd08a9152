import { expect, test } from '@jest/globals';
import { isDepartmentName } from './department-name.js';

test.each([
  'Direction des finances',
  'DIRECTION du numérique',
  'Service achats',
  'Pôle études',
  'Finance team',
  'Unité 3',
])('%s is a department', (name) => {
  expect(isDepartmentName(name)).toBe(true);
});

test.each(['Claude Exemple', 'MODÈLE Dominique', 'C. Exemple', 'Paul Bureaucourt', ''])(
  '%s is none',
  (name) => {
    expect(isDepartmentName(name)).toBe(false);
  },
);
