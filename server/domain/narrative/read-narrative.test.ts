import { describe, expect, test } from '@jest/globals';
import { cpuMilliseconds } from '../../../test/support/cpu-time.js';
import { readNarrative } from './read-narrative.js';

const read = (text: string) => {
  const narrative = readNarrative(text);
  if (narrative === null) throw new RangeError(`no narrative: ${text}`);
  return narrative;
};
const hash = (text: string) => readNarrative(text)?.hash;

describe('two narratives are one text', () => {
  test.each([
    ['Rédaction du cahier des charges', 'redaction du CAHIER des charges.'],
    ['Comité du lundi 3 septembre 2026', 'Comité du mardi 4 septembre 2026'],
    ['Correction de INC-1042 sur le portail', 'Correction de INC-1043 sur le portail'],
    ['Calls with the library, 3 March', 'Calls with the library, 12 May'],
    ['Contrôle de l’index, S37', "Contrôle de l'index, S38"],
  ])('%s', (one, other) => {
    expect(hash(one)).toBe(hash(other));
  });

  test('and not where a word differs', () => {
    expect(hash('Rédaction du cahier des charges')).not.toBe(hash('Rédaction du cahier de recette'));
  });
});

test.each(['', ' ', '—', '12/09/2026', '14h30 - 16h', '…'])('%j says nothing', (text) => {
  expect(readNarrative(text)).toBeNull();
});

describe('a reference', () => {
  test.each([
    ...[
      'INC-1042',
      'Correction #812',
      'Ticket 812',
      'RITM0042 imprimante',
      'Demande n° 77',
      'L-09',
      'Livrable 3',
    ],
    ...[
      'BC-2026-031',
      'Fix for issue 12',
      'PR 45 reviewed',
      'jira-118',
      'Case 4512',
      'Suivi (GLPI 20871)',
      'Carrefour 3701-0302',
      'Suivi 20871',
    ],
  ])('stands in %j', (text) => {
    expect(read(text).isTraced).toBe(true);
  });

  test.each([
    ...[
      'Analyse ISO-27001',
      'Atelier S37',
      'Migration UTF-8',
      'Bilan mi-2026',
      'Budget juin-2026',
      'Version v2',
    ],
    ...[
      'Préparation de 3 ateliers',
      'Sprint 12',
      'Passage à Windows 11',
      'Audit RGAA 4.1',
      'Point de 14h30',
      'Lot 2',
    ],
    ...['Plan post-2026', 'Comptes N-1', 'Point du 2026-09-12', 'Budget de 15000 €'],
  ])('does not stand in %j', (text) => {
    expect(read(text).isTraced).toBe(false);
  });

  test('is no word, and is enough', () => {
    expect(read('INC-1042')).toMatchObject({ hash: null, words: 0, isTraced: true });
  });
});

test.each([
  ...[
    'Astreinte',
    'Supervision des serveurs',
    'Maintenance corrective du portail',
    'Support utilisateurs, matin',
  ],
  ...[
    'On-call duty',
    'Service desk, late shift',
    'Traitement des incidents de la nuit',
    'Tierce maintenance applicative',
    'Support',
    'Support N2',
    'Support client, S37',
    'Maintenance',
  ],
])('%j is a duty that comes back', (text) => {
  expect(read(text).isTraced).toBe(true);
});

test.each([
  'Support de formation',
  'Exploitation des réponses',
  'Maintenance du planning',
  'Assistance à la recette',
])('%j names a piece of work, no duty', (text) => {
  expect(read(text).isTraced).toBe(false);
});

test.each([
  ['Développement du portail', 3, 2],
  ['Suivi', 1, 0],
  ['Réunion de suivi du projet', 5, 0],
  ["Rédaction de l'annexe technique", 4, 3],
  ['Divers', 1, 0],
  ['Team meeting', 2, 0],
  ['Wiring of the east wing', 5, 3],
  ['Réponse à 3 candidats', 3, 2],
])('%j has %d words, %d of which name something', (text, words, specificWords) => {
  expect(read(text)).toMatchObject({ words, specificWords });
});

test.each([
  ['Analyse des besoins, rédaction du rapport et réunion de chantier', 3],
  ['Analyse des besoins ; rédaction du rapport', 2],
  ['Rédaction du rapport sur les bois, les prés et les haies', 1],
  ['Drafted the report, reviewed the annexes and called the architect', 3],
  ['Drafting the report; reviewing annexes; calls with the architect', 3],
  ['Analyse (2 h), rédaction (3 h), réunion (2 h)', 0],
  ['Tests\nCorrections\nDéploiement', 3],
  ['- Tests\n- Corrections', 2],
  ['Correction de l’écran et des tests', 1],
])('%j joins %d actions', (text, actions) => {
  expect(read(text).actions).toBe(actions);
});

test.each([
  ['Réunion hebdomadaire avec la direction', true],
  ['Comité de pilotage', true],
  ['Steering committee', true],
  ['Project board meeting', true],
  ['Réunion de lancement', false],
  ['Atelier avec les agents', false],
  ['Sprint planning meeting', false],
  ['Pointage des factures', false],
])('%j: a meeting, and no joint work? %s', (text, expected) => {
  const { isMeeting, isJoint } = read(text);
  expect(isMeeting && !isJoint).toBe(expected);
});

test.each(['Écriture des tests en binôme', 'Pair programming on the import', 'Atelier avec les agents'])(
  '%j is joint work',
  (text) => {
    expect(read(text).isJoint).toBe(true);
  },
);

test.each([
  ['Saisie des fiches d’inventaire', true],
  ['Data entry of the survey', true],
  ['Archivage des dossiers papier', true],
  ["Développement de l'écran de saisie", false],
  ['Rédaction du plan de classement', false],
  ['Mise en page du guide', false],
  ['Classement des photographies du tramway', true],
  ['Scanning of documents for the archive', true],
  ['Admin tasks', true],
  ['Classement des offres et rapport d’analyse', false],
  ['Classement', true],
  ['Archivage électronique : choix du format', false],
  ['Impression 3D du prototype', false],
  ['Saisie du tribunal administratif', false],
  ['Réservations : développement du module', false],
  ['Saisie des congés, maquette de l’écran', false],
  ['Scanning of the ports of the test servers', false],
  ['Filing the appeal with the court', false],
  ['Typing of the interfaces in TypeScript', false],
  ['Admin console, access rights', false],
])('%j: an office task? %s', (text, isClerical) => {
  expect(read(text).isClerical).toBe(isClerical);
});

test.each(['a', '1', ' ', '1 ', 'ticket ', 'A1-', '#', 'é', '\n', 'mot ', '-_', 'n° '])(
  'a million times %j takes no time',
  (part) => {
    const text = `ticket${part.repeat(1_000_000 / part.length)}x`;
    expect(cpuMilliseconds(() => readNarrative(text))).toBeLessThan(500);
  },
);

test('no more of a text is read than its columns can count', () => {
  expect(read('mot '.repeat(40_000)).words).toBe(1000);
});
