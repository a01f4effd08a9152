import { describe, expect, test } from '@jest/globals';
import type { AuditResult } from '../../../server/domain/audit-result.js';
import { auditDossier, onlyRules, register } from '../../support/audit-dossier.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { dayRate, NARRATIVE_CODES, person, times, told, toldSheet, type Told } from '../golden-narratives.js';
import { CONSULTANT_EN, DEVELOPER_FR, RUN_DUTY_FR, SUPPORT_DESK_EN, TRACED } from '../honest-texts.js';

const RUN = { ...CONTRACT, contract_ref: 'M-2026-02', title: 'Exploitation et maintenance' };
const PROJECT: readonly Told[] = [
  ...told('P-1', '2026-03-02', DEVELOPER_FR),
  ...told('P-2', '2026-03-02', CONSULTANT_EN),
  ...told('P-3', '2026-03-02', TRACED),
  // A week of workshops that all three attend, and a pair that says so.
  ...['P-1', 'P-2', 'P-3'].flatMap((key) =>
    told(key, '2026-09-07', times(3, 'Atelier sur les parcours des familles, avec les agents des guichets')),
  ),
  ...['P-1', 'P-3'].flatMap((key) =>
    told(key, '2026-09-14', ['Écriture en binôme des règles de reprise des dossiers de cantine']),
  ),
];
const DUTY: readonly Told[] = [
  ...told('P-4', '2026-03-02', RUN_DUTY_FR),
  ...told('P-5', '2026-03-02', RUN_DUTY_FR),
  ...told('P-6', '2026-03-02', SUPPORT_DESK_EN),
  ...told('P-7', '2026-03-02', SUPPORT_DESK_EN),
];

const dossier = (project: readonly Told[] = PROJECT, duty: readonly Told[] = DUTY) => ({
  'register/contracts.csv': register(CONTRACT, RUN),
  'register/people.csv': register(
    ...['P-1', 'P-2', 'P-3'].map((key) => person(key, 'Analyste')),
    ...['P-4', 'P-5', 'P-6', 'P-7'].map((key) => person(key, 'Exploitant', RUN.contract_ref)),
  ),
  'register/rate_card.csv': register(
    dayRate('Analyste', '500'),
    dayRate('Directeur', '900'),
    dayRate('Exploitant', '420', RUN.contract_ref),
  ),
  'invoices/F-1.csv': register(
    invoiceLine({
      description: 'Analyse',
      quantity: '1',
      unit_price: '500',
      net: '500',
      person: 'Analyste P-1',
    }),
  ),
  'timesheets/projet.csv': toldSheet(project),
  'timesheets/exploitation.csv': toldSheet(duty, RUN.contract_ref),
});

const audit = async (...sheets: Parameters<typeof dossier>): Promise<AuditResult> =>
  (await auditDossier(dossier(...sheets), '2026-12-16', { rules: onlyRules(...NARRATIVE_CODES) })).result;

describe('four hundred entries of honest people', () => {
  test('a project, run duty and a support desk, in French and English, are asked nothing', async () => {
    expect(PROJECT.length + DUTY.length).toBeGreaterThan(380);
    const { findings, rules } = await audit();
    expect(findings).toEqual([]);
    expect(rules.map(({ code, incomplete, error }) => [code, incomplete, error])).toEqual(
      ['R6', 'R7', 'T10', 'T11', 'T12', 'T9'].map((code) => [code, 0, 0]),
    );
  });

  test('without their tickets, their duties and their pairs they would be', async () => {
    const bare = (entries: readonly Told[]): Told[] =>
      entries.map((entry) => ({
        ...entry,
        note: entry.note
          .replace(/PORT-\d+|#\d+|ticket \d+/, 'Suivi')
          .replace(/ INC-\d+/, '')
          .replace(/^Maintenance corrective/, 'Travaux')
          .replace(/ en binôme/, '')
          .replace(/Atelier/, 'Réunion'),
      }));
    const { findings } = await audit(bare(PROJECT), bare(DUTY));
    const asked = findings
      .filter(({ visible }) => visible)
      .map(({ code, subject }) => [code, subject.personKey ?? subject.contract]);
    expect(asked).toEqual([
      ['R7', 'M-2026-01'],
      ['T10', 'P-1'],
      ['T10', 'P-3'],
      ['T10', 'P-4'],
      ['T10', 'P-5'],
      ['T11', 'P-3'],
      ['T9', 'P-4'],
      ['T9', 'P-5'],
    ]);
  });
});
