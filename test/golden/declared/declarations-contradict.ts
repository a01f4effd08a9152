import { describe, expect } from '@jest/globals';
import { onlyRules } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { answersTo, declaration, declaredDossier, deliverable, noUse } from '../golden-declared.js';

const audit = auditsTogether('2026-11-16', { rules: onlyRules('I8') });
type Rows = Parameters<typeof declaredDossier>[1];
const about = (...declarations: Rows) => audit(declaredDossier([deliverable('L1')], declarations));

describe('two declarations of one deliverable', () => {
  testTogether('that say two things are asked about, once, with both', async () => {
    const { findings } = await about(
      noUse('D1', 'L1'),
      declaration('D2', 'l 1', { signed_at: '2026-09-28' }),
      declaration('D3', 'L1', { signed_at: '2026-09-29' }),
    );
    expect(findings).toMatchObject([
      {
        code: 'I8',
        class: 'fact',
        visible: true,
        subject: { contract: 'M-2026-01', deliverable: 'L1', invoice: 'F-1', line: '1' },
        amountAtStake: null,
        values: { pair: [{ declaration: 'D1' }, { declaration: 'D2' }], others: ['D3'] },
        evidence: [{ line: 2 }, { line: 3 }, { line: 4 }],
      },
    ]);
  });

  testTogether('are clean once one names the other it replaces', async () => {
    const part = await about(
      noUse('D1', 'L1'),
      declaration('D2', 'L1', { supersedes: 'D1', signed_at: '2026-09-28' }),
      declaration('D3', 'L1', {
        share_low: '0.2',
        share_high: '0.3',
        supersedes: 'D2',
        signed_at: '2026-09-30',
      }),
    );
    expect(part.findings).toEqual([]);
    expect(answersTo(part, 'I8')).toEqual(['notApplicable']);
  });

  testTogether('are clean by part, by period and by subcontractor', async () => {
    const [byPart, byPeriod, bySubcontractor] = await Promise.all([
      about(noUse('D1', 'L1', { stages: 'research|layout' }), declaration('D2', 'L1')),
      about(
        noUse('D1', 'L1', { period_start: '2026-09-01', period_end: '2026-09-10' }),
        declaration('D2', 'L1', { period_start: '2026-09-08', period_end: '2026-09-25' }),
      ),
      about(noUse('D1', 'L1', { subcontractor: 'Studio Rivage' }), declaration('D2', 'L1')),
    ]);
    for (const part of [byPart, byPeriod, bySubcontractor]) {
      expect(answersTo(part, 'I8')).toEqual(['clean']);
    }
  });

  testTogether(
    'of several tools are one, and a part named on some of its rows only is the whole',
    async () => {
      const part = await about(
        declaration('D1', 'L1', { stages: 'draft' }),
        declaration('D1', 'L1', { tool: 'Outil B' }),
        declaration('D2', 'L1', { share_low: '0.95', share_high: '1' }),
      );
      expect(answersTo(part, 'I8')).toEqual(['flagged']);
    },
  );

  testTogether('without a share cannot be compared', async () => {
    const part = await about(
      declaration('D1', 'L1'),
      declaration('D2', 'L1', { share_low: '', share_high: '' }),
    );
    expect(answersTo(part, 'I8')).toEqual(['incomplete share_low']);
  });
});
