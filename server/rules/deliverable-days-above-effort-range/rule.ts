import { defineRule } from '../rule.js';
import { draftFinding, isAsked } from './draft-finding.js';
import { judgeDeliverable } from './judge-deliverable.js';
import { messages } from './messages.js';

/** L4: more days billed than honest contractors need for such a deliverable, AI use as declared (docs/effort-model.md 4). */
export const rule = defineRule({
  id: 'deliverable-days-above-effort-range',
  code: 'L4',
  version: 3,
  since: '0.1.0',
  class: 'question',
  topic: 'single_click',
  audience: ['buyer', 'supplier'],
  per: 'deliverable',
  needs: [
    'deliverableFact',
    'deliverableLines',
    'deliverableDeclarations',
    'comparables',
    'deliverableFiles',
  ],
  params: {
    honestShare: {
      type: 'share',
      default: '0.02',
      origin: {
        fr: 'proposée : la question touche au plus 2 prestations ordinaires sur 100',
        en: 'proposed: at most 2 ordinary jobs in 100 are asked',
      },
      describe: {
        fr: 'Part de prestations comparables sous laquelle la question est posée',
        en: 'Share of comparable jobs below which the question is asked',
      },
    },
    daysAbove: {
      type: 'days',
      default: '1',
      origin: {
        fr: 'proposée : un jour au-delà du neuvième décile',
        en: 'proposed: one day above the ninth decile',
      },
      describe: {
        fr: 'Jours au-delà du neuvième décile à partir desquels la question est posée',
        en: 'Days above the ninth decile from which the question is asked',
      },
    },
  },
  messages,
  check(facts, params, { asOf }) {
    const judged = judgeDeliverable(facts, params, { asOf });
    if (judged.outcome !== 'judged') return judged;
    const chance = judged.chance === undefined ? {} : { chance: judged.chance };
    if (!isAsked(judged)) return { outcome: 'clean', ...chance };
    const finding = draftFinding(facts.deliverableFact, facts.deliverableFiles, judged);
    return { outcome: 'flagged', findings: [finding], ...chance };
  },
});
