import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** `npm start` as its own process. */
export interface RunningService {
  url: URL;
  pid: number;
  /** The link of the first administrator; null once somebody used it. */
  firstLink: string | null;
  /** As a supervisor does; resolves when it has ended. */
  stop(): Promise<void>;
  /** As a power cut does to this process. */
  kill(): Promise<void>;
}

const SAID = /answers at (\S+)\n(?:[^\n]*\n\s+(http\S+\/start\/\S+)\n)?/;

/**
 * Starts the service on a data folder, on a free port; `node scripts/ready.mjs` has built it.
 * @param variables of its environment besides
 */
export async function startService(
  dataDir: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<RunningService> {
  const child = spawn(process.execPath, ['dist/server/main.js', '--lang', 'en'], {
    env: { ...process.env, ...variables, DATABASE_URL: '', DECLIC_DATA_DIR: dataDir, DECLIC_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await readUntil(child, SAID);
  return {
    url: new URL(said[1] ?? ''),
    pid: child.pid ?? 0,
    firstLink: said[2] ?? null,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

/** Reads on after what is wanted: the rest must not fill the pipe. */
function readUntil(child: ChildProcess, wanted: RegExp): Promise<RegExpExecArray> {
  let text = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (piece: Buffer) => {
      text += piece.toString();
      const found = wanted.exec(text);
      if (found !== null) resolve(found);
    });
    child.on('exit', () => {
      reject(new Error(`the service ended before it answered: ${text}`));
    });
  });
}
