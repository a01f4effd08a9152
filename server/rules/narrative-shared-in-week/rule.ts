import { exact } from '../../domain/decimal.js';
import type { Subject } from '../../domain/finding.js';
import type { SharedText } from '../facts/narrative.js';
import type { PersonFact } from '../facts/person.js';
import { limitOf } from '../limit-of.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { bySupplier, nothingAsked, textsDraft } from '../told-texts.js';
import { messages, type Values } from './messages.js';

const NAMED = 20;

function finding(person: PersonFact, texts: SharedText[]): FindingDraft<Values> {
  const all = texts.flatMap((text) => text.others);
  const others = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()].slice(0, NAMED);
  const draft = textsDraft(person, texts, {
    others: others.map(({ personKey, personName, contract }) => ({ personKey, personName, contract })),
  });
  const related = others.map(({ personKey, contract, supplierKey }): Subject => ({
    personKey,
    contract,
    supplier: supplierKey,
  }));
  // What another contractor wrote is the buyer's to compare, never to be shown.
  return {
    ...draft,
    related,
    assumed: person.registered ? [] : ['person_key'],
    ...(texts.some((text) => text.isElsewhere) ? { audience: ['buyer'], supplierEvidence: [] } : {}),
  };
}

/**
 * T10: the text of an entry is also that of another person, or of the same one on another contract, in the same ISO week.
 * Meetings, joint work, recurring duties and what names a ticket are told alike by nature.
 */
export const rule = defineRule({
  id: 'narrative-shared-in-week',
  code: 'T10',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'narrative',
  audience: ['buyer', 'supplier'],
  per: 'person',
  identifiedBy: ['personKey', 'supplier'],
  needs: ['personFact', 'toldTime', 'sharedTexts'],
  params: {
    words: {
      type: 'count',
      default: '8',
      origin: {
        fr: 'proposée : une phrase que deux personnes n’écrivent pas par hasard ; 4 au moins, 20 au plus',
        en: 'proposed: a sentence that two people do not write by chance; 4 at least, 20 at most',
      },
      describe: {
        fr: 'Mots à partir desquels deux libellés identiques sont rapprochés',
        en: 'Words from which two identical descriptions are compared',
      },
    },
  },
  messages,
  check({ personFact, toldTime, sharedTexts }, params) {
    if (toldTime.length === 0) return { outcome: 'incomplete', missing: ['timesheet'] };
    const words = limitOf(params, 'words');
    const asked = sharedTexts.filter((text) => exact(text.words).gte(words));
    const findings = bySupplier(asked).map(([, texts]) => finding(personFact, texts));
    return findings.length > 0
      ? { outcome: 'flagged', findings }
      : nothingAsked(toldTime, { needsDays: false });
  },
});
