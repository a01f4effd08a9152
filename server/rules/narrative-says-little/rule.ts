import { exact } from '../../domain/decimal.js';
import type { LooseText } from '../facts/narrative.js';
import { limitOf } from '../limit-of.js';
import { defineRule } from '../rule.js';
import { bySupplier, daysOf, isShareOf, nothingAsked, textsDraft, toldDaysOf } from '../told-texts.js';
import { messages } from './messages.js';

const entriesOf = (texts: readonly LooseText[]): number =>
  texts.reduce((count, { entries }) => count + entries, 0);

/**
 * T11: half a day or more told in fewer than four words, or in words that fit any work; no reference and no recurring duty.
 * It asks where words that fit any work make up the share; short labels that do name something are a weak signal, for that
 * is how a monthly activity report is filled in.
 */
export const rule = defineRule({
  id: 'narrative-says-little',
  code: 'T11',
  version: 2,
  since: '0.1.0',
  class: 'question',
  topic: 'narrative',
  audience: ['buyer', 'supplier'],
  per: 'person',
  identifiedBy: ['personKey', 'supplier'],
  needs: ['personFact', 'toldTime', 'looseTexts'],
  params: {
    words: {
      type: 'count',
      default: '4',
      origin: {
        fr: 'proposée : un libellé plus court ne nomme pas à la fois un acte et son objet ; 8 au plus',
        en: 'proposed: a shorter description does not name both an act and its object; 8 at most',
      },
      describe: {
        fr: 'Mots en dessous desquels un libellé est court',
        en: 'Words below which a description is short',
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
    leastEntries: {
      type: 'count',
      default: '3',
      origin: {
        fr: 'proposée : une ou deux saisies ne disent rien d’une manière de faire',
        en: 'proposed: one or two entries tell nothing of a way of working',
      },
      describe: {
        fr: 'Saisies en dessous desquelles la question n’est pas posée',
        en: 'Entries below which the question is not asked',
      },
    },
  },
  messages,
  check({ personFact, toldTime, looseTexts }, params) {
    if (toldTime.length === 0) return { outcome: 'incomplete', missing: ['timesheet'] };
    const [words, slice, share, least] = [
      limitOf(params, 'words'),
      limitOf(params, 'slice'),
      limitOf(params, 'share'),
      limitOf(params, 'leastEntries'),
    ];
    const saysLittle = (text: LooseText): boolean =>
      text.atLeastDays !== null &&
      exact(text.atLeastDays).gte(slice) &&
      (text.isGeneral || exact(text.words).lt(words));
    const findings = bySupplier(looseTexts.filter(saysLittle)).flatMap(([supplier, texts]) => {
      const toldDays = toldDaysOf(toldTime, supplier);
      const general = texts.filter((text) => text.isGeneral);
      const isEnough = (some: readonly LooseText[]): boolean =>
        exact(entriesOf(some)).gte(least) && isShareOf(daysOf(some), toldDays, share);
      const asks = isEnough(general);
      if (!asks && !isEnough(texts)) return [];
      const draft = textsDraft(personFact, asks ? general : texts, { slice });
      return [asks ? draft : { ...draft, class: 'weak' as const }];
    });
    return findings.length > 0
      ? { outcome: 'flagged', findings }
      : nothingAsked(toldTime, { needsDays: true });
  },
});
