import { ruleOf } from '../../rules/catalogue.js';
import { requestAudit } from '../jobs/receive-upload.js';
import { Refusal, notFound } from '../refusal.js';
import type { Stores } from '../unit-of-work.js';

/** What was decided, when, and the audit that will take it into account. */
export interface InterruptionSwitched {
  setAt: string;
  audit: string;
}

/**
 * Says whether what a rule finds may ground an interruption of the payment delay, on the advice of the organisation's counsel,
 * and asks for an audit that counts with it.
 * @throws Refusal `not-found` for a rule that does not exist; `invalid-value` for one without a legal basis, or without a note
 */
export async function switchInterruption(
  stores: Stores,
  request: { by: string; code: string; mayInterrupt: boolean; note: string },
): Promise<InterruptionSwitched> {
  const { by, code, mayInterrupt } = request;
  const rule = ruleOf(code);
  if (rule === undefined) throw notFound();
  if (rule.groundsInterruption === undefined) throw withoutBasis();
  const note = request.note.trim();
  if (note === '') throw withoutNote();
  const setAt = await stores.interruptions.add({ rule: rule.id, mayInterrupt, note }, by);
  await stores.events.add({
    accountId: by,
    action: 'switch-interruption',
    subject: { rule: rule.id, code, mayInterrupt: mayInterrupt ? 'yes' : 'no', note },
  });
  return { setAt, audit: await requestAudit(stores) };
}

const withoutBasis = (): Refusal =>
  new Refusal('invalid-value', {
    fr: 'Cette règle pose une question : elle ne relève ni une pièce manquante ni une mention erronée.',
    en: 'This rule asks a question: it reports neither a missing document nor a wrong mention.',
  });

const withoutNote = (): Refusal =>
  new Refusal(
    'invalid-value',
    {
      fr: 'Écrivez sur quel avis et pour quel motif.',
      en: 'Write on whose advice and for what reason.',
    },
    'note',
  );
