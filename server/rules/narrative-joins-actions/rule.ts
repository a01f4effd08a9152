import { exact } from '../../domain/decimal.js';
import type { LooseText } from '../facts/narrative.js';
import { limitOf } from '../limit-of.js';
import { defineRule } from '../rule.js';
import { bySupplier, daysOf, isShareOf, nothingAsked, textsDraft, toldDaysOf } from '../told-texts.js';
import { messages } from './messages.js';

/**
 * T12: several actions in one entry of half a day or more, without the time of each. It asks of time recorded by the hour, on a
 * contract that is not billed by the day: a day that is the unit cannot be split, and is a weak signal. No reference and no
 * recurring duty in it.
 */
export const rule = defineRule({
  id: 'narrative-joins-actions',
  code: 'T12',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'narrative',
  audience: ['buyer', 'supplier'],
  per: 'person',
  identifiedBy: ['personKey', 'supplier'],
  needs: ['personFact', 'toldTime', 'looseTexts'],
  params: {
    actions: {
      type: 'count',
      default: '3',
      origin: {
        fr: 'proposée : deux actes qui se suivent sont souvent un seul travail ; 2 au moins, 9 au plus',
        en: 'proposed: two acts in a row are often one piece of work; 2 at least, 9 at most',
      },
      describe: {
        fr: 'Actes joints dans un libellé à partir desquels la question est posée',
        en: 'Acts joined in a description from which the question is asked',
      },
    },
    slice: {
      type: 'days',
      default: '0.5',
      origin: {
        fr: 'proposée : la plus petite part de jour que les marchés facturent ; par quarts de jour',
        en: 'proposed: the smallest part of a day that contracts bill; in quarters of a day',
      },
      describe: {
        fr: 'Durée d’une saisie à partir de laquelle son libellé est lu',
        en: 'Length of an entry from which its description is read',
      },
    },
    share: {
      type: 'share',
      default: '0.1',
      origin: { fr: 'proposée : un jour sur dix', en: 'proposed: one day in ten' },
      describe: {
        fr: 'Part des jours avec un libellé à partir de laquelle la question est posée',
        en: 'Share of the days with a description from which the question is asked',
      },
    },
  },
  messages,
  check({ personFact, toldTime, looseTexts }, params) {
    if (toldTime.length === 0) return { outcome: 'incomplete', missing: ['timesheet'] };
    const [actions, slice, share] = [
      limitOf(params, 'actions'),
      limitOf(params, 'slice'),
      limitOf(params, 'share'),
    ];
    const isBlock = (text: LooseText): boolean =>
      text.atLeastDays !== null && exact(text.atLeastDays).gte(slice) && exact(text.actions).gte(actions);
    const findings = bySupplier(looseTexts.filter(isBlock)).flatMap(([supplier, texts]) => {
      const toldDays = toldDaysOf(toldTime, supplier);
      const byHour = texts.filter((text) => text.byHour);
      const asks = isShareOf(daysOf(byHour), toldDays, share);
      if (!asks && !isShareOf(daysOf(texts), toldDays, share)) return [];
      const draft = textsDraft(personFact, asks ? byHour : texts, { actions });
      return [asks ? draft : { ...draft, class: 'weak' as const }];
    });
    return findings.length > 0
      ? { outcome: 'flagged', findings }
      : nothingAsked(toldTime, { needsDays: true });
  },
});
