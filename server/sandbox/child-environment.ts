/**
 * The environment of a child: nothing of ours but what the system needs to start a process.
 * No DATABASE_URL, no secret, no NODE_OPTIONS. One zone, so that no reading depends on the machine's.
 */
export function childEnvironment(ours: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const needed = ['SystemRoot', 'SYSTEMROOT', 'windir'];
  const kept = needed.flatMap((name) => (ours[name] === undefined ? [] : [[name, ours[name]] as const]));
  return { ...Object.fromEntries(kept), TZ: 'UTC', LANG: 'C.UTF-8' };
}
