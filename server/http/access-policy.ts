import type { Role } from '../domain/role.js';

/**
 * Who may ask for what: the one place that says so. `allow`: everything of the organisation. `own`: the viewer's own part
 * (a contractor its firm, a manager its contracts and entities), which reads apply in SQL; the rest is absent, exactly as
 * what does not exist. `deny`: refused whatever the object. `everyone`: also without signing in.
 */
export type Access = 'allow' | 'own' | 'deny';

type ForRoles = Readonly<Record<Role, Access>>;

const BUYERS: ForRoles = { finance: 'allow', manager: 'own', contractor: 'deny', dpo: 'deny', admin: 'deny' };
const BUYERS_AND_OWNER: ForRoles = { ...BUYERS, contractor: 'own' };
const BUYERS_OWNER_AND_DPO: ForRoles = { ...BUYERS_AND_OWNER, dpo: 'allow' };
const CONTRACTOR: ForRoles = {
  finance: 'deny',
  manager: 'deny',
  contractor: 'own',
  dpo: 'deny',
  admin: 'deny',
};
const ADMIN: ForRoles = { finance: 'deny', manager: 'deny', contractor: 'deny', dpo: 'deny', admin: 'allow' };
/** Who keeps the organisation's calendar. */
const KEEPERS: ForRoles = { ...BUYERS, manager: 'deny', admin: 'allow' };
const SIGNED_IN: ForRoles = {
  finance: 'allow',
  manager: 'allow',
  contractor: 'allow',
  dpo: 'allow',
  admin: 'allow',
};

/** Who says which AI tools are allowed, and for which data. */
const POLICY_MAKERS: ForRoles = { ...ADMIN, dpo: 'allow' };

/** Who looks after what was answered about columns; a contractor after its own tables. */
const KEEPERS_OF_COLUMNS: ForRoles = {
  finance: 'allow',
  manager: 'deny',
  contractor: 'own',
  dpo: 'deny',
  admin: 'allow',
};

