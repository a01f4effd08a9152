import type { Agent } from 'supertest';
import { openWorker } from '../../server/compose-worker.js';
import type { DossierFiles } from '../support/audit-dossier.js';
import { openTestApi, path, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { ANEMONE, BLEUET, COQUELICOT, FIRMS_AS_OF, firmsDossier, type Firm } from './firms-dossier.js';

/** Who asks. `elsewhere` is the finance person of another organisation. */
export type Persona =
  | 'anonymous'
  | 'finance'
  | 'manager'
  | 'contractor'
  | 'otherContractor'
  | 'dpo'
  | 'admin'
  | 'disabled'
  | 'elsewhere';

/** The person of another organisation: who sends and signs is told beside what was sent. */
export const NAME_ELSEWHERE = 'Dominique Exemple-Ailleurs';

/** Two organisations with their people, after the audit of what they received. The worker has stopped. */
export interface World {
  api: TestApi;
  database: TestDatabase;
  orgId: string;
  otherOrgId: string;
  agents: Readonly<Record<Persona, Agent>>;
  close(): Promise<void>;
}

export async function openWorld(): Promise<World> {
  const database = await createTestDatabase();
  const api = await openTestApi(database.db, database.connectionString, FIRMS_AS_OF);
  const { orgId, admin } = await api.organisation();
  const { orgId: otherOrgId } = await api.organisation('Communauté d’ailleurs');
  const agents = {
    anonymous: api.anonymous(),
    admin,
    finance: await api.person(orgId, { role: 'finance' }),
    manager: await api.person(orgId, { role: 'manager', contracts: [ANEMONE.contract] }),
    contractor: await api.person(orgId, { role: 'contractor', supplier: ANEMONE.siret }),
    otherContractor: await api.person(orgId, { role: 'contractor', supplier: BLEUET.siret }),
    dpo: await api.person(orgId, { role: 'dpo' }),
    disabled: await api.person(orgId, { role: 'finance' }, 'disabled@exemple.test'),
    elsewhere: await api.person(otherOrgId, { role: 'finance' }),
  };
  await agents.elsewhere.patch(path('/me')).send({ name: NAME_ELSEWHERE }).expect(204);
  const close = async (): Promise<void> => {
    await api.close();
    await database.drop();
  };
  try {
    await work(api, database, agents);
    await disable(admin, 'disabled@exemple.test');
  } catch (error) {
    await close();
    throw error;
  }
  return { api, database, orgId, otherOrgId, agents, close };
}

async function disable(admin: Agent, email: string): Promise<void> {
  const body = (await admin.get(path('/people'))).body as unknown;
  const { people } = body as { people: { id: string; email: string }[] };
  const id = people.find((person) => person.email === email)?.id ?? '';
  await admin
    .put(path(`/people/${id}`))
    .send({ role: 'finance', disabled: true })
    .expect(204);
}

/** Sends the dossiers and one declaration of each contractor, and waits for the audits. */
async function work(
  api: TestApi,
  { connectionString, db }: TestDatabase,
  agents: Readonly<Record<Persona, Agent>>,
): Promise<void> {
  const worker = await openWorker({
    connection: connectionString,
    role: db.role,
    today: () => Promise.resolve(FIRMS_AS_OF),
    onFault: (error) => {
      api.services.log.error({ err: error }, 'job failed');
    },
  });
  try {
    await sendDossier(agents.finance, firmsDossier(ANEMONE, BLEUET));
    await sendDossier(agents.elsewhere, firmsDossier(COQUELICOT));
    await declare(agents.contractor, ANEMONE);
    await declare(agents.otherContractor, BLEUET);
  } finally {
    await worker.stop();
  }
}

async function sendDossier(agent: Agent, files: DossierFiles): Promise<void> {
  const request = agent.post(path('/imports'));
  for (const [filename, content] of Object.entries(files))
    request.attach('files', Buffer.from(content), { filename });
  const body = (await request.expect(202)).body as unknown;
  await audited(agent, (body as { id: string }).id);
}

/** Signs a declaration of the line of a firm that has none yet. */
async function declare(agent: Agent, { contract }: Firm): Promise<void> {
  const body = (await agent.get(path('/declaration-targets')).expect(200)).body as unknown;
  const { items } = body as {
    items: { id: string; contract: { contractRef: string }; last: object | null }[];
  };
  const target = items.find((item) => item.contract.contractRef === contract && item.last === null)?.id;
  const signed = await agent.post(path('/declarations')).send(signing(target)).expect(202);
  await audited(agent, (signed.body as { importId: string }).importId);
}

/** A whole declaration about a target. */
export const signing = (target: unknown): object => ({
  target,
  aiUse: 'none',
  tools: [],
  stages: [],
  shareLow: null,
  shareHigh: null,
  humanReview: null,
  humanHours: '40',
  daysSavedLow: null,
  daysSavedHigh: null,
  dataClasses: [],
  trainingReuse: null,
  priorApprovalRef: null,
  subcontractor: null,
  signedBy: 'Camille Exemple',
});

/** The stream of an import ends once it is audited, or has failed. */
async function audited(agent: Agent, importId: string): Promise<void> {
  const { text } = await agent.get(path(`/imports/${importId}/progress`)).expect(200);
  if (!/"audit":\{"id":"\d+","state":"done"\}/.test(text)) throw new Error(`not audited: ${text}`);
}
