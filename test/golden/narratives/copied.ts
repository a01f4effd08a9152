import { describe, expect } from '@jest/globals';
import { onlyRules, register } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT } from '../golden-contract.js';
import { plain } from '../golden-days.js';
import { answersOf, person, times, told, toldDossier, toldSheet } from '../golden-narratives.js';

// Alone: T10 would set the same texts of two dossiers side by side.
const audit = auditsTogether('2026-12-16', { rules: onlyRules('T9') });
const of = async (...dossier: Parameters<typeof toldDossier>) => {
  const { findings, rules } = await audit(toldDossier(...dossier));
  return { found: findings, answers: answersOf('T9', rules) };
};
const DIFFERENT = [
  'Étude des flux entre la paie et les finances',
  'Entretien avec la cheffe du service des écoles',
  'Rédaction de la note sur les régies de recettes',
  'Relecture du plan de classement des archives',
  'Chiffrage de la reprise des dossiers des agents',
  'Préparation du jeu d’essai de la facturation',
  'Analyse des écarts de la balance de septembre',
  'Maquette de la page des inscriptions scolaires',
  'Contrôle des droits ouverts aux intérimaires',
  'Inventaire des interfaces du logiciel de paie',
  'Écriture des cas de test de la cantine',
  'Visite du centre technique et de son atelier',
  'Correction des libellés du guide des usagers',
  'Comparaison de trois offres d’hébergement',
];
const COPY = 'Développement du module de réservation en ligne';

describe('T9, one text from day to day', () => {
  testTogether('is asked about, without money, with its dates and places', async () => {
    const { found } = await of(told('P-1', '2026-09-01', [...DIFFERENT.slice(0, 8), ...times(6, COPY)]));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      class: 'question',
      visible: true,
      amountAtStake: null,
      daysUnsupported: null,
    });
    expect(found[0]?.subject).toMatchObject({ personKey: 'P-1', contract: CONTRACT.contract_ref });
    expect(found[0]?.values).toMatchObject({ entries: 6, told: 14, days: '6', quotes: [COPY] });
    expect(found[0]?.evidence).toHaveLength(6);
    expect(plain(found[0]?.supplierMessage?.fr)).toBe(
      'Dans vos feuilles de temps, 6 saisies sur 14 d’Analyste P-1 (6,00 j, 11–18 sept. 2026) ont le même libellé, sans référence : « Développement du module de réservation en ligne ».',
    );
  });

  testTogether('whatever changes in it from copy to copy', async () => {
    const days = [
      '3 septembre',
      '4 septembre',
      '07/09',
      '08/09',
      '9h-17h',
      'S37',
      'S38',
      '2026',
      'v2',
      'lundi',
    ];
    const notes = days.map((day) => `Wiring of the reading rooms, ${day}`);
    const { found } = await of(told('P-2', '2026-09-01', notes));
    expect(found[0]?.values).toMatchObject({ entries: 10, told: 10 });
  });

  testTogether('in one month of a year', async () => {
    const spring = told('P-3', '2026-03-02', [...times(11, COPY)]);
    const varied = DIFFERENT.flatMap((text, index) =>
      told('P-3', `2026-0${5 + (index % 5)}-0${1 + (index % 9)}`, [text, `${text}, suite`, `${text}, fin`]),
    );
    const entries = [...new Map([...spring, ...varied].map((one) => [one.date, one])).values()];
    const { found } = await of(entries);
    expect(entries.length).toBeGreaterThan(37);
    expect(found[0]?.values).toMatchObject({
      entries: 11,
      told: 11,
      firstDate: '2026-03-02',
      lastDate: '2026-03-16',
    });
  });

  testTogether('at 30 %, and not just below', async () => {
    const [at, below] = await Promise.all([
      of(told('P-4', '2026-09-01', [...DIFFERENT.slice(0, 7), ...times(3, COPY)])),
      of(told('P-5', '2026-09-01', [...DIFFERENT.slice(0, 8), ...times(3, COPY)])),
    ]);
    expect(at.found).toHaveLength(1);
    expect(below.answers).toEqual(['clean']);
  });

  testTogether('of somebody who works for two contractors: each reads its own sheets', async () => {
    const other = {
      ...CONTRACT,
      contract_ref: 'M-2026-02',
      supplier_name: 'Bureau Voisin',
      supplier_siret: '90000000200015',
    };
    const { found } = await of(told('P-6', '2026-09-01', times(10, COPY)), {
      'register/contracts.csv': register(CONTRACT, other),
      'register/people.csv': register(
        person('P-6', 'Analyste'),
        person('P-6', 'Analyste', other.contract_ref),
      ),
      'timesheets/autre.csv': toldSheet(
        told('P-6', '2026-10-01', times(10, 'Suivi des chantiers de la rocade nord')),
        other.contract_ref,
      ),
    });
    expect(found.map(({ subject, values }) => [subject.supplier, values.quotes])).toEqual([
      ['90000000100017', [COPY]],
      ['90000000200015', ['Suivi des chantiers de la rocade nord']],
    ]);
    const [own] = found;
    expect(JSON.stringify([own?.supplierMessage, own?.supplierEvidence])).not.toMatch(/rocade|autre/);
  });

  testTogether.each([
    [
      'tickets',
      Array.from({ length: 12 }, (_, index) => `Correction de l’anomalie PORT-${140 + index} du portail`),
    ],
    ['one ticket', times(12, 'Reprise de données du ticket 4512 avec le service')],
    ['a recurring duty', times(12, 'Supervision des serveurs et traitement des alertes du soir')],
    ['a label of three words', times(12, 'Développement du portail')],
  ])('is nothing to ask where it says %s', async (_, notes) => {
    expect((await of(told('P-7', '2026-09-01', notes))).answers).toEqual(['clean']);
  });

  // Half days, or what a stopwatch cuts a day into: one text on two days is not one from day to day.
  testTogether('is nothing to ask of two days in several parts, unlike three', async () => {
    const parts = (person: string, dates: readonly string[]) =>
      dates.flatMap((date) =>
        times(2, COPY).map((note) => ({ person, date, note, over: { quantity: '0.5' } })),
      );
    const [two, three] = await Promise.all([
      of([
        ...told('P-11', '2026-09-01', DIFFERENT.slice(0, 8)),
        ...parts('P-11', ['2026-09-14', '2026-09-15']),
      ]),
      of([
        ...told('P-12', '2026-09-01', DIFFERENT.slice(0, 8)),
        ...parts('P-12', ['2026-09-14', '2026-09-15', '2026-09-16']),
      ]),
    ]);
    expect(two.answers).toEqual(['clean']);
    expect(three.found.map(({ values }) => [values.entries, values.told, values.days])).toEqual([
      [6, 14, '3'],
    ]);
  });

  testTogether('is nothing to ask where each entry names its deliverable beside the text', async () => {
    const { answers } = await of(told('P-8', '2026-09-01', times(12, COPY), { deliverable_ref: 'L-09' }));
    expect(answers).toEqual(['clean']);
  });

  testTogether('cannot be told without texts, nor of nine', async () => {
    const [silent, few] = await Promise.all([
      of(told('P-9', '2026-09-01', times(12, ''))),
      of(told('P-10', '2026-09-01', times(9, COPY))),
    ]);
    expect(silent.answers).toEqual(['incomplete', 'note']);
    expect(few.answers).toEqual(['notApplicable']);
  });
});
