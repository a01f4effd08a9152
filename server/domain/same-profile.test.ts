import { expect, test } from '@jest/globals';
import { profileKey } from './same-profile.js';

test.each([
  ['Chef de projet', 'Cheffe de projet'],
  ['Développeur', 'Développeuse'],
  ['Développeur', 'développeurs'],
  ['Développeur', 'Développeur(se)'],
  ['Développeur', 'Développeur·se'],
  ['Développeur', 'Développeur/euse'],
  ['Consultant senior', 'Consultante senior'],
  ['Consultant senior', 'Senior consultant'],
  ['Directeur artistique', 'Directrice artistique'],
  ['Rédacteur technique', 'Rédactrice technique'],
  ['Technicien', 'Technicienne'],
  ['Ingénieur réseau', 'Ingénieure réseau'],
  ['Ingénieur d’études', 'Ingénieur études'],
  ['Expert confirmé', 'Experte confirmée'],
  ['Chargé de mission', 'Chargée de mission'],
  ['Administratif', 'Administrative'],
  ['Infirmier', 'Infirmière'],
])('%s and %s are one profile', (a, b) => {
  expect(profileKey(a)).toBe(profileKey(b));
});

test.each([
  ['Développeur', 'Développeur senior'],
  ['Chef de projet', 'Directeur de projet'],
  ['Expert', 'Expert junior'],
  ['Développeur C', 'Développeur C++'],
  ['Architecte', 'Architecte logiciel'],
  ['Profil 1', 'Profil 2'],
])('%s and %s are two', (a, b) => {
  expect(profileKey(a)).not.toBe(profileKey(b));
});
