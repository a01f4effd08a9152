import type { LearningTarget, Learnt } from './use-learning.js';

type Kind = LearningTarget['target'];

/** One decision that may be taken, with the name of what it is about. */
export interface Decidable {
  target: LearningTarget;
  name: string;
  forgotten: boolean;
}

/** What may be decided of a checked deliverable: what keeps it out is restored; else it, its contractor or its type is forgotten. */
export function targetsOf(
  { contract, deliverableRef, contractor, type, forgottenBy }: Learnt,
  names: Readonly<Record<Kind, (name: string) => string>>,
): Decidable[] {
  const all: Readonly<Record<Kind, { target: LearningTarget; name: string }>> = {
    deliverable: {
      target: { target: 'deliverable', contract: contract.contractRef, deliverable: deliverableRef },
      name: names.deliverable(deliverableRef),
    },
    contractor: {
      target: { target: 'contractor', contractor: contractor.key },
      name: names.contractor(contractor.name ?? contractor.key),
    },
    type: { target: { target: 'type', type }, name: names.type(type) },
  };
  if (forgottenBy !== null) return [{ ...all[forgottenBy], forgotten: false }];
  return [all.deliverable, all.contractor, all.type].map((one) => ({ ...one, forgotten: true }));
}
