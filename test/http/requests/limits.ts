import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Agent } from 'supertest';
import type { OperationId } from '../../../server/http/access-policy.js';
import { OPERATIONS } from '../../../server/http/operations.js';
import { COUNTED, DEFAULT_SENDING_LIMITS } from '../../../server/http/sending-limits.js';
import { path } from '../../support/api.js';
import { accountOf, rowsOf, theApi } from '../the-api.js';

const LIMITS = Object.entries(COUNTED).map(([id, limit]): [OperationId, number] => [
  id as OperationId,
  DEFAULT_SENDING_LIMITS[limit],
]);

/** Asks about what is not there: a request counts whatever it finds. */
async function ask(agent: Agent, id: OperationId, lang = 'en'): Promise<{ status: number; body: unknown }> {
  const operation = OPERATIONS.find((one) => one.id === id);
  const below = operation?.path.replace(/\{\w+\}/g, '999999999999') ?? '';
  return agent.get(path(`${below}?${id === 'showPlace' ? 'line=2&' : ''}lang=${lang}`));
}

const ofAccount = (change: string, accountId: string): Promise<object[]> =>
  rowsOf(`UPDATE rate_limit SET ${change} WHERE key LIKE ?`, [`%:${accountId}`]);

describe('an account', () => {
  test.each(LIMITS)('may ask %s so often in a minute, and no more: %d times', async (id, limit) => {
    const { orgId } = await theApi().organisation();
    const finance = await theApi().person(orgId, { role: 'finance' });
    const accountId = await accountOf(finance);
    expect((await ask(finance, id)).status).toBe(404);
    await ofAccount(`points = ${limit - 1}`, accountId);
    expect((await ask(finance, id)).status).toBe(404);
    const refused = await ask(finance, id);
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    const seconds = Number(
      (refused as unknown as { headers: Record<string, string> }).headers['retry-after'],
    );
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(60);
    expect((refused.body as { detail: string }).detail).toBe(
      `At most ${limit} requests of this kind a minute. Try again in ${seconds} s.`,
    );
    expect(((await ask(finance, id, 'fr')).body as { detail: string }).detail).toMatch(
      new RegExp(`^Au plus ${limit} demandes de ce genre par minute\\. Recommencez dans \\d+\u00a0s\\.$`),
    );
    const colleague = await theApi().person(orgId, { role: 'finance' });
    expect((await ask(colleague, id)).status).toBe(404);
    await ofAccount('expire = 0', accountId);
    expect((await ask(finance, id)).status).toBe(404);
  });

  test('reads these limits in the documentation', () => {
    const told = readFileSync('docs/adr/0016-one-list-of-operations-makes-the-api.md', 'utf8');
    const rows = [...told.matchAll(/^\| `(\w+)` \| (\d+) a minute/gm)].map(([, id, count]) => [
      id,
      Number(count),
    ]);
    expect(rows).toEqual(LIMITS);
  });
});
