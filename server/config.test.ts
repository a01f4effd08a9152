import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ConfigError, readConfig, readLimits } from './config.js';
import { defaultLimits } from './limit-variables.js';
import { projectRoot } from './project-root.js';

test('an empty environment gives the defaults, the data in var/ of the project', () => {
  expect(readConfig({ DATABASE_URL: ' ', PATH: '/bin' })).toEqual({
    databasePoolSize: 10,
    databaseRole: 'declic_app',
    host: '127.0.0.1',
    port: 3000,
    proxies: 0,
    dataDir: join(projectRoot(), 'var'),
    limits: defaultLimits(),
  });
});

test('values are read, a relative folder counts from the project', () => {
  const config = readConfig({
    DATABASE_URL: 'postgresql://somebody:secret@db.example:5433/declic',
    DATABASE_POOL_SIZE: '25',
    DATABASE_ROLE: 'audit_reader',
    DECLIC_DATA_DIR: 'elsewhere',
  });
  expect(config.databaseUrl).toBe('postgresql://somebody:secret@db.example:5433/declic');
  expect(config.databasePoolSize).toBe(25);
  expect(config.databaseRole).toBe('audit_reader');
  expect(config.dataDir).toBe(join(projectRoot(), 'elsewhere'));
});

test('where the service listens, and how it is reached', () => {
  const config = readConfig({
    DECLIC_HOST: '0.0.0.0',
    DECLIC_PORT: '0',
    DECLIC_PUBLIC_URL: 'https://declic.exemple.fr',
    DECLIC_TRUSTED_PROXIES: '1',
  });
  expect(config).toMatchObject({ host: '0.0.0.0', port: 0, proxies: 1 });
  expect(config.publicUrl?.href).toBe('https://declic.exemple.fr/');
});

test.each([
  ['DECLIC_PORT', '65536'],
  ['DECLIC_PUBLIC_URL', 'https://exemple.fr/declic'],
  ['DECLIC_PUBLIC_URL', 'ftp://exemple.fr'],
  ['DECLIC_HOST', 'a host'],
  ['DECLIC_TRUSTED_PROXIES', '11'],
])('%s=%s is refused', (variable, value) => {
  expect(() => readConfig({ [variable]: value })).toThrow(variable);
});

test('every fault is told at once, and no value is repeated', () => {
  let thrown: unknown;
  try {
    readConfig({ DATABASE_URL: 'mysql://me:secret@host/x', DATABASE_POOL_SIZE: '0', DATABASE_ROLE: 'a"b' });
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ConfigError);
  const { faults, message } = thrown as ConfigError;
  expect(faults.map((fault) => fault.variable)).toEqual([
    'DATABASE_URL',
    'DATABASE_POOL_SIZE',
    'DATABASE_ROLE',
  ]);
  expect(message).not.toContain('secret');
});

test.each(['201', '1.5', '-3', 'ten'])('a pool of %s connections is refused', (size) => {
  expect(() => readConfig({ DATABASE_POOL_SIZE: size })).toThrow('from 1 to 200');
});

test('limits are told with the other faults; a command without a database reads them alone', () => {
  const env = { DATABASE_POOL_SIZE: '0', DECLIC_LIMIT_SECONDS: 'long', DECLIC_LIMIT_MB: '5' };
  expect(faultsOf(() => readConfig(env))).toEqual([
    'DATABASE_POOL_SIZE',
    'DECLIC_LIMIT_SECONDS',
    'DECLIC_LIMIT_MB',
  ]);
  expect(faultsOf(() => readLimits(env))).toEqual(['DECLIC_LIMIT_SECONDS', 'DECLIC_LIMIT_MB']);
  expect(readLimits({ DATABASE_POOL_SIZE: '0', DECLIC_LIMIT_SECONDS: '40' }).reading.wallSeconds).toBe(40);
});

function faultsOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error.faults.map(({ variable }) => variable);
    throw error;
  }
  return [];
}
