import { afterAll, beforeAll, expect, test } from '@jest/globals';
import express from 'express';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { sendPrivateFile } from '../../server/http/send-private-file.js';
import { makeTestFolder } from '../support/test-server.js';

/** More than two sockets hold between them. */
const BYTES = 32 * 1_048_576;
const STALLED_MS = 200;

let folder: string;
let server: Server;
let ended: Promise<'ended' | Error>;

beforeAll(async () => {
  folder = makeTestFolder('private-file');
  const path = join(folder, 'large');
  writeFileSync(path, Buffer.alloc(BYTES));
  const app = express();
  app.get('/', (_req, res) => {
    ended = sendPrivateFile(res, path, STALLED_MS).then(
      () => 'ended',
      (error: unknown) => error as Error,
    );
    return ended.then(() => undefined);
  });
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const port = (): number => (server.address() as AddressInfo).port;

test('a receiver that stops reading is cut off, and the sending ends', async () => {
  const socket = connect(port(), '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await new Promise((resolve) => socket.once('readable', resolve));
  expect(await ended).toBe('ended');
  // What stands in the sockets still comes; the whole file never does.
  let bytes = 0;
  socket.on('data', (piece) => (bytes += piece.length));
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('close', resolve));
  expect(bytes).toBeLessThan(BYTES);
});

test('a receiver that reads slowly, and never stops for so long, has the whole file', async () => {
  const answer = await fetch(`http://127.0.0.1:${port()}/`);
  expect((await answer.arrayBuffer()).byteLength).toBe(BYTES);
  expect(await ended).toBe('ended');
});
