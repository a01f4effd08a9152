import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { makeTestFolder } from '../../../test/support/test-server.js';
import type { Text } from '../../domain/text.js';
import { projectRoot } from '../../project-root.js';
import { startEmbedded, type EmbeddedServer } from './launcher.js';
import { PLACE_RULES, type PlaceRules } from './place.js';
import { isAlive } from './postmaster-file.js';
import { socketFolders } from './socket-path.js';
import type { ServerAddress } from './server-address.js';

/*
 * Real servers in folders of their own. They pass under root and under an ordinary account; under root, the
 * closed folders below make the launcher take its other ways.
 */
const TIMEOUT = 40_000;
const isRoot = process.getuid?.() === 0;
const root = makeTestFolder('launcher');
const servers: EmbeddedServer[] = [];
const children: ChildProcess[] = [];
const sockets = new Set<string>();
let folders = 0;

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

afterAll(() => {
  for (const folder of sockets) rmSync(folder, { recursive: true, force: true });
  rmSync(root, { recursive: true, force: true });
});

function freshFolder(): string {
  folders += 1;
  const folder = join(root, `data-${folders}`);
  for (const socket of socketFolders(folder)) sockets.add(socket);
  return folder;
}

async function start(dataDir: string, rules: PlaceRules = PLACE_RULES): Promise<EmbeddedServer> {
  return hold(await startEmbedded({ dataDir, forTests: true }, rules));
}

/** Let go after the test, whatever its end. */
function hold(server: EmbeddedServer): EmbeddedServer {
  servers.push(server);
  sockets.add(server.connection.host);
  return server;
}

async function query<Row extends pg.QueryResultRow>(address: ServerAddress, sql: string): Promise<Row[]> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function writeRows(address: ServerAddress): Promise<void> {
  await query(address, 'create table kept as select n from generate_series(1, 1000) n');
  // A server for tests does not wait for the disk at each commit.
  await query(address, 'checkpoint');
}

async function keptRows(address: ServerAddress): Promise<string | undefined> {
  return (await query<{ count: string }>(address, 'select count(*) from kept'))[0]?.count;
}

interface Child {
  process: ChildProcess;
  lines: Interface;
  pid: number;
  adopted: boolean;
}

async function startChild(dataDir: string): Promise<Child> {
  const support = join(projectRoot(), 'test', 'support');
  const child = spawn(
    process.execPath,
    ['--import', join(support, 'register-typescript.mjs'), join(support, 'embedded-child.ts'), dataDir],
    { stdio: ['pipe', 'pipe', 'inherit'], detached: true },
  );
  children.push(child);
  const lines = createInterface({ input: child.stdout });
  const said = await nextLine(lines);
  return { process: child, lines, pid: Number(said.pid), adopted: said.adopted === true };
}

async function nextLine(lines: Interface): Promise<Record<string, unknown>> {
  const ended = once(lines, 'close').then(() => Promise.reject(new Error('the child ended without a word')));
  const [line] = (await Promise.race([once(lines, 'line'), ended])) as [string];
  return JSON.parse(line) as Record<string, unknown>;
}

async function tellToStop(child: Child): Promise<void> {
  const said = nextLine(child.lines);
  child.process.stdin?.write('stop\n');
  expect(await said).toEqual({ left: true });
}

async function kill(child: Child): Promise<void> {
  const gone = once(child.process, 'exit');
  child.process.kill('SIGKILL');
  await gone;
}

async function untilGone(pid: number): Promise<boolean> {
  const deadline = Date.now() + 10_000;
  while (isAlive(pid) && Date.now() < deadline) await pause(20);
  return !isAlive(pid);
}

test(
  'a fresh folder gets a server on a socket only, with an order of texts that no machine changes',
  async () => {
    const told: string[] = [];
    const dataDir = freshFolder();
    const onProgress = (text: Text) => told.push(text.fr);
    const server = hold(await startEmbedded({ dataDir, forTests: true, onProgress }));
    expect(server.adopted).toBe(false);
    expect(told.slice(0, 1)).toEqual(['Création de la base de données (une seconde environ)…']);
    const [facts] = await query(
      server.connection,
      `select current_setting('listen_addresses') as listens, current_setting('fsync') as fsync,
              current_database() as name, pg_encoding_to_char(encoding) as encoding,
              datcollate as collation
         from pg_database where datname = current_database()`,
    );
    expect(facts).toEqual({
      listens: '',
      fsync: 'off',
      name: 'declic',
      encoding: 'UTF8',
      collation: 'C.UTF-8',
    });
    expect(
      await query({ ...server.connection, ...pgConfig(server.connectionString) }, 'select 1 as one'),
    ).toEqual([{ one: 1 }]);
    expect(statSync(server.connection.host).mode & 0o777).toBe(0o700);
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
    expect(existsSync(join(dataDir, 'cluster', 'postmaster.pid'))).toBe(false);
    await server.stop();
  },
  TIMEOUT,
);

