import { expect, test } from '@jest/globals';
import { ruleInVersion } from '../../../server/rules/earlier-versions.js';
import { FINANCE } from '../../support/screens.js';
import { simulate } from '../../support/simulate.js';
import { ALL, everyPage, theDemonstration } from '../the-demonstration.js';

/** Facts and questions of every grain, and weak ones, which are shown beside others alone. */
const TRIED = ['A1', 'C4', 'D2', 'L4', 'I5', 'P1', 'P7', 'T8'];

test.each(TRIED)('%s tried out as it stands finds what the audit found, and nothing is new', async (code) => {
  const { screens, result } = theDemonstration();
  const { summary } = await simulate(screens.db, screens.orgId, FINANCE, { code });
  const shown = result.findings.filter((one) => one.code === code && one.visible).length;
  expect(summary.findings).toEqual({
    now: shown,
    simulated: shown,
    new: 0,
    gone: 0,
    changed: 0,
    reworded: 0,
  });
  expect(summary.matchesAudit).toBe(true);
  for (const { rule, all } of summary.money) {
    expect(rule.simulated).toBe(rule.now);
    expect(all.simulated).toBe(all.now);
  }
  expect(summary.answers?.now).toBeDefined();
  expect(summary.answers?.simulated).toEqual(summary.answers?.now);
});

test('an earlier version of a rule is tried out with its own parameters', async () => {
  const { screens } = theDemonstration();
  const { summary } = await simulate(screens.db, screens.orgId, FINANCE, { code: 'L4', version: 1 });
  expect(summary.versions).toEqual({ now: 3, simulated: 1 });
  expect(summary.findings.now).toBeGreaterThan(0);
  expect(summary.answers?.simulated.error).toBe(0);
  expect(summary.parameters.map(({ name, now, simulated }) => [name, now, simulated])).toContainEqual([
    'honestShare',
    '0.02',
    ruleInVersion('L4', 1)?.params.honestShare?.default ?? null,
  ]);
});

test('what a rule would no longer find is named as the list of findings names it', async () => {
  const { screens } = theDemonstration();
  const { reads, orgId, db } = screens;
  let withoutInvoice = 0;
  for (const code of ['C4', 'D2', 'L4', 'P1', 'P7']) {
    const { id } = await simulate(db, orgId, FINANCE, { code, values: { enabled: 'no' } });
    const gone = await reads.simulatedFindings(orgId, FINANCE, id, { section: 'gone', page: ALL });
    const shown = await everyPage((page) => reads.findings(orgId, FINANCE, { code }, page), ALL.limit);
    const named = (gone?.items ?? []).map((one) => [
      one.key,
      one.supplier,
      one.contract?.id ?? null,
      one.invoice?.id ?? null,
    ]);
    const listed = shown.map(({ id: key, about }) => [
      key,
      about.supplier?.name ?? null,
      about.contract?.id ?? null,
      about.invoice?.id ?? null,
    ]);
    expect(named.sort()).toEqual(listed.sort());
    withoutInvoice += named.filter(([, , , invoice]) => invoice === null).length;
  }
  expect(withoutInvoice).toBeGreaterThan(0);
});
