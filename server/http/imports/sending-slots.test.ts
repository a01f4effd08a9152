import { expect, test } from '@jest/globals';
import { SendingSlots } from './sending-slots.js';

test('an account has its places, all accounts together have theirs, and a place is given back', () => {
  const slots = new SendingSlots({ atOncePerAccount: 2, atOnce: 3 });
  const first = slots.take('a');
  expect(first).not.toBeNull();
  expect(slots.take('a')).not.toBeNull();
  expect(slots.take('a')).toBeNull();
  expect(slots.take('b')).not.toBeNull();
  expect(slots.take('b')).toBeNull();
  expect(slots.take('c')).toBeNull();
  first?.();
  expect(slots.take('b')).not.toBeNull();
  expect(slots.take('a')).toBeNull();
});
