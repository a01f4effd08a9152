import { describe, expect, test } from '@jest/globals';
import type { InvoiceSort } from '../../../server/usecases/reads/invoice-reads.js';
import { FINANCE, managerOf } from '../../support/screens.js';
import {
  ALL,
  asked,
  BRUMEVAL_CONTRACT,
  codesOf,
  found,
  listed,
  theDemonstration,
} from '../the-demonstration.js';

const SUPPORT = managerOf(['MV202602']);
const refsOf = (invoices: readonly { ref: string }[]): string[] => invoices.map(({ ref }) => ref).sort();

describe('the sight of every list', () => {
  test.each<InvoiceSort>(['dueDate', '-issueDate', '-atStake', '-received'])(
    'invoices in the order %s: those of a contractor, and those of a manager',
    async (sort) => {
      const { invoices, nebuline } = theDemonstration();
      const own = invoices.filter(({ supplier }) => supplier?.id === nebuline.supplierId);
      expect(own).toHaveLength(5);
      expect(refsOf(await listed(nebuline, sort))).toEqual(refsOf(own));
      const ofContract = own.filter(({ contract }) => contract?.contractRef === 'MV-2026-02');
      expect([ofContract.length > 0, ofContract.length < own.length]).toEqual([true, true]);
      expect(refsOf(await listed(SUPPORT, sort))).toEqual(refsOf(ofContract));
    },
  );

  test('an entity that is asked for leaves a manager its own contracts', async () => {
    const { reads, orgId } = theDemonstration().screens;
    const filter = { entity: 'Direction du numérique' };
    const own = managerOf([BRUMEVAL_CONTRACT]);
    const seen = await reads.invoices(orgId, own, { filter, sort: 'dueDate' }, ALL);
    expect(refsOf(seen.items)).toEqual(['F-2026-097', 'F-2026-104', 'F-2026-118']);
    const contracts = await reads.contracts(orgId, own, filter, ALL);
    expect(contracts.items.map(({ contractRef }) => contractRef)).toEqual(['MV-2026-01']);
    expect((await reads.contracts(orgId, FINANCE, filter, ALL)).items.length).toBeGreaterThan(10);
  });

  test('a contractor cannot find out by asking whom else a finding concerns', async () => {
    const { screens, invoices, nebuline } = theDemonstration();
    const ask = async (filter: object): Promise<string[]> => {
      const page = await screens.reads.findings(screens.orgId, nebuline, { code: 'C4', ...filter }, ALL);
      return codesOf(page.items);
    };
    const lines = asked(await found(FINANCE), 'C4')?.lines ?? [];
    const concerned = invoices.filter(({ id }) => lines.some(({ invoiceId }) => invoiceId === id));
    expect(concerned).toHaveLength(3);
    for (const { id, contract, supplier } of concerned) {
      const answers = [
        await ask({ invoiceId: id }),
        await ask({ contractId: contract?.id }),
        await ask({ supplierId: supplier?.id }),
      ];
      const expected = supplier?.id === nebuline.supplierId ? ['C4'] : [];
      expect(answers).toEqual(answers.map(() => expected));
    }
  });

  test('a finding over several contracts names the lines of the others to a manager, and leads to none', async () => {
    const { invoices } = theDemonstration();
    const finding = asked(await found(SUPPORT), 'C4');
    const own = new Set(
      invoices.filter(({ contract }) => contract?.contractRef === 'MV-2026-02').map(({ ref }) => ref),
    );
    expect(finding?.lines).toHaveLength(3);
    for (const { invoice, invoiceId, lineId } of finding?.lines ?? [])
      expect([invoice, invoiceId !== null, lineId !== null]).toEqual([
        invoice,
        own.has(invoice),
        own.has(invoice),
      ]);
  });

  test('declarations: those about the contracts of a contractor, or of a manager', async () => {
    const { screens, nebuline, brumeval } = theDemonstration();
    const refs = async (sight: typeof FINANCE): Promise<string[]> => {
      const { items } = await screens.reads.declarations(screens.orgId, sight, {}, ALL);
      return items.map(({ declarationRef }) => declarationRef).sort();
    };
    const ofBrumeval = ['D-097-1', 'D-104-1', 'D-104-2', 'D-118-1', 'D-118-2', 'D-118-3'];
    expect(await refs(brumeval)).toEqual(ofBrumeval);
    expect(await refs(managerOf([BRUMEVAL_CONTRACT]))).toEqual(ofBrumeval);
    expect(await refs(managerOf([]))).toEqual([]);
    const all = await refs(FINANCE);
    expect(all).toEqual(expect.arrayContaining(ofBrumeval));
    expect((await refs(nebuline)).filter((ref) => ofBrumeval.includes(ref))).toEqual([]);
  });

  test('documents and choices: nothing to a manager of no contract', async () => {
    const { reads, orgId } = theDemonstration().screens;
    const nobody = managerOf([]);
    expect((await reads.documents(orgId, nobody, {}, ALL)).items).toEqual([]);
    expect(await reads.supplierChoices(orgId, nobody, '')).toEqual([]);
    expect(await reads.entityChoices(orgId, nobody)).toEqual([]);
    const own = await reads.supplierChoices(orgId, managerOf([BRUMEVAL_CONTRACT]), '');
    expect(own.map(({ name }) => name)).toEqual(['Atelier Brumeval']);
  });
});
