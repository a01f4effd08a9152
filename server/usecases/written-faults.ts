import { Refusal } from './refusal.js';

/** What is said of a text that is no day. @param field of the request */
export const notADay = (field: string): Refusal =>
  new Refusal(
    'invalid-value',
    { fr: 'Ce jour n’existe pas : écrivez AAAA-MM-JJ.', en: 'There is no such day: write YYYY-MM-DD.' },
    field,
  );

/** What is said of a reference that no contract has. */
export const unknownContract = (): Refusal =>
  new Refusal(
    'invalid-value',
    {
      fr: 'Aucun marché de l’organisation n’a cette référence.',
      en: 'No contract of the organisation has this reference.',
    },
    'contract',
  );

/** A reason without outer spaces. @throws Refusal `invalid-value` where nothing is written */
export function checkedReason(written: string): string {
  const reason = written.trim();
  if (reason !== '') return reason;
  throw new Refusal(
    'invalid-value',
    {
      fr: 'Écrivez pourquoi : le motif reste dans l’historique.',
      en: 'Write why: the reason stays in the history.',
    },
    'reason',
  );
}
