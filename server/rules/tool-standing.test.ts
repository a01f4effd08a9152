import { expect, test } from '@jest/globals';
import { sampleDeclaration, samplePolicyRow, sampleTool } from './sample-facts.js';
import { toolStandings } from './tool-standing.js';

const WORK = { from: '2026-09-01', to: '2026-09-30', isStated: true, missing: [] };
const standing = (tool: ReturnType<typeof sampleTool>, ...rows: Parameters<typeof samplePolicyRow>[0][]) =>
  toolStandings(
    sampleDeclaration({ tools: [tool] }),
    WORK,
    rows.map((row) => samplePolicyRow({ tool: tool.tool ?? '*', ...row })),
  )[0];

const PERSONAL = sampleTool({ dataClasses: ['personal'], accountType: 'enterprise', hostingRegion: 'EU' });

test('allowed on all days of the work, the row named with its limits', () => {
  expect(standing(PERSONAL, { allowed: true, maxDataClass: 'personal', regions: ['EU'] })).toMatchObject({
    use: 'allowed',
    data: 'inside',
    rows: [{ allowed: true, maxDataClass: 'personal', regions: ['EU'] }],
  });
});

test('refused; without sensitive data nothing is said of data', () => {
  const tool = sampleTool({ dataClasses: ['public'] });
  expect(standing(tool, { allowed: false })).toMatchObject({ use: 'refused', data: null });
});

test('a policy that changes during the work', () => {
  const changed = standing(
    PERSONAL,
    { validFrom: '2026-01-01', validTo: '2026-09-14', allowed: true, maxDataClass: 'personal' },
    { validFrom: '2026-09-15', allowed: false },
  );
  expect(changed).toMatchObject({ use: 'changes' });
  expect(changed?.rows.map(({ validFrom }) => validFrom)).toEqual(['2026-01-01', '2026-09-15']);
});

test('outside the regions; unknown without a policy', () => {
  const abroad = { ...PERSONAL, hostingRegion: 'other' as const };
  expect(standing(abroad, { allowed: true, regions: ['EU'] })?.data).toBe('outside');
  expect(standing(sampleTool({ dataClasses: [] }))).toMatchObject({ use: 'unknown', data: null, rows: [] });
});
