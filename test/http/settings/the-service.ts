import { afterAll, beforeAll } from '@jest/globals';
import type { Agent } from 'supertest';
import type { Database } from '../../../server/db/connection.js';
import { path, type TestApi } from '../../support/api.js';
import { register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditDone, openServiceAtWork, sendFiles } from '../../support/service-at-work.js';
import { TWO_FINDINGS } from '../../support/two-findings-dossier.js';

/** The day on which the service works. */
export const TODAY = '2026-11-16';
/** The contract of the dossier, and one that nobody has. */
export const CONTRACT = 'M-2026-014';
export const UNKNOWN = 'M-9999-001';

/** The settings of the dossier. */
export const FIRST_SETTINGS = register(
  {
    key: 'T1.toleranceDays',
    contract_ref: '',
    value: '2.0',
    valid_from: '2026-06-01',
    set_by: 'Comité des achats',
  },
  { key: 'T1.toleranceDays', contract_ref: UNKNOWN, value: '1.5', valid_from: '', set_by: '' },
);

interface Opened {
  api: TestApi;
  db: Database;
  orgId: string;
  admin: Agent;
  finance: Agent;
}

let opened: (Opened & { close: () => Promise<void> }) | undefined;

/** An organisation that received a dossier with settings and a policy, and its people, as all tests of the file find it. */
export function theService(): Opened {
  if (opened === undefined) throw new Error('the service opens before the first test');
  return opened;
}

beforeAll(async () => {
  const service = await openServiceAtWork(TODAY);
  const { api, orgId, database } = service;
  opened = {
    api,
    db: database.db,
    orgId,
    admin: await api.person(orgId, { role: 'admin' }),
    finance: await api.person(orgId, { role: 'finance' }),
    close: () => service.close(),
  };
  await send({
    ...TWO_FINDINGS,
    'register/ai_policy.csv': register({
      contract_ref: '',
      valid_from: '2026-01-01',
      tool: 'Le Chat',
      allowed: 'yes',
      max_data_class: 'internal',
      exceptions: 'Pilote de la direction',
    }),
    'register/settings.csv': FIRST_SETTINGS,
  });
}, 60_000);

afterAll(async () => {
  await opened?.close();
});

/** Sends files and waits until they are read and audited. */
export async function send(files: DossierFiles, who = theService().finance): Promise<void> {
  await sendFiles(who, files);
}

/** The findings of these rules, by code and class, once an audit is done. */
export async function foundBy(audit: string, ...codes: string[]): Promise<string[]> {
  await auditDone(theService().finance, audit);
  return found(...codes);
}

/** The findings of these rules in the current audit, by code and class. */
export async function found(...codes: string[]): Promise<string[]> {
  const { items } = (await theService().finance.get(path('/findings')).expect(200)).body as {
    items: { code: string; class: string }[];
  };
  return items.filter(({ code }) => codes.includes(code)).map((one) => `${one.code} ${one.class}`);
}

/** What is told of the document that was received last and that this person may open. */
export async function noticesOfLast(who: Agent): Promise<string[]> {
  const { items } = (await who.get(path('/documents?limit=1')).expect(200)).body as {
    items: { id: string }[];
  };
  const { problems } = (await who.get(path(`/documents/${items[0]?.id ?? ''}`)).expect(200)).body as {
    problems: { code: string; severity: string; message: { en: string } }[];
  };
  return problems
    .filter(({ severity }) => severity === 'info')
    .map(({ code, message }) => `${code}: ${message.en}`);
}
