import { expect, test } from '@jest/globals';
import { sameTool } from './same-tool.js';

const BEFORE = [
  { tool: 'Traducteur', at: 1 },
  { tool: null, at: 2 },
  { tool: 'Traducteur', at: 3 },
];

test.each([
  [['Traducteur'], 0, 1],
  [['Autre', 'Traducteur'], 1, 1],
  [['Traducteur', ' Traducteur '], 1, 3],
  [['Traducteur', 'Traducteur', 'Traducteur'], 2, undefined],
  [['Traducteur', ''], 1, 2],
  [['', ''], 1, undefined],
  [['Autre'], 0, undefined],
  [[], 0, 2],
])('of %j, the one at %i is the one declared before at %p', (names, index, at) => {
  expect(sameTool(BEFORE, names, index)?.at).toBe(at);
});
