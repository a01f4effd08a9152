/**
 * The order of the suites. Jest begins with those that took longest in the last run on this machine; without one, as in a
 * fresh clone, it goes by the size of the file, and would end with the longest: those that start processes, a browser or a
 * service, and those that import the tests of a folder, are short to read. They come first.
 */
import { relative } from 'node:path';
import TestSequencer from '@jest/test-sequencer';

const LONG = /^test\/(?:access|commands|faults|golden|hostile|journeys|planted|screens)\//;

export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const sorted = super.sort([...tests]);
    const isLong = ({ path, duration, context }) =>
      duration === undefined && LONG.test(relative(context.config.rootDir, path).replaceAll('\\', '/'));
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}
