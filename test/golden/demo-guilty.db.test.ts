import { expect, test } from '@jest/globals';
import { PLANTED } from '../../scripts/demo/planted.js';
import { answersOf, auditDemo, AUDIT_TIMEOUT, demoDossier } from './audit-demo.js';
import { guiltyDossiers } from './demo-guilty-twins.js';

test(
  'each innocent twin of the demonstration is asked about once its reason is taken away',
  async () => {
    const outcomes: [string, string[]][] = [];
    for (const { codes, files } of await guiltyDossiers(await demoDossier())) {
      const { answers } = await auditDemo(files);
      for (const { code, twin } of PLANTED.filter((one) => codes.includes(one.code))) {
        outcomes.push([code, answersOf(answers, code, twin.at).map(({ outcome }) => outcome)]);
      }
    }
    expect(outcomes.sort()).toEqual(PLANTED.map(({ code }) => [code, ['flagged']]).sort());
  },
  2 * AUDIT_TIMEOUT,
);
