import { expect, test } from '@jest/globals';
import { homeOf, isOffered, menuOf } from './menu.js';

test('each role opens on its own home', () => {
  expect((['finance', 'manager', 'contractor', 'dpo', 'admin'] as const).map(homeOf)).toEqual([
    '/today',
    '/single-click',
    '/my',
    '/data-track',
    '/admin/people',
  ]);
});

test('what was given to AI is the page of the data-protection officer alone', () => {
  expect(menuOf('dpo').map(({ to }) => to)).toEqual(['/data-track', '/ai-policy', '/data-flows', '/rules']);
  const others = (['finance', 'manager', 'contractor', 'admin'] as const).filter((role) =>
    isOffered(role, '/data-track'),
  );
  expect(others).toEqual([]);
  expect(
    ['/today', '/invoices/4', '/contracts/2', '/single-click'].map((path) => isOffered('dpo', path)),
  ).toEqual([false, false, false, false]);
});

test('a contractor is offered no page of the buyer', () => {
  for (const { to } of menuOf('finance')) expect(isOffered('contractor', `${to}/1`)).toBe(to === '/rules');
  expect(isOffered('contractor', '/my/invoices/4')).toBe(true);
  expect(isOffered('finance', '/my/invoices/4')).toBe(false);
});

test('which AI tools are allowed is said by the administrator and the data-protection officer', () => {
  const roles = (['finance', 'manager', 'contractor', 'dpo', 'admin'] as const).filter((role) =>
    isOffered(role, '/ai-policy'),
  );
  expect(roles).toEqual(['dpo', 'admin']);
});

test('what columns were said to hold is for finance and the administrator', () => {
  const roles = (['finance', 'manager', 'contractor', 'dpo', 'admin'] as const).filter((role) =>
    isOffered(role, '/columns'),
  );
  expect(roles).toEqual(['finance', 'admin']);
});

test('pages for everybody are open to every role', () => {
  for (const role of ['finance', 'contractor', 'dpo'] as const) {
    expect(['/me', '/data-flows', '/rules/I5'].map((path) => isOffered(role, path))).toEqual([
      true,
      true,
      true,
    ]);
  }
});
