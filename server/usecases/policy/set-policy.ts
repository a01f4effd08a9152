import { isCivilDate } from '../../domain/civil-date.js';
import { referenceKey } from '../../domain/names.js';
import { requestAudit } from '../jobs/receive-upload.js';
import { Refusal, notFound } from '../refusal.js';
import type { Stores } from '../unit-of-work.js';
import { checkedReason, notADay, unknownContract } from '../written-faults.js';
import type { KeptPolicy, PolicyRowWritten, WrittenPolicy } from './policy-ports.js';

/** What was written, and the audit that will take it into account. */
export interface PolicyChanged extends PolicyRowWritten {
  audit: string;
}

interface Reasoned {
  by: string;
  reason: string;
}

/**
 * Adds a row to the AI policy and asks for an audit that counts with it. It is applied at the day of the work.
 * @throws Refusal `invalid-value`; `wrong-state` where the policy says already something of the tool from that day
 */
export async function addPolicy(
  stores: Stores,
  request: Reasoned & { policy: WrittenPolicy },
): Promise<PolicyChanged> {
  const policy = await settled(stores, request, null);
  await stores.policy.hold();
  if ((await stores.policy.same(policy)) !== null) throw alreadyThere();
  return written(stores, 'add-policy', { by: request.by, policy });
}

/**
 * Writes a row of the AI policy anew; the former one stays as its history.
 * @throws Refusal `not-found` for what is no row of the service; `invalid-value`; `wrong-state` where it stands no more, or
 * where another row says something of the tool from that day
 */
export async function correctPolicy(
  stores: Stores,
  request: Reasoned & { id: string; policy: WrittenPolicy },
): Promise<PolicyChanged> {
  const policy = await settled(stores, request, request.id);
  await stores.policy.hold();
  if ((await stores.policy.standing(request.id)) === null) throw notFound();
  const same = await stores.policy.same(policy);
  if (same !== null && same !== request.id) throw alreadyThere();
  return written(stores, 'correct-policy', { by: request.by, policy });
}

/**
 * Withdraws a row of the AI policy: what counts without it does again.
 * @throws Refusal `not-found` for what is no row of the service, or stands no more; `invalid-value` without a reason
 */
export async function withdrawPolicy(
  stores: Stores,
  request: Reasoned & { id: string },
): Promise<PolicyChanged> {
  const reason = checkedReason(request.reason);
  await stores.policy.hold();
  const row = await stores.policy.standing(request.id);
  if (row === null) throw notFound();
  const policy = { ...row, reason, replaces: request.id, withdrawn: true };
  return written(stores, 'withdraw-policy', { by: request.by, policy });
}

/** Checks what a person wrote, and ties it to its contract. @throws Refusal `invalid-value` */
async function settled(
  { policy: store }: Stores,
  { policy: { contract, ...policy }, reason: why }: Reasoned & { policy: WrittenPolicy },
  replaces: string | null,
): Promise<KeptPolicy> {
  const { validFrom, validTo } = policy;
  if (!isCivilDate(validFrom)) throw notADay('validFrom');
  if (validTo !== null && !isCivilDate(validTo)) throw notADay('validTo');
  if (validTo !== null && validTo < validFrom) throw endsBefore();
  const common = { ...policy, reason: checkedReason(why), replaces, withdrawn: false };
  if (contract === null) return { ...common, contractRef: null, contractKey: null };
  const contractKey = referenceKey(contract);
  const contractRef = await store.contractRef(contractKey);
  if (contractRef === null) throw unknownContract();
  return { ...common, contractRef, contractKey };
}

async function written(
  stores: Stores,
  action: string,
  { by, policy }: { by: string; policy: KeptPolicy },
): Promise<PolicyChanged> {
  const row = await stores.policy.add(policy, by);
  const { contractRef, tool, allowed, validFrom, reason } = policy;
  await stores.events.add({
    accountId: by,
    action,
    subject: {
      policy: row.id,
      contract: contractRef ?? '',
      tool,
      allowed: allowed ? 'yes' : 'no',
      validFrom,
      reason,
    },
  });
  return { ...row, audit: await requestAudit(stores) };
}

const endsBefore = (): Refusal =>
  new Refusal(
    'invalid-value',
    { fr: 'La fin est avant le début.', en: 'The end is before the start.' },
    'validTo',
  );

const alreadyThere = (): Refusal =>
  new Refusal('wrong-state', {
    fr: 'Une ligne écrite ici dit déjà quelque chose de cet outil à partir de ce jour : corrigez-la.',
    en: 'A row written here says something of this tool from this day already: correct it.',
  });
