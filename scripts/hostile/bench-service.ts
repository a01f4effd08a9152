import { HOSTILE_FILES, type HostileFile } from './hostile-files.js';
import { openLiveService, type LiveService } from './live-service.js';
import { percentile, sendTogether } from './send-together.js';
import { sendWithoutEnd } from './slow-requests.js';
import { GOOD } from './texts.js';

/** What a service may take while strangers send: of a list of invoices, and of memory beside what it had at rest. */
export const SERVICE_BARS = { listMilliseconds: 250, extraMegabytes: 256 } as const;

const AT_ONCE = 8;
const SENDINGS = 200;
const MEGABYTE = 1_048_576;

/** Lets eight hostile files at a time, 200 sendings and a stream without an end loose on a service of its own. */
export async function benchService(dataDir: string, say: (text: string) => void): Promise<string[]> {
  const service = await openLiveService(dataDir);
  try {
    return [
      ...(await eightAtOnce(service, say)),
      ...(await manySendings(service, say)),
      ...(await streamWithoutEnd(service, say)),
    ];
  } finally {
    await service.stop();
  }
}

/** The heaviest first, in groups of eight. */
function groups(): HostileFile[][] {
  const sent = HOSTILE_FILES.filter(({ name }) => /^[\w-]+\.\w+$/.test(name));
  return Array.from({ length: Math.ceil(sent.length / AT_ONCE) }, (_, group) =>
    sent.filter((_file, index) => index % Math.ceil(sent.length / AT_ONCE) === group),
  );
}

async function eightAtOnce(service: LiveService, say: (text: string) => void): Promise<string[]> {
  const faults: string[] = [];
  const waits: number[] = [];
  let extra = 0;
  for (const files of groups()) {
    const { documents, listMs, extraMegabytes, seconds } = await sendTogether(service, files);
    waits.push(...listMs);
    extra = Math.max(extra, extraMegabytes ?? 0);
    const codes = [...documents].flatMap(([name, all]) =>
      all.flatMap(({ problems }) => problems.filter((code) => code === 'internal-error').map(() => name)),
    );
    faults.push(...codes.map((name) => `${name}: internal-error`));
    say(
      `   ${files.length} at once, ${seconds.toFixed(1)} s: list p99 ${percentile(listMs, 0.99).toFixed(0)} ms, ${(extraMegabytes ?? 0).toFixed(0)} MB more (${files.map(({ name }) => name).join(', ')})`,
    );
  }
  const p99 = percentile(
    waits.sort((a, b) => a - b),
    0.99,
  );
  say(
    `All together: ${waits.length} lists, median ${percentile(waits, 0.5).toFixed(0)} ms, p99 ${p99.toFixed(0)} ms (bar ${SERVICE_BARS.listMilliseconds}); ${extra.toFixed(0)} MB more (bar ${SERVICE_BARS.extraMegabytes})`,
  );
  if (p99 > SERVICE_BARS.listMilliseconds) faults.push(`list of invoices: p99 ${p99.toFixed(0)} ms`);
  if (extra > SERVICE_BARS.extraMegabytes) faults.push(`the service took ${extra.toFixed(0)} MB more`);
  return faults;
}

async function manySendings(service: LiveService, say: (text: string) => void): Promise<string[]> {
  const before = service.residentMegabytes() ?? 0;
  const started = performance.now();
  const answers = await Promise.all(
    Array.from({ length: SENDINGS }, (_, index) =>
      service.send([{ name: `${index}.csv`, bytes: GOOD.replace('Atelier', `n${index}`) }]),
    ),
  );
  const count = (status: number): number => answers.filter((answer) => answer.status === status).length;
  const extra = (service.residentMegabytes() ?? 0) - before;
  say(
    `${SENDINGS} sendings at once, ${((performance.now() - started) / 1000).toFixed(1)} s: ${count(202)} kept, ${count(429)} told to come again; ${extra.toFixed(0)} MB more`,
  );
  const others = SENDINGS - count(202) - count(429);
  return [
    ...(others > 0 ? [`${others} of ${SENDINGS} sendings were neither kept nor told to come again`] : []),
    ...(extra > SERVICE_BARS.extraMegabytes ? [`${SENDINGS} sendings took ${extra.toFixed(0)} MB more`] : []),
  ];
}

async function streamWithoutEnd(service: LiveService, say: (text: string) => void): Promise<string[]> {
  const before = service.residentMegabytes() ?? 0;
  let peak = before;
  const ended = await sendWithoutEnd(service, () => {
    peak = Math.max(peak, service.residentMegabytes() ?? 0);
    return { bytes: MEGABYTE, waitMs: 0 };
  });
  say(
    `A stream without an end: ${String(ended.status)} ${ended.code ?? ''} after ${(ended.sent / MEGABYTE).toFixed(0)} MB and ${ended.seconds.toFixed(1)} s; ${(peak - before).toFixed(0)} MB more`,
  );
  return [
    ...(ended.status === 413 ? [] : [`a stream without an end: ${String(ended.status)}`]),
    ...(peak - before > SERVICE_BARS.extraMegabytes ? ['a stream without an end is held in memory'] : []),
    ...(service.onTheirWay().length > 0 ? ['a stream without an end is left on the disk'] : []),
  ];
}
