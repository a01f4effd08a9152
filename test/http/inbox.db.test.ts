import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Agent } from 'supertest';
import { camilleDays, CONTRACT } from '../golden/golden-contract.js';
import { path, type TestApi } from '../support/api.js';
import { register, type DossierFiles } from '../support/audit-dossier.js';
import { openServiceAtWork, sendFiles, type ServiceAtWork } from '../support/service-at-work.js';

const TODAY = '2026-11-02';
const TIMEOUT = 60_000;
const CONTRACTS = register(CONTRACT);
const CORRECTED = register({ ...CONTRACT, ceiling_amount: '1500' });

let service: ServiceAtWork;
let api: TestApi;
let finance: Agent;
let orgId: string;

beforeAll(async () => {
  service = await openServiceAtWork(TODAY);
  ({ api, orgId } = service);
  finance = await api.person(orgId, { role: 'finance' });
}, TIMEOUT);

afterAll(async () => {
  await service.close();
});

interface SentImport {
  id: string;
  documents: Record<string, number>;
  notices: { file: string; message: { fr: string; en: string } }[];
}

/** Sends files, waits until they are read and audited, and gives the import as it then is. */
async function send(files: DossierFiles, sender = finance): Promise<SentImport> {
  const { id, progress } = await sendFiles(sender, files);
  expect(progress).toMatch(/"audit":\{"id":"\d+","state":"done"\}/);
  return (await sender.get(path(`/imports/${id}`)).expect(200)).body as SentImport;
}

describe('what was sent', () => {
  test(
    'hidden files, and those that systems leave behind, are told with the import: they were not read',
    async () => {
      const { notices, documents } = await send({
        'invoices/camille.csv': register(camilleDays(5)),
        'invoices/.DS_Store': 'x',
        '__MACOSX/invoices/._camille.csv': 'x',
        'register/~$register.xlsx': 'x',
      });
      const message = {
        fr: 'Fichier caché ou laissé par le système ; il n’a pas été lu.',
        en: 'A hidden file, or one left by the system; it was not read.',
      };
      expect(notices).toEqual([
        { file: 'invoices/.DS_Store', message },
        { file: '__MACOSX/invoices/._camille.csv', message },
        { file: 'register/~$register.xlsx', message },
      ]);
      expect(Object.values(documents).reduce((sum, count) => sum + count, 0)).toBe(1);
      const { notices: none } = await send({
        'invoices/trois.csv': register(camilleDays(3, { invoice_number: 'F-3' })),
      });
      expect(none).toEqual([]);
    },
    TIMEOUT,
  );

  test(
    'a register that was corrected tells by which file, and when; dropped alone or in its folder, it has one name',
    async () => {
      await send({ 'register/contracts.csv': CONTRACTS });
      const { id, documents } = await send({ 'contracts.csv': CORRECTED });
      expect(documents).toMatchObject({ read: 1, superseded: 0 });
      const { createdAt } = (await finance.get(path(`/imports/${id}`)).expect(200)).body as {
        createdAt: string;
      };
      const { items } = (await finance.get(path('/documents?status=superseded')).expect(200)).body as {
        items: { file: string; status: string; supersededBy: object | null; questions: unknown[] }[];
      };
      expect(items).toEqual([
        expect.objectContaining({
          file: 'register/contracts.csv',
          status: 'superseded',
          supersededBy: {
            id: expect.stringMatching(/^\d+$/) as unknown,
            file: 'contracts.csv',
            at: createdAt,
          },
        }),
      ]);
      const contracts = (await finance.get(path('/contracts')).expect(200)).body as {
        items: { contractRef: string }[];
      };
      expect(contracts.items.map(({ contractRef }) => contractRef)).toEqual([CONTRACT.contract_ref]);
    },
    TIMEOUT,
  );

  test(
    'of two registers of one name in one upload, none is the later one',
    async () => {
      const of = (ceiling_amount: string): string =>
        register({ ...CONTRACT, contract_ref: 'M-2026-07', ceiling_amount });
      const { documents } = await send({ 'register/contracts.csv': of('1'), 'contracts.csv': of('2') });
      expect(documents).toMatchObject({ read: 2, superseded: 0 });
      const contracts = (await finance.get(path('/contracts')).expect(200)).body as {
        items: { contractRef: string; ceilingAmount: string }[];
      };
      expect(
        contracts.items
          .filter(({ contractRef }) => contractRef === 'M-2026-07')
          .map(({ ceilingAmount }) => ceilingAmount)
          .sort(),
      ).toEqual(['1', '2']);
    },
    TIMEOUT,
  );

  test(
    'a manager of some contracts who sends a register removes no row that it does not name',
    async () => {
      const FILE = 'register/marches.csv';
      const of = (...rows: [string, string][]): string =>
        register(
          ...rows.map(([contract_ref, ceiling_amount]) => ({ ...CONTRACT, contract_ref, ceiling_amount })),
        );
      const ceilings = async (): Promise<string[]> => {
        const { items } = (await finance.get(path('/contracts')).expect(200)).body as {
          items: { contractRef: string; ceilingAmount: string }[];
        };
        return items
          .filter(({ contractRef }) => contractRef.startsWith('M-2026-3'))
          .map(({ contractRef, ceilingAmount }) => `${contractRef} ${ceilingAmount}`)
          .sort();
      };
      const manager = await api.person(orgId, { role: 'manager', contracts: ['M-2026-31'] });
      await send({ [FILE]: of(['M-2026-31', '1'], ['M-2026-32', '2'], ['M-2026-33', '3']) });
      await send({ [FILE]: of(['M-2026-31', '10']) }, manager);
      expect(await ceilings()).toEqual(['M-2026-31 10', 'M-2026-32 2', 'M-2026-33 3']);
      const everywhere = await api.person(orgId, { role: 'manager' });
      await send({ [FILE]: of(['M-2026-31', '11'], ['M-2026-32', '2']) }, everywhere);
      expect(await ceilings()).toEqual(['M-2026-31 11', 'M-2026-32 2']);
    },
    TIMEOUT,
  );
});
