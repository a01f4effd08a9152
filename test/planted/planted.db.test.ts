import { randomInt } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../server/rules/catalogue.js';
import { screenReads } from '../../server/db/read/screens/screen-reads.js';
import { auditDossier } from '../support/audit-dossier.js';
import { observed } from '../support/observed-rules.js';
import { FINANCE } from '../support/screens.js';
import { stepsComeTo } from '../support/stake-steps.js';
import { sow } from './sow.js';
import { loadPlanters } from './planters.js';
import { scoreOf } from './score.js';

const AUDIT_TIMEOUT = 240_000;
const FIXED_SEEDS = [1];
/** `DECLIC_PLANTED_SEED=N,M` makes the dossiers of failures again; `DECLIC_PLANTED_RULES=A1,T1` sows only these. */
const { DECLIC_PLANTED_SEED: seed, DECLIC_PLANTED_RULES: rules } = process.env;
const seeds = seed ? seed.split(',').map(Number) : [...FIXED_SEEDS, randomInt(1_000_000_000)];

const planters = (await loadPlanters()).filter(({ code }) => !rules || rules.split(',').includes(code));

describe('whole dossiers with planted cases and innocent twins', () => {
  test.each(seeds)(
    'seed %d: every case is found, no twin is asked about, and nothing else',
    async (number) => {
      const { files, asOf, sown } = await sow(planters, number);
      const watched = observed(catalogue);
      const { result, db, orgId } = await auditDossier(files, asOf, { rules: watched.rules });
      expect(scoreOf(sown, result.findings, watched.answers)).toEqual({
        missed: [],
        wronged: [],
        unplannedFacts: [],
        unplannedQuestions: [],
      });
      expect(result.rules.filter(({ error }) => error > 0).map(({ code }) => code)).toEqual([]);
      expect(result.documents.filter(({ status }) => status === 'refused').map(({ file }) => file)).toEqual(
        [],
      );
      const { totals } = await screenReads(db).stakeTotals(orgId, FINANCE, {});
      const atStake = (of: readonly { currency: string; atStake: string }[]): string[] =>
        of.map((one) => `${one.currency} ${one.atStake}`).filter((one) => !one.endsWith(' 0.00'));
      expect(atStake(totals)).toEqual(atStake(result.totals));
      expect(totals.map(stepsComeTo)).toEqual(totals.map(({ atStake }) => atStake));
    },
    AUDIT_TIMEOUT,
  );
});
