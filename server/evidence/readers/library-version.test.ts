import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { libraryVersion } from './library-version.js';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};

test.each(['yauzl', 'saxes', 'htmlparser2', 'music-metadata'])(
  'the version of %s is the installed one, pinned exactly',
  (library) => {
    expect(libraryVersion(library)).toBe(dependencies[library]);
  },
);

test('a library that is not installed has no version', () => {
  expect(() => libraryVersion('no-such-library')).toThrow();
});
