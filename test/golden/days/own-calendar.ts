import { expect, test } from '@jest/globals';
import { auditDossier, onlyRules, register } from '../../support/audit-dossier.js';
import { camilleDays, CONTRACT } from '../golden-contract.js';
import { plain, TEAM, timesheet } from '../golden-days.js';

const CALENDAR = onlyRules('C1', 'C2', 'C5');

/** September 2026 has 22 days from Monday to Friday. */
async function audit(
  days: number,
  closures: Record<string, string>[],
  contract: Record<string, string> = {},
  over: Record<string, string> = {},
) {
  const { result } = await auditDossier(
    {
      'register/contracts.csv': register({ ...CONTRACT, entity: 'Direction du numérique', ...contract }),
      'register/people.csv': TEAM,
      ...(closures.length === 0 ? {} : { 'register/closures.csv': register(...closures) }),
      'invoices/F-1.csv': register(camilleDays(days, over)),
    },
    '2026-11-16',
    { rules: CALENDAR },
  );
  const [invoice] = result.invoices;
  return { result, calendar: invoice?.lines[0]?.support?.calendarDays, findings: result.findings };
}

const bridge = { date: '2026-09-18', label: 'Pont' };

test('a closure of the register is not a day of the calendar; days that need it are a question that names it', async () => {
  const { calendar, findings, result } = await audit(22, [bridge, { date: '2026-09-19', label: 'Samedi' }]);
  expect(calendar).toBe('21.00');
  expect(
    findings.map(({ code, class: strength, daysUnsupported }) => [code, strength, daysUnsupported]),
  ).toEqual([['C5', 'question', '1.00']]);
  expect(plain(findings[0]?.message.fr)).toBe(
    'Ligne 1 : 22,00 j facturés (septembre 2026) ; cette période compte 21 jours travaillables pour 1 personne, ' +
      'soit 21,00 j ; fermeture de l’organisation : 18 sept. 2026 (Pont) ; 1,00 j au-delà (500,00 € HT).',
  );
  expect(findings[0]?.evidence.map(({ file, line }) => [file, line])).toEqual([
    ['invoices/F-1.csv', 2],
    ['register/closures.csv', 2],
  ]);
  expect(findings[0]?.supplierEvidence.map(({ file }) => file)).toEqual(['invoices/F-1.csv']);
  const register = result.documents.find(({ file }) => file === 'register/closures.csv');
  expect([register?.status, register?.problems]).toEqual(['read', []]);
});

test('the closure of another entity closes nothing here; that of the same entity does', async () => {
  expect((await audit(22, [{ ...bridge, entity: 'Direction des sports' }])).calendar).toBe('22.00');
  expect((await audit(22, [{ ...bridge, entity: ' direction du Numérique ' }])).calendar).toBe('21.00');
});

test('a closure that repeats a public holiday or a weekend changes nothing', async () => {
  const november = { period_start: '2026-11-01', period_end: '2026-11-15' };
  const closures = [
    { date: '2026-11-11', label: 'Armistice' },
    { date: '2026-11-14', label: 'Samedi' },
  ];
  expect((await audit(9, closures, {}, november)).calendar).toBe('9.00');
});

test('a contract carried out in Belgium has the Belgian holidays', async () => {
  const july = (day: string) => ({ period_start: day, period_end: day });
  const codes = async (day: string, place: string) =>
    (await audit(1, [], { place }, july(day))).findings.map(({ code }) => code);
  // 21 July is the national day; 14 July is a day like another.
  expect(await codes('2026-07-21', 'BE')).toEqual(['C2', 'C5']);
  expect(await codes('2026-07-14', 'be')).toEqual([]);
  const [asked] = (await audit(1, [], { place: 'BE' }, july('2026-07-21'))).findings;
  expect(plain(asked?.message.fr)).toBe(
    'Camille Exemple (P-0412) : 1,00 j le mardi 21 juill. 2026 (Fête nationale), ligne 1 de F-2026-118, 500,00 € HT ; ' +
      'le marché M-2026-01 ne prévoit pas de travail un jour férié (lieu : BE).',
  );
});

test('a place without a calendar leaves the rules incomplete, and no day on the ladder', async () => {
  const { calendar, result } = await audit(22, [bridge], { place: 'BE-XX' });
  expect(calendar).toBeNull();
  expect(result.rules.map(({ code, incomplete }) => [code, incomplete])).toContainEqual(['C5', 1]);
});

test('closures say nothing of days on a timesheet', async () => {
  const { result } = await auditDossier(
    {
      'register/contracts.csv': register(CONTRACT),
      'register/people.csv': TEAM,
      'register/closures.csv': register(bridge),
      'timesheets/camille.csv': timesheet('P-0412', ['2026-09-18']),
      'invoices/F-1.csv': register(camilleDays(1)),
    },
    '2026-11-16',
    { rules: CALENDAR },
  );
  expect(result.findings).toEqual([]);
});
