import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Agent } from 'supertest';
import { path } from '../../support/api.js';
import { newEmail, theApi } from '../the-api.js';

let admin: Agent;
let finance: Agent;
let contractor: Agent;

beforeAll(async () => {
  const { orgId, admin: first } = await theApi().organisation();
  admin = first;
  finance = await theApi().person(orgId, { role: 'finance' });
  contractor = await theApi().person(orgId, { role: 'contractor', supplier: 'Atelier Exemple' });
});

/** What no row is called by, and some programs stumble over. */
const IDS = [
  '0',
  '-1',
  '01',
  '1.0',
  '1e3',
  '9223372036854775808',
  '99999999999999999999',
  '%00',
  '%E0%A4%A',
  '%F0%9F%98%80',
  "1'%20OR%20'1'='1",
  '..%2F..%2Fetc%2Fpasswd',
  '__proto__',
  'x'.repeat(5000),
];

describe('a value that no object could have', () => {
  test.each(['invoices', 'findings', 'documents', 'contracts', 'imports', 'declarations', 'rules'])(
    'in the address of %s is a missing object',
    async (list) => {
      const missing = await finance.get(path(`/${list}/999999999`));
      for (const id of IDS) {
        const answer = await finance.get(path(`/${list}/${id}`));
        expect([id, answer.status, answer.text]).toEqual([id, 404, missing.text]);
      }
      expect(missing.status).toBe(404);
    },
  );

  test('in a link is a link that cannot be used', async () => {
    for (const token of [...IDS, '99999999999999999999-'.padEnd(64, 'a'), '1-'.padEnd(45, 'a')]) {
      const answer = await theApi()
        .anonymous()
        .get(path(`/links/${token}`));
      expect([token, [404, 410].includes(answer.status)]).toEqual([token, true]);
    }
  });

  test('in a query or a body is refused, or finds nothing', async () => {
    const NUL = '\u0000';
    const HALF = '\ud800';
    const answers = [
      await finance.get(path('/invoices?q=%00')),
      await finance.get(path('/invoices?entity=%00')),
      await finance.get(path('/invoices?supplier=9223372036854775808')),
      await finance.get(path('/invoices?after=%00')),
      await finance.get(path('/findings?code=%00')),
      await finance.get(path('/suppliers?q=%00%25_')),
      await finance.get(path('/documents/1/place?path=%00')),
      await theApi()
        .anonymous()
        .post(path('/session'))
        .send({ email: `a${NUL}@b`, password: NUL }),
      await admin.patch(path('/me')).send({ name: `A${NUL}` }),
      await admin.patch(path('/me')).send({ name: `A${HALF}` }),
      await admin
        .post(path('/invitations'))
        .send({ email: newEmail(), role: 'contractor', supplier: `X${NUL}` }),
      await admin
        .post(path('/invitations'))
        .send({ email: newEmail(), role: 'manager', contracts: [NUL, HALF] }),
      await contractor
        .put(path('/declaration-targets/line:1/draft'))
        .send({ answers: { [`a${NUL}`]: HALF, b: NUL } }),
      await finance
        .post(path('/imports'))
        .attach('files', Buffer.from('x'), { filename: `a${NUL}b\r\nX: y.csv` }),
    ];
    expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
    expect(theApi().logged()).toEqual([]);
  });
});
