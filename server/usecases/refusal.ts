import { ToldFault } from '../domain/told-fault.js';
import type { Text } from '../domain/text.js';

/** Published reasons for not doing what a signed-in person asked. */
export type RefusalCode =
  | 'already-member'
  | 'invalid-value'
  | 'last-administrator'
  | 'link-unusable'
  | 'not-allowed'
  | 'not-annotated'
  | 'not-found'
  | 'password-too-weak'
  | 'result-not-kept'
  | 'too-many-attempts'
  | 'wrong-credentials'
  | 'wrong-state';

/** What was asked is not done, for a reason that its author can act on. */
export class Refusal extends ToldFault {
  constructor(
    readonly code: RefusalCode,
    text: Text,
    /** The field of the request that is at fault, where there is one. */
    readonly field?: string,
  ) {
    super(text);
    this.name = 'Refusal';
  }
}

/** One sentence for what is missing and for what belongs to somebody else: nobody can tell them apart. */
export const notFound = (): Refusal =>
  new Refusal('not-found', {
    fr: 'Cet objet n’existe pas, ou ne vous est pas ouvert.',
    en: 'This object does not exist, or is not open to you.',
  });
