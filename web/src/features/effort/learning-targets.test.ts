import { expect, test } from '@jest/globals';
import { targetsOf } from './learning-targets.js';
import type { Learnt } from './use-learning.js';

const NAMES = {
  deliverable: (name: string) => `deliverable ${name}`,
  contractor: (name: string) => `contractor ${name}`,
  type: (name: string) => `type ${name}`,
};
const GUIDE: Learnt = {
  contract: { id: '1', contractRef: 'M-1' },
  deliverableRef: 'G-0',
  title: 'Guide',
  type: 'documentation',
  size: '20',
  sizeUnit: 'page',
  contractor: { key: '90000000200015', name: null },
  acceptedDays: '16',
  finishedOn: null,
  forgottenBy: null,
};

test('a deliverable that is learnt from may be forgotten alone, with its contractor or with its type', () => {
  expect(targetsOf(GUIDE, NAMES)).toEqual([
    {
      target: { target: 'deliverable', contract: 'M-1', deliverable: 'G-0' },
      name: 'deliverable G-0',
      forgotten: true,
    },
    {
      target: { target: 'contractor', contractor: '90000000200015' },
      name: 'contractor 90000000200015',
      forgotten: true,
    },
    { target: { target: 'type', type: 'documentation' }, name: 'type documentation', forgotten: true },
  ]);
});

test('one that is forgotten is restored by the decision that keeps it out', () => {
  expect(targetsOf({ ...GUIDE, forgottenBy: 'type' }, NAMES)).toEqual([
    { target: { target: 'type', type: 'documentation' }, name: 'type documentation', forgotten: false },
  ]);
});
