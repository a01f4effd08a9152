import { describe, expect, test } from '@jest/globals';
import { DEMO_AS_OF } from '../../../scripts/demo/dossier.js';
import { sum, toFixed } from '../../../server/domain/decimal.js';
import { FINANCE } from '../../support/screens.js';
import { contractorNamed, everyPage, theDemonstration } from '../the-demonstration.js';

describe('contracts and what may be declared', () => {
  test('a contract whole, with its deliverables and declarations', async () => {
    const { screens, result, brumeval } = theDemonstration();
    const { reads, orgId } = screens;
    const all = await everyPage((page) => reads.contracts(orgId, FINANCE, {}, page), 5);
    expect(toFixed(sum(all.map(({ billed }) => billed ?? '0')), 2)).toBe(result.totals[0]?.billed);
    expect(toFixed(sum(all.map(({ atStake }) => atStake ?? '0')), 2)).toBe(result.totals[0]?.atStake);
    const contract = await reads.contract(orgId, brumeval, all[0]?.id ?? '');
    expect(contract).toMatchObject({ contractRef: 'MV-2026-01', billed: '51510.00', atStake: '2720.00' });
    expect(contract?.people.map(({ name }) => name)).toEqual([
      'Lise Brindille',
      'Maud Sarcelline',
      'Oscar Lanterne',
    ]);
    expect(contract?.deliverables.find(({ deliverableRef }) => deliverableRef === 'N-01')).toMatchObject({
      declaration: 'used',
      declaredHumanHours: '6',
      // What other firms needed is not shown to a contractor.
      effort: null,
    });
    const asBuyer = await reads.contract(orgId, FINANCE, all[0]?.id ?? '');
    expect(
      asBuyer?.deliverables.find(({ deliverableRef }) => deliverableRef === 'N-01')?.effort,
    ).toMatchObject({
      basis: 'local_history',
    });
    expect(contract?.declarations.map(({ declarationRef }) => declarationRef)).toEqual([
      'D-118-3',
      'D-118-2',
      'D-118-1',
      'D-104-2',
      'D-104-1',
      'D-097-1',
    ]);
    expect(contract?.invoices).toHaveLength(3);
  });

  test('what a contractor may declare: what is due first, with what was declared last', async () => {
    const { screens, brumeval } = theDemonstration();
    const { reads, orgId } = screens;
    const lunaposte = contractorNamed('Studio Lunaposte');
    const targets = await reads.declarationTargets(orgId, lunaposte, DEMO_AS_OF);
    expect(targets.filter(({ due }) => due)).toEqual(targets.slice(0, 1));
    expect(targets[0]).toMatchObject({
      deliverable: { deliverableRef: 'V-14' },
      billedDays: '4',
      billedHours: '28',
      last: null,
      policy: { required: 'yes', tools: [{ tool: 'Babillard', allowed: false }, {}, {}] },
    });
    expect(targets.find(({ deliverable }) => deliverable?.deliverableRef === 'V-12')?.last).toMatchObject({
      declarationRef: 'D-V12',
    });
    const [target] = targets;
    expect(await reads.declarationTarget(orgId, lunaposte, DEMO_AS_OF, target?.id ?? '')).toEqual(target);
    expect(await reads.declarationTarget(orgId, brumeval, DEMO_AS_OF, target?.id ?? '')).toBeNull();
    expect(await reads.declarationTarget(orgId, lunaposte, DEMO_AS_OF, 'line:1:2')).toBeNull();
    expect(await reads.declarationTargets(orgId, FINANCE, DEMO_AS_OF)).toEqual([]);
  });
});
