import { referenceKey } from '../../domain/names.js';
import { requestAudit } from '../jobs/receive-upload.js';
import { Refusal } from '../refusal.js';
import type { Stores } from '../unit-of-work.js';
import { checkedReason } from '../written-faults.js';
import type { ChoiceWritten, KeptChoice, LearningTarget } from './learning-ports.js';

/** What somebody decides. */
export interface LearningRequest {
  by: string;
  target: LearningTarget;
  /** False: learn from it again. */
  forgotten: boolean;
  reason: string;
}

/** What was written, and the audit that counts with it. */
export interface LearningChanged extends ChoiceWritten {
  audit: string;
}

/**
 * Forgets checked deliverables as comparables, or learns from them again, and asks for an audit that counts with it. The review
 * that checked them stays what it is; nothing is overwritten.
 * @throws Refusal `invalid-value` for a deliverable, contractor or type that no register names, or without a reason;
 * `wrong-state` where it is so already
 */
export async function changeLearning(
  stores: Stores,
  { by, target, forgotten, reason }: LearningRequest,
): Promise<LearningChanged> {
  const choice = await kept(stores, target, { forgotten, reason: checkedReason(reason) });
  await stores.learning.hold();
  if ((await stores.learning.isForgotten(choice)) === forgotten)
    throw forgotten ? alreadyForgotten() : notForgotten();
  // What the registers have ceased to name may still be learnt from again.
  if (forgotten) await assertKnown(stores, target);
  const row = await stores.learning.add(choice, by);
  await stores.events.add({
    accountId: by,
    action: forgotten ? 'forget-comparables' : 'remember-comparables',
    subject: {
      target: choice.target,
      contract: choice.contractRef ?? '',
      deliverable: choice.deliverableRef ?? '',
      contractor: choice.contractor ?? '',
      type: choice.type ?? '',
      reason: choice.reason,
    },
  });
  return { ...row, audit: await requestAudit(stores) };
}

const NOTHING = {
  contractRef: null,
  contractKey: null,
  deliverableRef: null,
  deliverableKey: null,
  contractor: null,
  type: null,
};

async function kept(
  { learning }: Stores,
  target: LearningTarget,
  decided: Pick<KeptChoice, 'forgotten' | 'reason'>,
): Promise<KeptChoice> {
  const common = { ...NOTHING, ...decided, target: target.target };
  if (target.target === 'contractor') return { ...common, contractor: target.contractor };
  if (target.target === 'type') return { ...common, type: target.type };
  const [contractKey, deliverableKey] = [referenceKey(target.contract), referenceKey(target.deliverable)];
  const known = await learning.deliverable(contractKey, deliverableKey);
  if (known === null) throw unknownDeliverable();
  return { ...common, ...known, contractKey, deliverableKey };
}

/** A slip in a name would otherwise forget nothing, and say that it did. */
async function assertKnown({ learning }: Stores, target: LearningTarget): Promise<void> {
  if (target.target === 'contractor' && !(await learning.knowsContractor(target.contractor)))
    throw unknownContractor();
  if (target.target === 'type' && !(await learning.knowsType(target.type))) throw unknownType();
}

const unknownContractor = (): Refusal =>
  new Refusal(
    'invalid-value',
    {
      fr: 'Aucun marché n’est tenu par ce prestataire.',
      en: 'No contract is held by this contractor.',
    },
    'contractor',
  );

const unknownType = (): Refusal =>
  new Refusal(
    'invalid-value',
    { fr: 'Aucun livrable n’est de ce type.', en: 'No deliverable is of this type.' },
    'type',
  );

const unknownDeliverable = (): Refusal =>
  new Refusal(
    'invalid-value',
    {
      fr: 'Aucun livrable de ce marché n’a cette référence.',
      en: 'No deliverable of this contract has this reference.',
    },
    'deliverable',
  );

const alreadyForgotten = (): Refusal =>
  new Refusal('wrong-state', {
    fr: 'L’organisation n’apprend déjà plus de cela.',
    en: 'The organisation learns from this no more already.',
  });

const notForgotten = (): Refusal =>
  new Refusal('wrong-state', {
    fr: 'Cela n’a pas été oublié : il n’y a rien à rétablir.',
    en: 'This was not forgotten: there is nothing to restore.',
  });
