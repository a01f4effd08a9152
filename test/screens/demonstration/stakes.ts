import { describe, expect, test } from '@jest/globals';
import { exact, sum } from '../../../server/domain/decimal.js';
import type { Sight } from '../../../server/usecases/reads/sight.js';
import { DPO, FINANCE, managerOf } from '../../support/screens.js';
import { comesTo, stepsComeTo } from '../../support/stake-steps.js';
import { ALL, BRUMEVAL_CONTRACT, everyPage, theDemonstration } from '../the-demonstration.js';

/** Every invoice in sight with how its total is made. */
async function invoicesOf(sight: Sight) {
  const { reads, orgId } = theDemonstration().screens;
  const list = { filter: {}, sort: '-atStake' as const };
  const summaries = await everyPage((page) => reads.invoices(orgId, sight, list, page), 100);
  return Promise.all(summaries.map(({ id }) => reads.invoice(orgId, sight, id)));
}

describe('how totals are made', () => {
  test.each(['finance', 'manager', 'brumeval', 'nebuline'] as const)(
    'the steps come to the total shown, of each invoice and of all, for %s',
    async (who) => {
      const { screens, brumeval, nebuline } = theDemonstration();
      const { reads, orgId } = screens;
      const sight = { finance: FINANCE, manager: managerOf([BRUMEVAL_CONTRACT]), brumeval, nebuline }[who];
      const invoices = await invoicesOf(sight);
      expect(invoices.length).toBeGreaterThan(0);
      for (const invoice of invoices) {
        if (invoice?.stake == null) throw new Error('an invoice without its explanation');
        expect([invoice.ref, comesTo(invoice.stake)]).toEqual([invoice.ref, invoice.atStake]);
        expect(invoice.stake.atStake).toBe(invoice.atStake);
        const told = new Set(invoice.findingList.map(({ id }) => id));
        for (const { counts, others, lineId, counted } of invoice.stake.lines) {
          for (const { finding, amount } of [counts, ...others]) {
            expect(told).toContain(finding);
            expect(exact(counts.amount).gte(amount)).toBe(true);
          }
          const line = invoice.lines.find(({ id }) => id === lineId);
          if (line?.atStake != null) expect(exact(counted).toFixed(2)).toBe(line.atStake);
        }
      }
      const { totals } = await reads.stakeTotals(orgId, sight, {});
      for (const total of totals) {
        expect(stepsComeTo(total)).toBe(total.atStake);
        const counted = sum(total.byRule.map((rule) => rule.counted));
        expect(counted.toFixed(2)).toBe(exact(total.asked).minus(total.sameLine).toFixed(2));
        const ofCurrency = invoices.filter((invoice) => invoice?.currency === total.currency);
        expect(
          sum(ofCurrency.map((invoice) => invoice?.atStake ?? '0'))
            .plus(total.notStored)
            .toFixed(2),
        ).toBe(total.atStake);
      }
    },
  );

  test('all that finance sees is the total of the result, and each contract its own', async () => {
    const { screens, result } = theDemonstration();
    const { reads, orgId } = screens;
    const { audit, totals } = await reads.stakeTotals(orgId, FINANCE, {});
    expect(audit).toEqual({ id: (await reads.currentAudit(orgId))?.id, asOf: result.asOf });
    expect(totals.map(({ currency, atStake }) => [currency, atStake])).toEqual(
      result.totals.map(({ currency, atStake }) => [currency, atStake]),
    );
    const contracts = await everyPage((page) => reads.contracts(orgId, FINANCE, {}, page), 100);
    expect(contracts.filter(({ atStake }) => atStake !== '0.00').length).toBeGreaterThan(5);
    for (const { id, contractRef, currency, atStake } of contracts) {
      if (atStake === '0.00') continue;
      const contract = await reads.contract(orgId, FINANCE, id);
      const own = contract?.stakes.find((total) => total.currency === currency);
      expect([contractRef, own?.atStake ?? '0.00']).toEqual([contractRef, atStake]);
      expect((await reads.stakeTotals(orgId, FINANCE, { contractId: id })).totals).toEqual(contract?.stakes);
    }
  });

  test('a contractor is told nothing of the others, nor of what is not put to it; the data officer no amount', async () => {
    const { screens, brumeval } = theDemonstration();
    const { reads, orgId } = screens;
    const list = { filter: {}, sort: '-atStake' as const };
    const others = (await reads.invoices(orgId, FINANCE, list, ALL)).items.find(
      ({ supplier }) => supplier?.name !== 'Atelier Brumeval' && supplier !== null,
    );
    const contractId = others?.contract?.id ?? '';
    expect((await reads.stakeTotals(orgId, brumeval, { contractId })).totals).toEqual([]);
    expect((await reads.stakeTotals(orgId, managerOf(['nothing']), {})).totals).toEqual([]);
    expect((await reads.stakeTotals(orgId, DPO, {})).totals).toEqual([]);
  });
});
