/** After the tests of the database projects: their servers go, with all they held. Jest runs it once for all. */
export default async function tearDown() {
  const servers = globalThis.declicTestServers ?? new Map();
  for (const server of servers.values()) await server.stop();
  servers.clear();
}
