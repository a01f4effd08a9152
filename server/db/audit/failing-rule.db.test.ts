import { expect, test } from '@jest/globals';
import { camilleDays, CONTRACT } from '../../../test/golden/golden-contract.js';
import { register } from '../../../test/support/audit-dossier.js';
import { openScreens } from '../../../test/support/screens.js';
import { catalogue } from '../../rules/catalogue.js';
import type { Rule } from '../../rules/rule.js';
import type { Sight } from '../../usecases/reads/sight.js';
import { runAudit } from '../../usecases/run-audit.js';
import { auditStore } from './audit-store.js';

const AS_OF = '2026-11-16';
const FINANCE: Sight = { accountId: '7', supplierId: null, scope: null, audience: ['buyer'] };
const DPO: Sight = { ...FINANCE, audience: ['dpo'] };

interface Billed {
  billedLine: { invoice: { ref: string } };
}

/** A rule of the catalogue with a fault in it: it throws on one invoice, with a name in its message. */
const failingOn = (code: string, ref: string): readonly Rule[] =>
  catalogue.map((rule) => {
    if (rule.code !== code) return rule;
    const check: Rule['check'] = (facts, ...rest) => {
      if ((facts as unknown as Billed).billedLine.invoice.ref === ref)
        throw new TypeError('Camille Exemple cannot be read');
      return rule.check(facts, ...rest);
    };
    return { ...rule, check };
  });

test('a rule that throws leaves its subjects unaudited, and nobody reads them as clean', async () => {
  const { db, orgId, reads } = await openScreens(
    {
      'register/contracts.csv': register(CONTRACT),
      'invoices/all.csv': register(
        camilleDays(5, { invoice_number: 'F-1' }),
        camilleDays(3, { invoice_number: 'F-2', period_start: '2026-08-01', period_end: '2026-08-31' }),
      ),
    },
    AS_OF,
  );
  const told: string[] = [];
  const rules = failingOn('A1', 'F-2');
  const auditId = await runAudit(auditStore(db), {
    orgId,
    asOf: AS_OF,
    rules,
    onFault: ({ rule }) => told.push(rule),
  });
  expect(told).toEqual(['line-total-differs']);

  const audit = await reads.audit(orgId, FINANCE, auditId);
  expect(audit?.rules.find(({ code }) => code === 'A1')).toMatchObject({ error: 1, clean: 1, flagged: 0 });
  expect(audit?.rules.filter(({ code, error }) => code !== 'A1' && error > 0)).toEqual([]);

  const { items } = await reads.invoices(
    orgId,
    FINANCE,
    { filter: {}, sort: '-atStake' },
    { after: null, limit: 10 },
  );
  const byRef = new Map(items.map((invoice) => [invoice.ref, invoice]));
  expect(byRef.get('F-1')?.notAuditedBy).toEqual([]);
  expect(byRef.get('F-2')?.notAuditedBy).toEqual(['A1']);
  const id = byRef.get('F-2')?.id ?? '';
  expect((await reads.invoice(orgId, FINANCE, id))?.notAuditedBy).toEqual(['A1']);
  // A rule that does not speak to a viewer is not named to it.
  expect((await reads.invoice(orgId, DPO, id))?.notAuditedBy).toEqual([]);

  const faults = await reads.ruleFaults(orgId);
  expect(faults).toMatchObject({
    audit: { id: auditId, asOf: AS_OF },
    items: [{ code: 'A1', grain: 'line', subjects: 1, invoice: { id, ref: 'F-2' }, kind: 'TypeError' }],
    subjects: 1,
  });
  expect(faults.items[0]?.place).toMatch(/^server\/db\/audit\/failing-rule\.db\.test\.ts:\d+$/);
  expect(JSON.stringify(faults)).not.toContain('Camille');

  // The same failure again is the same audit; the rule mended, nothing is left.
  expect(await runAudit(auditStore(db), { orgId, asOf: AS_OF, rules })).toBe(auditId);
  await runAudit(auditStore(db), { orgId, asOf: AS_OF, rules: catalogue });
  expect(await reads.ruleFaults(orgId)).toMatchObject({ items: [], subjects: 0 });
  expect((await reads.invoice(orgId, FINANCE, id))?.notAuditedBy).toEqual([]);
}, 60_000);
