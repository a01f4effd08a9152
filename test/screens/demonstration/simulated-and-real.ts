import { beforeAll, describe, expect, test } from '@jest/globals';
import { demoFiles } from '../../../scripts/demo/dossier.js';
import {
  SIMULATED_SECTIONS,
  type SimulatedFinding,
  type SimulatedSection,
} from '../../../server/domain/simulation.js';
import type { AuditResult } from '../../../server/domain/audit-result.js';
import { csv } from '../../support/audit-dossier.js';
import { FINANCE } from '../../support/screens.js';
import { simulate } from '../../support/simulate.js';
import { ALL, theDemonstration } from '../the-demonstration.js';

/** Values far from the defaults: findings of some rules go, come, or ask for less. */
const OTHER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  A1: { tolerance: '60' },
  C4: { daysPerDate: '1.4' },
  P1: { warning: '0.3' },
  T1: { toleranceDays: '3', toleranceRatio: '0.3' },
  I5: { enabled: 'no' },
  // Over such a budget its questions are weak.
  T11: { budgetInvoices: '1', budgetShare: '0.0001' },
};

/** What is said of a finding, whatever it was judged with. */
type Said = readonly [key: string, amount: string | null, days: string | null, message: string];
type Lists = Record<SimulatedSection, SimulatedFinding[]>;

const saidOf = (result: AuditResult, code: string): Said[] =>
  result.findings
    .filter((one) => one.code === code && one.visible)
    .map(({ id, amountAtStake, daysUnsupported, message }) => [
      id,
      amountAtStake,
      daysUnsupported,
      message.en,
    ]);

async function listsOf(code: string): Promise<Lists> {
  const { screens } = theDemonstration();
  const { reads, orgId, db } = screens;
  const { id, summary } = await simulate(db, orgId, FINANCE, { code, values: OTHER[code] ?? {} });
  const lists: Lists = { new: [], gone: [], changed: [] };
  for (const section of SIMULATED_SECTIONS) {
    const page = await reads.simulatedFindings(orgId, FINANCE, id, { section, page: ALL });
    lists[section] = page?.items ?? [];
    expect(lists[section].length).toBe(summary.findings[section]);
  }
  return lists;
}

describe('another threshold', () => {
  let before: AuditResult;
  let after: AuditResult;
  const simulated = new Map<string, Lists>();

  beforeAll(async () => {
    const { screens } = theDemonstration();
    before = await screens.result();
    for (const code of Object.keys(OTHER)) simulated.set(code, await listsOf(code));
    const rows = Object.entries(OTHER).flatMap(([code, values]) =>
      Object.entries(values).map(([name, value]) => [`${code}.${name}`, value, '2026-01-01']),
    );
    // An invoice received again changes nothing: no dossier is without one.
    const known = (await demoFiles()).find(({ path }) => path.startsWith('invoices/'));
    await screens.add({
      'register/other-settings.csv': csv(['key', 'value', 'valid_from'], ...rows),
      [known?.path ?? '']: known?.content ?? '',
    });
    after = await screens.result();
  }, 120_000);

  test.each(Object.keys(OTHER))('of %s, simulated, is what an audit finds once it is set', (code) => {
    const lists = simulated.get(code);
    const said = new Map(saidOf(before, code).map((one) => [one[0], one]));
    for (const { key } of lists?.gone ?? []) said.delete(key);
    for (const { key, amount, days, message } of [...(lists?.new ?? []), ...(lists?.changed ?? [])])
      said.set(key, [key, amount, days, message.en]);
    const really = saidOf(after, code);
    expect(really.map(([key, amount, days]) => [key, amount, days]).sort()).toEqual(
      [...said.values()].map(([key, amount, days]) => [key, amount, days]).sort(),
    );
    const listed = new Set([...(lists?.new ?? []), ...(lists?.changed ?? [])].map(({ key }) => key));
    for (const one of really) if (listed.has(one[0])) expect(one).toEqual(said.get(one[0]));
  });

  test('makes some go, some come and some ask for less', () => {
    const count = (section: SimulatedSection): number =>
      [...simulated.values()].reduce((sum, lists) => sum + lists[section].length, 0);
    for (const section of SIMULATED_SECTIONS) expect([section, count(section) > 0]).toEqual([section, true]);
  });
});