export const ACCESS = {
  readHealth: 'everyone',
  readOpenApi: 'everyone',
  readSession: 'everyone',
  signIn: 'everyone',
  signOut: 'everyone',
  readLink: 'everyone',
  useLink: 'everyone',

  switchOrganisation: SIGNED_IN,
  changeMe: SIGNED_IN,
  changeMyPassword: SIGNED_IN,
  listRules: SIGNED_IN,
  readRule: SIGNED_IN,
  readDataFlows: SIGNED_IN,
  // The law of the buyer: neither a contractor's nor the data track's.
  listInterruptions: { ...BUYERS, manager: 'allow', admin: 'allow' },
  switchInterruption: ADMIN,
  // Of all contracts together, without a name: a contractor is not told how often its neighbours are asked.
  listRuleMeasures: { ...BUYERS, manager: 'allow', admin: 'allow' },
  // Of the rules that speak to whoever asks. A contractor reads the defaults, in the catalogue.
  listSettings: { ...BUYERS, dpo: 'allow', admin: 'allow' },
  setParameter: ADMIN,
  // Published figures, the same for everybody: whoever is asked about a range may read what it rests on.
  readEffortTables: SIGNED_IN,
  // Names of contractors and days that were checked: the buyer's alone.
  listLearning: { ...BUYERS, admin: 'allow' },
  changeLearning: { ...BUYERS, finance: 'deny', admin: 'allow' },
  // A contractor reads what the policy says of its tools with its contract.
  listAiPolicy: { ...BUYERS, dpo: 'allow', admin: 'allow' },
  addAiPolicy: POLICY_MAKERS,
  correctAiPolicy: POLICY_MAKERS,
  withdrawAiPolicy: POLICY_MAKERS,

  // Who leads tries rules out; the finance department reads what came of it. The administrator reads counts: it is told no finding.
  listSimulations: { ...BUYERS, admin: 'allow' },
  requestSimulation: { ...BUYERS, finance: 'deny', admin: 'allow' },
  readSimulation: { ...BUYERS, admin: 'allow' },
  listSimulatedFindings: BUYERS,
  downloadSimulation: BUYERS,
  removeSimulation: { ...BUYERS, finance: 'deny', admin: 'allow' },

  listPeople: ADMIN,
  changePerson: ADMIN,
  invitePerson: { ...ADMIN, manager: 'own' },
  withdrawInvitation: ADMIN,
  // Of a person whose organisations the administrator administers, all of them: the use case says so.
  offerNewPassword: ADMIN,
  listEntities: { ...ADMIN, finance: 'allow', manager: 'own' },
  listEvents: { ...ADMIN, dpo: 'allow' },
  listFailedJobs: ADMIN,
  listRuleFaults: ADMIN,

  sendFiles: BUYERS,
  listImports: BUYERS,
  readImport: BUYERS_AND_OWNER,
  followImport: BUYERS_AND_OWNER,
  retryImport: { ...BUYERS, admin: 'allow' },
  listDocuments: BUYERS_AND_OWNER,
  readDocument: BUYERS_AND_OWNER,
  downloadDocument: BUYERS_AND_OWNER,
  annotateDocument: BUYERS_AND_OWNER,
  showPlace: BUYERS_OWNER_AND_DPO,
  answerQuestion: BUYERS,
  withdrawAnswer: BUYERS,
  listColumns: KEEPERS_OF_COLUMNS,
  forgetColumns: KEEPERS_OF_COLUMNS,

  listSuppliers: BUYERS,
  listInvoices: BUYERS_AND_OWNER,
  readInvoice: BUYERS_AND_OWNER,
  listFindings: BUYERS_OWNER_AND_DPO,
  readFinding: BUYERS_OWNER_AND_DPO,
  listFindingRevisions: BUYERS_AND_OWNER,
  // The facts of a rule hold rows of other firms.
  replayFinding: BUYERS,
  listSingleClick: BUYERS,
  // Of what each may see: a contractor is told how its own total is made, of what it is asked.
  explainStakes: BUYERS_AND_OWNER,
  readToday: BUYERS,
  listContracts: BUYERS_AND_OWNER,
  readContract: BUYERS_AND_OWNER,
  // The officer reads of it what shows a document handed to a third party, and no size.
  readDeliverableEvidence: BUYERS_OWNER_AND_DPO,
  listAudits: { ...BUYERS, dpo: 'allow' },
  // The officer is told how the rules on data answered, without the totals.
  readAudit: { ...BUYERS, dpo: 'allow' },
  runAudit: { ...BUYERS, manager: 'deny' },
  // Amounts stand in all of it.
  readAuditResult: BUYERS,

  readCalendar: { ...KEEPERS, manager: 'own' },
  addCalendarDays: KEEPERS,
  changeCalendarDays: KEEPERS,
  removeCalendarDays: KEEPERS,

  listDeclarations: BUYERS_OWNER_AND_DPO,
  readDeclaration: BUYERS_OWNER_AND_DPO,
  listDeclarationTargets: CONTRACTOR,
  readDeclarationTarget: CONTRACTOR,
  saveDeclarationDraft: CONTRACTOR,
  signDeclaration: CONTRACTOR,
} as const satisfies Record<string, ForRoles | 'everyone'>;

export type OperationId = keyof typeof ACCESS;

/**
 * Forms of an answer. `contractor`: nothing about other firms, nor about what the buyer thinks. Price and data are two tracks:
 * `buyer` has nothing of what was given to AI services, `data` has that alone, without an amount, a day, an hour or a share.
 */
export const FORMS = ['contractor', 'buyer', 'data'] as const;
export type Form = (typeof FORMS)[number];

const BY_TRACK = { finance: 'buyer', manager: 'buyer', contractor: 'contractor', dpo: 'data' } as const;

/** Fields by role: who gets which form of these answers. Everybody else gets the whole of it. */
export const FIELDS: Readonly<Partial<Record<OperationId, Partial<Record<Role, Form>>>>> = {
  readInvoice: { contractor: 'contractor' },
  listFindings: { contractor: 'contractor', dpo: 'data' },
  readFinding: { contractor: 'contractor', dpo: 'data' },
  listFindingRevisions: { contractor: 'contractor' },
  readContract: { finance: 'buyer', manager: 'buyer', contractor: 'contractor' },
  readDeliverableEvidence: { dpo: 'data' },
  readAudit: { dpo: 'data' },
  showPlace: { dpo: 'data' },
  listDeclarations: BY_TRACK,
  readDeclaration: BY_TRACK,
};

/** The form in which a role gets an answer; undefined: the whole of it. */
export const formOf = (operation: OperationId, role: Role): Form | undefined => FIELDS[operation]?.[role];

/** What a role may do with an operation; null: nobody has signed in. */
export function accessOf(operation: OperationId, role: Role | null): Access {
  const access: ForRoles | 'everyone' = ACCESS[operation];
  if (access === 'everyone') return 'allow';
  return role === null ? 'deny' : access[role];
}
