import { describe, expect, test } from '@jest/globals';
import { DEMO_AS_OF } from '../../../scripts/demo/dossier.js';
import { inOrganisation } from '../../../server/db/connection.js';
import { exact, sum, toFixed } from '../../../server/domain/decimal.js';
import { contractorOf, FINANCE, managerOf } from '../../support/screens.js';
import { everythingOf } from '../everything-of.js';
import { NEIGHBOUR } from '../neighbour.js';
import { ALL, found, listed, theDemonstration } from '../the-demonstration.js';

// Last: it changes the organisation.
describe('beside another firm', () => {
  test('what a contractor reads stays the same', async () => {
    const { screens, brumeval, nebuline } = theDemonstration();
    const before = [await everythingOf(brumeval), await everythingOf(nebuline)];
    await screens.add(NEIGHBOUR);
    const after = await listed(FINANCE);
    expect(after.filter(({ ref }) => ref === 'F-2026-118')).toHaveLength(3);
    expect(
      exact(after.find(({ supplier }) => supplier?.name === 'Voisine Exemple')?.atStake ?? 0).gt(0),
    ).toBe(true);
    expect([await everythingOf(brumeval), await everythingOf(nebuline)]).toEqual(before);
    // Two findings question one line of the neighbour: each euro counts once, as in the totals.
    const [total] = (await screens.result()).totals;
    expect(toFixed(sum(after.map(({ atStake }) => atStake ?? '0')), 2)).toBe(total?.atStake);
    const versions = await screens.reads.declaration(screens.orgId, brumeval, 'D-118-3');
    expect(versions).toMatchObject({ view: 'contractor', humanHours: '6' });
    // Of two documents of one name, the one of the invoice's own import is meant.
    const [finding] = (await found(FINANCE)).filter(
      ({ code, about }) => code === 'I5' && about.supplier?.name === 'Atelier Brumeval',
    );
    const places = finding?.view === 'buyer' ? finding.evidence.map(({ documentId }) => documentId) : [];
    expect(places.filter((id) => id !== null)).toHaveLength(2);
  }, 180_000);

  test('versions of a declaration, whichever is asked; the one in force counts', async () => {
    const { screens } = theDemonstration();
    const { reads, orgId } = screens;
    const neighbour = (await listed(FINANCE)).find(({ supplier }) => supplier?.name === 'Voisine Exemple');
    const sight = contractorOf(neighbour?.supplier?.id ?? '');
    for (const ref of ['D-118-3', 'D-119']) {
      const declaration = await reads.declaration(orgId, sight, ref);
      expect(declaration?.declarationRef).toBe(ref);
      expect(declaration?.versions).toMatchObject([
        { declarationRef: 'D-119', supersedes: 'D-118-3', supersededBy: null },
        { declarationRef: 'D-118-3', supersedes: null, supersededBy: 'D-119' },
      ]);
    }
    const contract = await reads.contract(orgId, sight, neighbour?.contract?.id ?? '');
    expect(contract?.declarations.map(({ declarationRef }) => declarationRef)).toEqual(['D-119']);
    const targets = await reads.declarationTargets(orgId, sight, DEMO_AS_OF);
    expect(targets.map(({ last, due }) => [last?.declarationRef, due])).toEqual([['D-119', false]]);
    // Of two contracts that use a reference, a buyer is given the one asked for.
    const asked = await reads.declaration(orgId, FINANCE, 'D-118-3', neighbour?.contract?.id ?? '');
    expect(asked?.supplier?.name).toBe('Voisine Exemple');
  });

  test('a document that also speaks of somebody else is not opened to a contractor', async () => {
    const { screens } = theDemonstration();
    const neighbour = (await listed(FINANCE)).find(({ supplier }) => supplier?.name === 'Voisine Exemple');
    const sight = contractorOf(neighbour?.supplier?.id ?? '');
    const own = await screens.reads.documents(screens.orgId, sight, {}, ALL);
    expect(own.items.map(({ file }) => file)).toEqual(['timesheets/brumeval-kimai-2026-09.csv']);
    const invoice = await screens.reads.invoice(screens.orgId, sight, neighbour?.id ?? '');
    expect(invoice?.source).toMatchObject({ file: 'invoices/neighbours.csv', documentId: null });
  });

  test('whoever sent files sees them, whatever they are about', async () => {
    const { screens, nebuline } = theDemonstration();
    const { reads, orgId, db } = screens;
    const [latest] = (await reads.imports(orgId, FINANCE, ALL)).items;
    await inOrganisation(db, orgId, async (trx) => {
      await trx.raw('UPDATE import SET by_account = 77 WHERE id = ?', [latest?.id ?? '']);
    });
    const sender = { ...managerOf(['MV202602']), accountId: '77' };
    const sent = Object.keys(NEIGHBOUR).sort();
    const documents = await reads.documents(orgId, sender, { importId: latest?.id ?? '' }, ALL);
    expect(documents.items.map(({ file }) => file).sort()).toEqual(sent);
    // A contractor has its declarations; what it sent when it was a buyer's is the buyer's.
    const importsOf = async (accountId: string): Promise<string[]> =>
      (await reads.imports(orgId, { ...nebuline, accountId }, ALL)).items.map(({ id }) => id);
    expect(await importsOf('77')).toEqual([]);
    expect(
      (await reads.documents(orgId, { ...nebuline, accountId: '77' }, {}, ALL)).items.map(({ file }) => file),
    ).not.toEqual(expect.arrayContaining(sent));
    await inOrganisation(db, orgId, async (trx) => {
      await trx.raw(`UPDATE import SET kind = 'declaration' WHERE id = ?`, [latest?.id ?? '']);
    });
    expect(await importsOf('77')).toEqual([latest?.id]);
    expect(await importsOf('78')).toEqual([]);
  });
});
