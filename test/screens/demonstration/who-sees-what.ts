import { describe, expect, test } from '@jest/globals';
import { createOrganisation } from '../../../server/db/organisation.js';
import type { InvoiceSummary } from '../../../server/usecases/reads/invoice-reads.js';
import { NO_SUPPLIER, type Sight } from '../../../server/usecases/reads/sight.js';
import { contractorOf, DPO, FINANCE, managerOf } from '../../support/screens.js';
import { everythingOf } from '../everything-of.js';
import {
  ALL,
  BRUMEVAL_CONTRACT,
  asked,
  codesOf,
  found,
  invoiceCalled,
  listed,
  theDemonstration,
} from '../the-demonstration.js';

describe('who sees what', () => {
  test('finance: every visible finding but those on data; the data-protection officer: those alone', async () => {
    const { result } = theDemonstration();
    const visible = result.findings.filter((finding) => finding.visible);
    const forDpo = visible.filter(({ audience }) => audience.includes('dpo'));
    expect(codesOf(forDpo)).toEqual(['I13', 'I4']);
    expect(codesOf(await found(FINANCE))).toEqual(codesOf(visible.filter((one) => !forDpo.includes(one))));
    // A list is in an order of its own.
    expect((await found(DPO)).map(({ id }) => id).sort()).toEqual(forDpo.map(({ id }) => id).sort());
    const seen = await listed(DPO);
    expect(seen.every(({ atStake, findings }) => atStake === null && findings.fact === 0)).toBe(true);
  });

  test('a manager: own contracts, by reference or by entity; nothing without any', async () => {
    const { screens, invoices } = theDemonstration();
    const own = await listed(managerOf([BRUMEVAL_CONTRACT]));
    expect(own.map(({ ref }) => ref).sort()).toEqual(['F-2026-097', 'F-2026-104', 'F-2026-118']);
    expect(codesOf(await found(managerOf([BRUMEVAL_CONTRACT])))).toEqual(['I5']);
    const byEntity = await listed(managerOf([], ['direction du numérique']));
    expect(byEntity).toHaveLength(invoices.filter(({ contract }) => contract !== null).length);
    expect(await listed(managerOf([]))).toEqual([]);
    expect((await screens.reads.imports(screens.orgId, managerOf([]), ALL)).items).toEqual([]);
  });

  test('a contractor: the findings that speak to it, in its own words, with its own lines', async () => {
    const { brumeval, nebuline } = theDemonstration();
    expect(codesOf(await found(brumeval))).toEqual(['I5']);
    const all = await found(nebuline);
    expect(codesOf(all)).toEqual(['C4', 'C5', 'D4']);
    const shared = asked(all, 'C4');
    const whole = asked(await found(FINANCE), 'C4');
    expect(whole?.lines).toHaveLength(3);
    expect(shared?.lines).toEqual(whole?.lines.filter(({ invoice }) => invoice.startsWith('NC-')));
    expect(shared?.lines).toHaveLength(1);
    expect(shared?.amountAtStake).toBe(shared?.lines[0]?.amount);
    expect(shared).not.toHaveProperty('related');
    expect(shared?.about).toMatchObject({ supplier: { name: 'Nébuline Conseil' } });
  });

  test('a contractor reads nothing of the others', async () => {
    const { invoices, nebuline } = theDemonstration();
    const read = JSON.stringify(await everythingOf(nebuline));
    const own = (one: InvoiceSummary): boolean => one.supplier?.id === nebuline.supplierId;
    const foreign = invoices
      .filter((one) => !own(one))
      .flatMap(({ number, supplier, contract }) => [number, supplier?.name, contract?.contractRef])
      .filter((name) => name != null && name.length > 3);
    expect(foreign.length).toBeGreaterThan(50);
    expect(foreign.filter((name) => read.includes(`"${name ?? ''}"`))).toEqual([]);
    expect(read).toContain('NC-2026-17');
  });

  test('what is foreign is as what is missing', async () => {
    const { screens, brumeval, nebuline } = theDemonstration();
    const { reads, orgId, db } = screens;
    const other = await createOrganisation(db, 'Commune Exemple');
    const { id, contract } = invoiceCalled('F-2026-118');
    const [finding] = await found(brumeval);
    const document = (await reads.invoice(orgId, FINANCE, id))?.document.id ?? '';
    const places: [string, Sight][] = [
      [orgId, nebuline],
      [orgId, managerOf(['MV202602'])],
      [orgId, contractorOf(NO_SUPPLIER)],
      [other, FINANCE],
    ];
    for (const [org, sight] of places) {
      expect(await reads.invoice(org, sight, id)).toBeNull();
      expect(await reads.contract(org, sight, contract?.id ?? '')).toBeNull();
      expect(await reads.finding(org, sight, finding?.id ?? '')).toBeNull();
      expect(await reads.document(org, sight, document)).toBeNull();
      expect(await reads.mayOpenDocument(org, sight, document)).toBe(false);
      expect(await reads.declaration(org, sight, 'D-118-3')).toBeNull();
    }
    expect(await reads.finding(orgId, brumeval, finding?.id ?? '')).toEqual(finding);
    for (const id of ['999999999', 'x', '1; SELECT', ''])
      expect(await reads.invoice(orgId, FINANCE, id)).toBeNull();
  });
});
