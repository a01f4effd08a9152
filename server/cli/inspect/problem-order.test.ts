import { expect, test } from '@jest/globals';
import { defineProblem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { moreProblems } from '../../sandbox/guard-problems.js';
import { inOrderOfPlace } from './problem-order.js';

const kind = defineProblem('of-a-place', 'warning', () => ({ fr: 'Ici.', en: 'Here.' }));
const at = (place: Partial<SourceRef>) => kind.make({ file: 'a', ...place }, {});
const places = (...problems: Parameters<typeof inOrderOfPlace>[0]) =>
  inOrderOfPlace(problems).map((problem) => problem.at);

test('lines of a text file, after what is about the whole file', () => {
  expect(places(at({ line: 10 }), at({ line: 2 }), at({}), at({ line: 1 }))).toEqual([
    { file: 'a' },
    { file: 'a', line: 1 },
    { file: 'a', line: 2 },
    { file: 'a', line: 10 },
  ]);
});

test('cells of a workbook, sheet by sheet as met', () => {
  const [b10, a2, other, sheet] = [
    at({ sheet: 'Sept', cell: 'B10' }),
    at({ sheet: 'Sept', cell: 'AA2' }),
    at({ sheet: 'Août', cell: 'A1' }),
    at({ sheet: 'Sept' }),
  ];
  expect(places(b10, other, a2, sheet)).toEqual([sheet, a2, b10, other].map((problem) => problem.at));
});

test('places without a row keep their order; the number left out comes last', () => {
  const [second, first] = [at({ path: '/b' }), at({ path: '/a' })];
  const more = moreProblems.make({ file: 'a' }, { count: 3 });
  expect(inOrderOfPlace([more, second, first])).toEqual([second, first, more]);
  expect(inOrderOfPlace([at({ sheet: 'S', cell: 'A1' }), more]).at(-1)).toEqual(more);
});
