import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startService, type RunningService } from '../bench/running-service.js';

const PASSWORD = 'a password of the bench';
export const BOUNDARY = 'a-boundary-of-declic';

/** One file of a form; the names go into the header as they are. */
export interface FormPart {
  field?: string;
  name: string;
  bytes: Buffer | string;
}

/** An import as the list tells it. */
export interface ListedImport {
  id: string;
  state: string;
  filesTotal: number;
}

/** A document as the list tells it. */
export interface ListedDocument {
  file: string;
  status: string;
  problems: string[];
}

/** The service as a process of its own, and one signed-in person of finance who talks to it over HTTP. */
export interface LiveService {
  url: URL;
  cookie: string;
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Sends files; gives status, code of the problem, id of the import. */
  send(parts: readonly FormPart[]): Promise<{ status: number; code: string | null; id: string | null }>;
  imports(): Promise<ListedImport[]>;
  /** Waits until an import is read. @throws Error when it takes more than five minutes */
  read(id: string): Promise<ListedDocument[]>;
  /** Folders of uploads on their way, under the service's own temporary folder. */
  onTheirWay(): string[];
  /** Resident memory of the process of the service, without its children, in MB; null without `/proc`. */
  residentMegabytes(): number | null;
  stop(): Promise<void>;
}

/** Starts the service on a new data folder. */
export async function openLiveService(
  dataDir: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<LiveService> {
  const temporary = join(dataDir, 'temporary');
  mkdirSync(temporary, { recursive: true });
  const service = await startService(dataDir, { TMPDIR: temporary, ...variables });
  try {
    return liveService(service, temporary, await signIn(service));
  } catch (error) {
    await service.stop();
    throw error;
  }
}

/** A form as bytes, its last boundary included. */
export function formOf(parts: readonly FormPart[]): Buffer {
  const pieces = parts.flatMap(({ field = 'files', name, bytes }) => [
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\n\r\n`,
    ),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...pieces, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

export const formHeaders = (cookie: string): Record<string, string> => ({
  Cookie: cookie,
  'Idempotency-Key': randomUUID(),
  'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`,
});

async function signIn({ url, firstLink }: RunningService): Promise<string> {
  const post = (path: string, body: object, cookie = ''): Promise<Response> =>
    fetch(new URL(`/api/v1${path}`, url), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie },
      body: JSON.stringify(body),
    });
  const use = async (link: string, more: object): Promise<string> => {
    const used = await post(`/links/${link.split('/').at(-1) ?? ''}`, {
      name: 'Camille Exemple',
      password: PASSWORD,
      ...more,
    });
    if (!used.ok) throw new Error(`not signed in: ${used.status} ${await used.text()}`);
    return used.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  };
  const admin = await use(firstLink ?? '', { email: 'ada@exemple.test', organisation: 'Valmorane' });
  const invited = await post('/invitations', { email: 'finance@exemple.test', role: 'finance' }, admin);
  return use(((await invited.json()) as { link: string }).link, {});
}

function liveService(service: RunningService, temporary: string, cookie: string): LiveService {
  const ask: LiveService['ask'] = async (path, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('Cookie', cookie);
    const send = (): Promise<Response> => fetch(new URL(`/api/v1${path}`, service.url), { ...init, headers });
    // A kept connection may end just as it is used again; a browser asks once more, and so does this.
    return init.method === undefined ? send().catch(send) : send();
  };
  const items = async <Item>(path: string): Promise<Item[]> =>
    ((await (await ask(path)).json()) as { items: Item[] }).items;
  return {
    url: service.url,
    cookie,
    ask,
    async send(parts) {
      const init = { method: 'POST', headers: formHeaders(cookie), body: Uint8Array.from(formOf(parts)) };
      // Sent again under its key, it is still one import.
      const answer = await ask('/imports', init).catch(() => ask('/imports', init));
      const told = (await answer.json()) as { code?: string; id?: string };
      return { status: answer.status, code: told.code ?? null, id: told.id ?? null };
    },
    imports: () => items<ListedImport>('/imports?limit=200'),
    async read(id) {
      for (let look = 0; look < 3000; look += 1) {
        const { state } = (await (await ask(`/imports/${id}`)).json()) as ListedImport;
        if (state === 'failed') throw new Error(`the import ${id} failed`);
        if (state === 'done') return documentsOf(id);
        await pause(100);
      }
      throw new Error(`the import ${id} is still not read`);
    },
    onTheirWay: () =>
      readdirSync(temporary).flatMap((folder) =>
        readdirSync(join(temporary, folder)).filter((name) => name.startsWith('upload-')),
      ),
    residentMegabytes() {
      try {
        const status = readFileSync(`/proc/${service.pid}/status`, 'utf8');
        return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
      } catch {
        return null;
      }
    },
    stop: () => service.stop(),
  };

  async function documentsOf(id: string): Promise<ListedDocument[]> {
    const listed = await items<{ id: string; file: string; status: string }>(
      `/documents?import=${id}&limit=200`,
    );
    return Promise.all(
      listed.map(async ({ id: document, file, status }) => {
        const whole = (await (await ask(`/documents/${document}`)).json()) as {
          problems: { code: string }[];
        };
        return { file, status, problems: whole.problems.map(({ code }) => code) };
      }),
    );
  }
}
