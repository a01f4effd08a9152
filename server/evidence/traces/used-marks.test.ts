import { describe, expect, test } from '@jest/globals';
import { USED_IN_METADATA } from '../../../test/support/deliverables/used-marks-in-metadata.js';
import { USED_IN_TEXTS } from '../../../test/support/deliverables/used-marks-in-texts.js';
import type { Told } from '../../../test/support/deliverables/used-marks.js';
import type { AiTrace } from '../../domain/file-evidence.js';
import { findTraces } from './find-traces.js';
import { traceRules2026v1 } from './trace-rules-2026-1.js';

const told = (traces: readonly AiTrace[]): Told[] =>
  traces.map(({ rule, strength, token, count }) => [rule, strength, token, count]);

const USED = [...USED_IN_TEXTS, ...USED_IN_METADATA];

describe('marks that are used', () => {
  test.each(USED)('$name', ({ content, role = 'report', expect: expected }) => {
    expect(told(findTraces(content, role).traces)).toEqual(expected);
  });

  test('every rule of the version is met by one of these', () => {
    const { texts, links, commits, paths, metadata } = traceRules2026v1;
    const missed = [...texts, ...links, ...commits, ...paths, ...metadata].filter((rule) => {
      const without = {
        ...traceRules2026v1,
        texts: texts.filter((other) => other !== rule),
        links: links.filter((other) => other !== rule),
        commits: commits.filter((other) => other !== rule),
        paths: paths.filter((other) => other !== rule),
        metadata: metadata.filter((other) => other !== rule),
      };
      return USED.every(({ content, role = 'report' }) => {
        const [all, fewer] = [traceRules2026v1, without].map((rules) =>
          JSON.stringify(findTraces(content, role, 'x', rules).traces),
        );
        return all === fewer;
      });
    });
    expect(missed.map(({ rule, group }) => `${rule} ${group}`)).toEqual([]);
  });
});
