import { Refusal, notFound } from '../refusal.js';
import type { Stores } from '../unit-of-work.js';
import { placeOf, type WrittenPlace } from './invite-person.js';
import { onlySupplier } from './supplier-name.js';

/**
 * Changes what a person may do; it acts at the person's next request. An organisation keeps one administrator at least.
 * @throws Refusal `not-found`, `last-administrator`, `invalid-value`
 */
export async function changePerson(
  { people, events }: Stores,
  request: { by: string; accountId: string; disabled: boolean } & WrittenPlace,
): Promise<void> {
  const { accountId, by, disabled } = request;
  const place = placeOf(request);
  // Two administrators who leave at once would each count on the other.
  await people.holdMembers();
  const members = await people.members();
  const before = members.find((member) => member.accountId === accountId);
  if (before === undefined) throw notFound();
  // A firm that stays as it was stops nobody from closing its access.
  if (place.supplier !== null && place.supplier.value !== before.supplier?.value)
    await onlySupplier(people, place.supplier);
  const others = members.filter((member) => member.accountId !== accountId);
  const staysAdministrator = place.role === 'admin' && !disabled;
  if (!staysAdministrator && !others.some((member) => member.role === 'admin' && !member.disabled)) {
    throw new Refusal('last-administrator', {
      fr: 'Une organisation garde au moins un administrateur.',
      en: 'An organisation keeps one administrator at least.',
    });
  }
  await people.changeMember(accountId, { ...place, disabled });
  await events.add({
    accountId: by,
    action: 'change-person',
    subject: { account: accountId, role: place.role, disabled: String(disabled) },
  });
}
