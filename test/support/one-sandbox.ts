import { afterAll } from '@jest/globals';
import { openSandbox, type Sandbox } from '../../server/sandbox/sandbox.js';

let sandbox: Sandbox | undefined;
afterAll(() => sandbox?.close());

/**
 * The sandbox of a test file, whose one child reads everything: starting it takes longer than reading ten small dossiers.
 * Closed after the last test.
 */
export const oneSandbox = (): Sandbox =>
  (sandbox ??= openSandbox({ concurrency: 1, limits: { filesPerChild: 10_000 } }));
