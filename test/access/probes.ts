import { randomUUID } from 'node:crypto';
import type { Test } from 'supertest';
import { addDays } from '../../server/domain/civil-date.js';
import type { OperationId } from '../../server/http/access-policy.js';
import { PASSWORD } from '../support/api.js';
import { KEPT_COLUMNS, OWN_DAYS, OWN_POLICY, type Owner, type WorldObjects } from './objects.js';
import { SIMULATIONS } from './own-simulations.js';
import { signing, type Persona } from './world.js';

/** How the matrix asks an operation, and what differs from the rule of `sees`. */
export interface Probe {
  /** What it is about; nothing for lists and for what is one's own. */
  about?: keyof WorldObjects;
  /** The object is a field of the body, not a part of the path. */
  inBody?: (object: string) => object;
  /** The object, in filters of the query: what is not in sight must answer like what is missing. */
  filters?: Readonly<Record<string, keyof WorldObjects>>;
  query?: string;
  body?: () => object;
  /** Completes a request that is not JSON. */
  send?: (request: Test) => Test;
  /** What somebody sees, where the roles alone do not say it. */
  sees?: Partial<Record<Persona, readonly Owner[]>>;
  /** Status of what is in sight, when it is no success. */
  own?: number;
  /** Status for a persona whose role opens the operation, and who is refused this one request. */
  statusOf?: Partial<Record<Persona, number>>;
  /** Status and code of what is not in sight, or not there, when it is not 404. */
  absent?: number;
  /** SQL that readies the objects before the operation's successes. */
  ready?: string;
}

const EVERYTHING: readonly Owner[] = ['a', 'b', 'aSigned', 'bSigned', 'shared'];

/** What each persona sees of the objects of an operation that its role opens. */
export const SEES: Readonly<Record<Persona, readonly Owner[]>> = {
  anonymous: [],
  finance: EVERYTHING,
  manager: ['a', 'aSigned'],
  contractor: ['a', 'aSigned'],
  otherContractor: ['b', 'bSigned'],
  dpo: EVERYTHING,
  admin: EVERYTHING,
  disabled: [],
  elsewhere: ['elsewhere'],
};

/** A manager reads the registers, which name every contract, for its findings cite them. */
const REGISTERS = { manager: ['a', 'aSigned', 'shared'] } as const;
const ANYBODY = { about: 'links', absent: 410 } as const;
/** The organisation of everybody but one. */
const HERE: Partial<Record<Persona, readonly Owner[]>> = {
  finance: ['a'],
  manager: ['a'],
  contractor: ['a'],
  otherContractor: ['a'],
  dpo: ['a'],
  admin: ['a'],
};

let dayOffset = 0;
/** Other days each time: the calendar has the same ones once. */
const calendarDays = (): object => {
  const day = addDays('2027-01-01', dayOffset++);
  return { kind: 'worked', from: day, to: day, label: 'Journée de solidarité' };
};

/** Other tools each time: the policy says one thing of each. */
const policyRow = (): object => ({
  tool: `Outil ${randomUUID()}`,
  allowed: true,
  validFrom: '2026-01-01',
  reason: 'Décision du comité',
});

