/** Before the tests of a database project: one server and its template database. See `test-server.ts`. */
import './register-typescript.mjs';

export async function setUp(_globalConfig, projectConfig) {
  const { startTestServer } = await import('./test-server.ts');
  const { database, binaries } = projectConfig.globals.declicTests;
  globalThis.declicTestServers ??= new Map();
  globalThis.declicTestServers.set(database, await startTestServer(database, binaries));
}
