import type { SimulationAsked, SimulationSummary } from '../../server/domain/simulation.js';

const both = <T>(value: T): { now: T; simulated: T } => ({ now: value, simulated: value });
const NO_ANSWER = { flagged: 0, clean: 0, notApplicable: 0, incomplete: 0, error: 0, notAsked: 0 };
const NO_DECISION = { confirmed: 0, reduced: 0, dismissed: 0, other: 0, none: 0 };
const ASKED: Omit<SimulationAsked, 'code' | 'contractRef'> = {
  version: 2,
  values: {},
  receivedFrom: null,
  receivedTo: null,
};
const SUMMARY: SimulationSummary = {
  asOf: '2026-11-02',
  audit: null,
  matchesAudit: null,
  versions: both(2),
  parameters: [],
  contractsApart: 0,
  recent: both({ asked: 0, fired: 0 }),
  tooLoud: both(false),
  answers: both(NO_ANSWER),
  findings: { ...both(0), new: 0, gone: 0, changed: 0, reworded: 0 },
  invoices: { ...both(0), looked: 0 },
  money: [],
  days: both('0'),
  decisions: { new: NO_DECISION, gone: NO_DECISION },
};

const quoted = (value: object): string => `'${JSON.stringify(value)}'::jsonb`;

/**
 * Two simulations of every organisation: one over everything, and one that its manager asked for over its contracts. Each lists
 * the invoices that it looked at. Their ids are made of the organisation's own.
 */
export const SIMULATIONS = `
  INSERT INTO simulation (org_id, id, code, asked, asked_by, sight, state, as_of, summary) OVERRIDING SYSTEM VALUE
  SELECT o.org_id, 2 * (o.org_id % 1000000000) + 1, 'T1', ${quoted(ASKED)}, 0, NULL, 'done', '2026-11-02'::date, ${quoted(SUMMARY)}
  FROM organisation o
  UNION ALL
  SELECT m.org_id, 2 * (m.org_id % 1000000000) + 2, 'T1', ${quoted(ASKED)}, m.account_id,
         jsonb_build_object('contractKeys', jsonb_agg(s.key), 'entityKeys', '[]'::jsonb), 'done', '2026-11-02', ${quoted(SUMMARY)}
  FROM membership m
  JOIN membership_scope s ON s.org_id = m.org_id AND s.account_id = m.account_id AND s.kind = 'contract'
  WHERE m.role = 'manager'
  GROUP BY m.org_id, m.account_id
  ON CONFLICT DO NOTHING;
  INSERT INTO simulation_row (org_id, simulation_id, section, ordinal, content)
  SELECT s.org_id, s.id, 'new', row_number() OVER (PARTITION BY s.id ORDER BY i.id), jsonb_build_object(
           'key', 'T1-' || i.id, 'class', 'fact', 'amount', NULL, 'days', NULL, 'message', jsonb_build_object('fr', i.ref, 'en', i.ref),
           'question', jsonb_build_object('fr', i.ref, 'en', i.ref), 'supplier', p.name,
           'contract', jsonb_build_object('id', c.id::text, 'ref', c.contract_ref, 'title', c.title),
           'invoice', jsonb_build_object('id', i.id::text, 'ref', i.ref), 'line', NULL, 'currency', 'EUR', 'before', NULL,
           'decision', NULL)
  FROM simulation s
  JOIN invoice i ON i.org_id = s.org_id
  JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id
  JOIN supplier p ON p.org_id = c.org_id AND p.id = c.supplier_id
  WHERE s.sight IS NULL OR jsonb_exists(s.sight -> 'contractKeys', c.contract_key)
  ON CONFLICT DO NOTHING`;

/** The id of the one over everything, and of the manager's. */
export const wholeSimulation = (orgId: string): string => String(2n * (BigInt(orgId) % 1_000_000_000n) + 1n);
export const managersSimulation = (orgId: string): string =>
  String(2n * (BigInt(orgId) % 1_000_000_000n) + 2n);
