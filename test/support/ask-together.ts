import { expect } from '@jest/globals';
import type { CivilDate } from '../../server/domain/civil-date.js';
import type { AuditResult } from '../../server/domain/audit-result.js';
import { onlyRules, type DossierFiles } from './audit-dossier.js';
import { auditsTogether } from './audit-together.js';

/** What one rule says of a dossier. */
export interface Asked {
  /** Its answer of each subject, with the names of the facts that miss. */
  outcomes: string[];
  findings: AuditResult['findings'];
}

type Audit = ReturnType<typeof auditsTogether>;

const codes = new Set<string>();
const audits = new Map<CivilDate, Audit>();

/**
 * Asks one rule about small dossiers, all of a test file and of all rules asked so in it audited as one: see `auditsTogether`.
 * Call it where a file begins, and ask in `testTogether`. `alone` is for a dossier that lacks a register of the whole
 * organisation.
 */
export function asksTogether(
  code: string,
): (files: DossierFiles, how?: { asOf?: CivilDate; alone?: boolean }) => Promise<Asked> {
  codes.add(code);
  return async (files, { asOf = '2026-11-16', alone = false } = {}) => {
    const { answers, findings, rules } = await auditOf(asOf, alone)(files);
    expect(rules.filter(({ error }) => error > 0)).toEqual([]);
    return {
      outcomes: answers
        .filter((answer) => answer.code === code)
        .map(({ outcome, missing }) => [outcome, ...missing].join(' ')),
      findings: findings.filter((finding) => finding.code === code),
    };
  };
}

function auditOf(asOf: CivilDate, alone: boolean): Audit {
  const known = alone ? undefined : audits.get(asOf);
  if (known !== undefined) return known;
  const audit = auditsTogether(asOf, { rules: onlyRules(...codes) });
  if (!alone) audits.set(asOf, audit);
  return audit;
}