/** Every operation, ready to be asked by everybody. One without a probe fails the matrix. */
export const PROBES: Partial<Record<OperationId, Probe>> = {
  readHealth: {},
  readOpenApi: {},
  readSession: {},
  signIn: { body: () => ({ email: `${randomUUID()}@exemple.test`, password: PASSWORD }), own: 401 },
  signOut: {},
  readLink: ANYBODY,
  useLink: { ...ANYBODY, body: () => ({ name: 'Camille Exemple', password: PASSWORD }) },
  switchOrganisation: {
    about: 'organisations',
    inBody: (organisationId) => ({ organisationId }),
    sees: HERE,
  },
  changeMe: { body: () => ({ lang: 'fr' }) },
  changeMyPassword: { body: () => ({ current: PASSWORD, next: PASSWORD }) },

  listPeople: {},
  changePerson: { about: 'accounts', body: () => ({ role: 'finance', disabled: true }) },
  // An administrator may invite a firm that no document names yet; a manager, those of its contracts.
  invitePerson: {
    about: 'firms',
    inBody: (supplier) => ({ email: `${randomUUID()}@exemple.test`, role: 'contractor', supplier }),
    sees: { admin: ['a', 'b', 'elsewhere', 'missing'] },
    absent: 403,
  },
  withdrawInvitation: { about: 'invitations' },
  offerNewPassword: { about: 'people' },
  listEntities: {},
  listEvents: {},
  listFailedJobs: {},
  listRuleFaults: {},
  listRuleMeasures: {},
  readDataFlows: {},

  sendFiles: {
    send: (request) => request.attach('files', Buffer.from('Une note.\n'), { filename: 'note.txt' }),
  },
  listImports: {},
  readImport: { about: 'imports', sees: REGISTERS },
  followImport: { about: 'imports', sees: REGISTERS },
  retryImport: { about: 'imports', sees: REGISTERS, ready: `UPDATE import SET state = 'failed'` },
  listDocuments: { filters: { import: 'imports' } },
  readDocument: { about: 'documents', sees: REGISTERS },
  downloadDocument: { about: 'documents', sees: REGISTERS },
  // What a document without a problem says.
  annotateDocument: { about: 'documents', sees: REGISTERS, own: 409 },
  // The data-protection officer opens declarations of AI use and the policy, and nothing with prices.
  showPlace: {
    about: 'documents',
    query: '?line=2',
    sees: { ...REGISTERS, dpo: ['aSigned', 'bSigned'] },
  },

  // What a document that asks nothing says; and nobody had answered.
  answerQuestion: {
    about: 'documents',
    body: () => ({ code: 'number-ambiguous', answer: '1' }),
    sees: REGISTERS,
    own: 409,
  },
  withdrawAnswer: { about: 'documents', sees: REGISTERS, own: 409 },
  listColumns: {},
  forgetColumns: { about: 'columns', ready: KEPT_COLUMNS },

  listInvoices: { filters: { supplier: 'suppliers', contract: 'contracts' } },
  readInvoice: { about: 'invoices' },
  listSuppliers: {},
  listFindings: { filters: { supplier: 'suppliers', contract: 'contracts', invoice: 'invoices' } },
  readFinding: {
    about: 'findings',
    sees: {
      manager: ['a', 'shared'],
      contractor: ['a', 'shared'],
      otherContractor: ['b', 'shared'],
      dpo: ['data'],
    },
  },
  listFindingRevisions: {
    about: 'findings',
    sees: { manager: ['a', 'shared'], contractor: ['a', 'shared'], otherContractor: ['b', 'shared'] },
  },
  replayFinding: { about: 'findings', sees: { manager: ['a', 'shared'] } },
  readToday: {},
  listSingleClick: { filters: { contract: 'contracts' } },
  explainStakes: { filters: { contract: 'contracts' } },
  listContracts: { filters: { supplier: 'suppliers' } },
  readContract: { about: 'contracts' },
  readDeliverableEvidence: { about: 'deliverables' },
  listAudits: {},
  // Its figures are those of the whole organisation: not for a manager of some contracts.
  readAudit: { about: 'audits', sees: { manager: [] } },
  runAudit: {},
  readAuditResult: { about: 'audits', sees: { manager: [] } },

  readCalendar: {},
  addCalendarDays: { body: calendarDays },
  changeCalendarDays: { about: 'calendarDays', body: calendarDays },
  removeCalendarDays: { about: 'calendarDays', ready: OWN_DAYS },

  listDeclarations: {},
  readDeclaration: { about: 'declarations' },
  listDeclarationTargets: {},
  readDeclarationTarget: { about: 'targets' },
  saveDeclarationDraft: { about: 'targets', body: () => ({ answers: { humanHours: '12' } }) },
  signDeclaration: { about: 'targets', inBody: signing },

  listRules: {},
  listInterruptions: {},
  switchInterruption: {
    about: 'rules',
    body: () => ({ mayInterrupt: true, note: 'Avis du conseil' }),
    sees: { ...HERE, elsewhere: ['a'] },
  },
  readRule: { about: 'rules', sees: { ...HERE, elsewhere: ['a'] } },
  listSettings: {},
  listAiPolicy: {},
  addAiPolicy: { body: policyRow },
  correctAiPolicy: { about: 'policies', body: policyRow, sees: HERE, ready: OWN_POLICY },
  withdrawAiPolicy: {
    about: 'policies',
    body: () => ({ reason: 'Fin du pilote' }),
    sees: HERE,
    ready: OWN_POLICY,
  },
  setParameter: {
    about: 'rules',
    body: () => ({ value: 'yes', validFrom: '2026-01-01', reason: 'Décision du comité' }),
    sees: { ...HERE, elsewhere: ['a'] },
  },
  readEffortTables: {},
  listLearning: {},
  // A type is everybody's: not for a manager of some contracts.
  changeLearning: {
    body: () => ({ target: 'type', type: 'report', forgotten: true, reason: 'Devis mal saisi' }),
    statusOf: { manager: 403 },
  },
  listSimulations: { about: 'rules', sees: { ...HERE, elsewhere: ['a'] } },
  requestSimulation: { about: 'rules', body: () => ({}), sees: { ...HERE, elsewhere: ['a'] } },
  // A manager of some contracts: its own alone.
  readSimulation: { about: 'simulations' },
  listSimulatedFindings: { about: 'simulations', query: '?section=new' },
  downloadSimulation: { about: 'simulations' },
  removeSimulation: { about: 'simulations', ready: SIMULATIONS },
};