function pgConfig(connectionString: string): { connectionString: string } {
  return { connectionString };
}

test(
  'a killed process leaves its server behind; the next start takes it over, with every row, and stops it at the end',
  async () => {
    const dataDir = freshFolder();
    const child = await startChild(dataDir);
    expect(child.adopted).toBe(false);
    const first = await start(dataDir);
    await writeRows(first.connection);
    await first.stop();
    await kill(child);
    expect(isAlive(child.pid)).toBe(true);

    const next = await start(dataDir);
    expect(next).toMatchObject({ adopted: true, pid: child.pid });
    expect(await keptRows(next.connection)).toBe('1000');
    await next.stop();
    expect(await untilGone(child.pid)).toBe(true);
  },
  TIMEOUT,
);

test(
  'a second process joins and does not stop the server under the first; the last one out stops it',
  async () => {
    const dataDir = freshFolder();
    const child = await startChild(dataDir);
    const joined = await start(dataDir);
    expect(joined).toMatchObject({ adopted: true, pid: child.pid });
    await joined.stop();
    expect(isAlive(child.pid)).toBe(true);

    const again = await start(dataDir);
    await tellToStop(child);
    // The child had started it, and leaves it to the one that still uses it.
    expect(await query(again.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    await again.stop();
    expect(await untilGone(child.pid)).toBe(true);
  },
  TIMEOUT,
);

test(
  'a process whose hold was cut takes it again: another one leaving does not stop the server under it',
  async () => {
    const server = await start(freshFolder());
    const holders = `select pid from pg_stat_activity where application_name = 'declic keeper'`;
    const [cut] = await query<{ pid: number }>(server.connection, holders);
    await query(server.connection, `select pg_terminate_backend(${cut?.pid ?? 0})`);
    const deadline = Date.now() + 10_000;
    let now: { pid: number } | undefined;
    while ((now === undefined || now.pid === cut?.pid) && Date.now() < deadline) {
      await pause(50);
      [now] = await query<{ pid: number }>(server.connection, holders);
    }
    expect(now?.pid).not.toBe(cut?.pid);
    const dataDir = join(root, `data-${folders}`);
    await (await start(dataDir)).stop();
    expect(await query(server.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
  },
  TIMEOUT,
);

test(
  'processes that start at once on an empty folder end with one server',
  async () => {
    const dataDir = freshFolder();
    const [a, b, own] = await Promise.all([startChild(dataDir), startChild(dataDir), start(dataDir)]);
    expect([a.pid, b.pid]).toEqual([own.pid, own.pid]);
    expect([a.adopted, b.adopted, own.adopted].filter((adopted) => !adopted)).toHaveLength(1);
    await Promise.all([tellToStop(a), tellToStop(b), own.stop()]);
    expect(await untilGone(own.pid)).toBe(true);
    expect(readdirSync(dataDir).sort()).toEqual(['cluster', 'postgres.log']);
  },
  TIMEOUT,
);

test(
  'a killed server recovers with every committed row',
  async () => {
    const dataDir = freshFolder();
    // With the settings of production, which keep every commit, and no checkpoint since.
    const first = hold(await startEmbedded({ dataDir }));
    await query(first.connection, 'create table kept as select n from generate_series(1, 1000) n');
    process.kill(first.pid, 'SIGKILL');
    const next = hold(await startEmbedded({ dataDir }));
    expect(next.adopted).toBe(false);
    expect(next.pid).not.toBe(first.pid);
    expect(await keptRows(next.connection)).toBe('1000');
  },
  TIMEOUT,
);

test(
  'an interrupt of the whole terminal reaches the application first; its database still answers',
  async () => {
    const child = await startChild(freshFolder());
    const group = child.process.pid;
    if (group === undefined) throw new Error('no process');
    const answers = nextLine(child.lines);
    process.kill(-group, 'SIGINT');
    expect(await answers).toEqual({ answer: 1 });
    expect(await nextLine(child.lines)).toEqual({ left: true });
    expect(await untilGone(child.pid)).toBe(true);
  },
  TIMEOUT,
);

test(
  'a folder too deep for a socket works, closed to every other account or not',
  async () => {
    const closed = join(root, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    chmodSync(closed, 0o700);
    const dataDir = join(closed, 'é'.repeat(60), 'with space, and comma', 'd'.repeat(80));
    const server = await start(dataDir);
    await writeRows(server.connection);
    await server.stop();
    const again = await start(dataDir);
    expect(await keptRows(again.connection)).toBe('1000');
    expect(Buffer.byteLength(again.connection.host)).toBeLessThan(90);
  },
  TIMEOUT,
);

test(
  'where root can neither lend the folder nor use namespaces, programs and data move to the shelter, for good',
  async () => {
    const closed = join(root, 'closed-too');
    mkdirSync(closed, { mode: 0o700 });
    const dataDir = join(closed, 'data');
    const shelter = join(root, 'shelter');
    const rules = { userNamespaces: false, shelter };
    const server = await start(dataDir, rules);
    await writeRows(server.connection);
    await server.stop();
    expect(existsSync(join(dataDir, 'moved-to'))).toBe(isRoot);
    expect(existsSync(join(dataDir, 'cluster'))).toBe(!isRoot);
    // Later the machine allows more; the data is where it was put.
    const again = await start(dataDir);
    expect(await keptRows(again.connection)).toBe('1000');
  },
  TIMEOUT,
);

test(
  'a process number given to something else since does not block the start',
  async () => {
    const closed = join(root, 'closed-reused');
    mkdirSync(closed, { mode: 0o700 });
    const dataDir = join(closed, 'data');
    const first = await start(dataDir);
    await writeRows(first.connection);
    process.kill(first.pid, 'SIGKILL');
    expect(await untilGone(first.pid)).toBe(true);
    for (const lock of [
      join(dataDir, 'cluster', 'postmaster.pid'),
      join(first.connection.host, '.s.PGSQL.5432.lock'),
    ]) {
      // Any process of this account that is neither this one nor its parent will do: PostgreSQL excuses those two.
      const text = readFileSync(lock, 'utf8').replace(/^\d+/, `${bystander()}`);
      writeFileSync(lock, text);
    }
    const next = await start(dataDir);
    expect(await keptRows(next.connection)).toBe('1000');
  },
  TIMEOUT,
);

function bystander(): number {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  children.push(child);
  if (child.pid === undefined) throw new Error('no process');
  return child.pid;
}

test(
  'a copy of the folder of a running server gets a server of its own',
  async () => {
    const dataDir = freshFolder();
    const first = await start(dataDir);
    await writeRows(first.connection);
    const copy = freshFolder();
    cpSync(dataDir, copy, { recursive: true });
    const second = await start(copy);
    expect(second.adopted).toBe(false);
    expect(second.pid).not.toBe(first.pid);
    await query(second.connection, 'drop table kept');
    expect(await keptRows(first.connection)).toBe('1000');
  },
  TIMEOUT,
);

test('data of another major version is refused and left alone', async () => {
  const dataDir = freshFolder();
  mkdirSync(join(dataDir, 'cluster'), { recursive: true });
  writeFileSync(join(dataDir, 'cluster', 'PG_VERSION'), '9\n');
  await expect(startEmbedded({ dataDir, forTests: true })).rejects.toMatchObject({
    code: 'data-of-other-version',
    message: expect.stringContaining('made by PostgreSQL 9') as unknown,
  });
  expect(readdirSync(join(dataDir, 'cluster'))).toEqual(['PG_VERSION']);
});

test('a server that cannot start says why at once', async () => {
  const dataDir = freshFolder();
  const server = await start(dataDir);
  await server.stop();
  writeFileSync(join(dataDir, 'cluster', 'postgresql.auto.conf'), 'shared_buffers = nonsense\n');
  const started = Date.now();
  await expect(startEmbedded({ dataDir, forTests: true })).rejects.toMatchObject({
    code: 'server-not-starting',
    message: expect.stringContaining('shared_buffers') as unknown,
  });
  expect(Date.now() - started).toBeLessThan(5_000);
}, 20_000);
