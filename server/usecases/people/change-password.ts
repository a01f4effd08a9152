import { Refusal } from '../refusal.js';
import { hashPassword, isPassword } from './password.js';
import { assertMayTry, type IdentityDeps } from './sign-in.js';

/**
 * Changes one's own password once the present one was given again.
 * @throws Refusal `wrong-credentials`, `password-too-weak`, `too-many-attempts`
 */
export async function changePassword(
  deps: IdentityDeps,
  request: { orgId: string; accountId: string; email: string; origin: string; current: string; next: string },
): Promise<void> {
  const { orgId, accountId, email, origin } = request;
  await assertMayTry(deps.limits, email, origin);
  const account = await deps.directory.accountToSignIn(email);
  if (!(await isPassword(request.current, account?.passwordHash ?? null))) {
    throw new Refusal(
      'wrong-credentials',
      { fr: 'Ce n’est pas votre mot de passe actuel.', en: 'This is not your present password.' },
      'current',
    );
  }
  await deps.limits.succeeded(email, origin);
  const passwordHash = await hashPassword(request.next);
  await deps.unit.within(orgId, async ({ people, events }) => {
    await people.changeAccount(accountId, { passwordHash });
    await events.add({ accountId, action: 'change-password', subject: {} });
  });
}
