import { exact } from '../../domain/decimal.js';
import type { CopiedText } from '../facts/narrative.js';
import { limitOf } from '../limit-of.js';
import { defineRule } from '../rule.js';
import { bySupplier, isShareOf, nothingAsked, textsDraft } from '../told-texts.js';
import { messages } from './messages.js';

/** Of a contractor's texts: that of the whole time where it comes back that often, else those of the months where one does. */
function askedAbout(texts: readonly CopiedText[], reaches: (text: CopiedText) => boolean): CopiedText[] {
  const overAll = texts.filter((text) => text.month === null && reaches(text));
  return overAll.length > 0 ? overAll : texts.filter((text) => text.month !== null && reaches(text));
}

/**
 * T9: one text on many of a person's entries. Dates, numbers and references do not make two texts different; a text with a
 * reference, of a recurring duty or of fewer than four words is not looked at.
 */
export const rule = defineRule({
  id: 'narrative-copied',
  code: 'T9',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'narrative',
  audience: ['buyer', 'supplier'],
  per: 'person',
  identifiedBy: ['personKey', 'supplier'],
  needs: ['personFact', 'toldTime', 'copiedTexts'],
  params: {
    share: {
      type: 'share',
      default: '0.3',
      origin: { fr: 'proposée : près d’une saisie sur trois', en: 'proposed: nearly one entry in three' },
      describe: {
        fr: 'Part des saisies qui ont le même libellé, sur toute la durée ou dans un mois',
        en: 'Share of entries with the same description, over the whole time or in a month',
      },
    },
    entries: {
      type: 'count',
      default: '10',
      origin: { fr: 'proposée : deux semaines de saisies', en: 'proposed: two weeks of entries' },
      describe: {
        fr: 'Saisies avec un libellé à partir desquelles la part est calculée',
        en: 'Entries with a description from which the share is worked out',
      },
    },
  },
  messages,
  check({ personFact, toldTime, copiedTexts }, params) {
    if (toldTime.length === 0) return { outcome: 'incomplete', missing: ['timesheet'] };
    const [share, least] = [limitOf(params, 'share'), limitOf(params, 'entries')];
    // A day told in several parts is one day: the text comes back on as many dates as the least entries would be.
    const onDates = exact(least).times(share);
    const reaches = (text: CopiedText): boolean =>
      exact(text.told).gte(least) &&
      exact(text.onDates).gte(onDates) &&
      isShareOf(exact(text.entries), exact(text.told), share);
    const findings = bySupplier(copiedTexts).flatMap(([, texts]) => {
      const asked = askedAbout(texts, reaches);
      const told = asked.reduce((count, text) => count + text.told, 0);
      return asked.length === 0 ? [] : [textsDraft(personFact, asked, { told })];
    });
    if (findings.length > 0) return { outcome: 'flagged', findings };
    const isAllTold = toldTime.every((time) => time.told === time.entries);
    if (isAllTold && toldTime.every((time) => exact(time.told).lt(least)))
      return { outcome: 'notApplicable' };
    return nothingAsked(toldTime, { needsDays: false });
  },
});
