import { afterEach, expect, test } from '@jest/globals';
import express, { type Express } from 'express';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { cutLingering } from '../../server/http/cut-lingering.js';
import { problemHandler } from '../../server/http/errors.js';
import { readJson } from '../../server/http/read-json.js';

const log = { info: () => undefined, error: () => undefined };
const LIMIT_MS = 200;

let server: Server;

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function listen(app: Express): Promise<Socket> {
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return connect((server.address() as AddressInfo).port, '127.0.0.1');
}

const HEAD =
  'POST / HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n';

/** All that comes until the service ends the connection. */
function untilClosed(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (piece) => (text += piece.toString('utf8')));
  socket.on('error', () => undefined);
  return new Promise((resolve) => {
    socket.once('close', () => {
      resolve(text);
    });
  });
}

function reading(): Express {
  const app = express();
  app.use(cutLingering(LIMIT_MS));
  app.post('/', async (req, res) => {
    await readJson(req, res, { bytes: 100, ms: LIMIT_MS });
    res.json(req.body);
  });
  app.use(problemHandler(log));
  return app;
}

test('a body that comes too slowly is refused, and its connection ends', async () => {
  const socket = await listen(reading());
  const answer = untilClosed(socket);
  socket.write(`${HEAD}{"half":`);
  const text = await answer;
  expect(text).toMatch(/^HTTP\/1\.1 408 /);
  expect(JSON.parse(text.split('\r\n\r\n')[1] ?? '')).toMatchObject({
    code: 'request-too-slow',
    detail: 'This request came too slowly. Nothing was changed; send it again.',
  });
});

test('a body in time is read, and its connection serves the next request', async () => {
  const socket = await listen(reading());
  let text = '';
  socket.on('data', (piece) => (text += piece.toString('utf8')));
  for (let round = 0; round < 2; round += 1) {
    socket.write(`${HEAD}{"whole":`);
    await pause(20);
    socket.write('true}');
    await pause(2 * LIMIT_MS);
  }
  expect(text.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
  expect(text.match(/\{"whole":true\}/g)).toHaveLength(2);
  socket.destroy();
});

test('what goes on sending after its answer is cut off', async () => {
  const app = express();
  app.use(cutLingering(LIMIT_MS));
  app.post('/', (_req, res) => {
    res.status(401).end();
  });
  const socket = await listen(app);
  const answer = untilClosed(socket);
  socket.write(`${HEAD}{`);
  expect(await answer).toMatch(/^HTTP\/1\.1 401 /);
});

test('a body refused half way, whose stream lost its socket, is cut off and does not end the service', async () => {
  const app = express();
  app.use(cutLingering(LIMIT_MS));
  app.post('/', async (req, res) => {
    // What takes files does the same: a failed pipeline takes the socket from its request.
    const refusing = new Writable({
      write(_piece, _encoding, done) {
        req.unpipe(refusing);
        done(new Error('refused'));
      },
    });
    await pipeline(req, refusing).catch(() => undefined);
    res.status(413).end();
  });
  app.get('/', (_req, res) => {
    res.end();
  });
  const socket = await listen(app);
  const answer = untilClosed(socket);
  socket.write(`${HEAD}{`);
  expect(await answer).toMatch(/^HTTP\/1\.1 413 /);
  const { port } = server.address() as AddressInfo;
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
});
