import { exact } from '../../domain/decimal.js';
import { limitOf } from '../limit-of.js';
import { defineRule } from '../rule.js';
import { messages } from './messages.js';

/**
 * The numbers of a firm's invoices to us follow each other one by one: it seems to bill nobody else. A weak sign, which the
 * buyer sees beside another one. Clean: a firm of one person, numbers that are months, a series kept for us.
 */
export const rule = defineRule({
  id: 'contractor-numbers-consecutive',
  code: 'P7',
  version: 1,
  since: '0.1.0',
  class: 'weak',
  topic: 'contract',
  audience: ['buyer'],
  per: 'supplier',
  needs: ['supplierFact', 'invoiceRun'],
  params: {
    runLength: {
      type: 'count',
      default: '6',
      origin: {
        fr: 'proposée, sur le modèle des examens de séries de numéros (annexe B d’un manuel d’audit des paiements)',
        en: 'proposed, after reviews of number series (appendix B of a handbook on payment audits)',
      },
      describe: {
        fr: 'Nombre de numéros qui se suivent à partir duquel la suite est signalée',
        en: 'Count of numbers in a row from which the run is noted',
      },
    },
  },
  messages,
  check({ supplierFact, invoiceRun: { numbered, run, people } }, params) {
    const length = limitOf(params, 'runLength');
    if (exact(numbered).lt(length)) return { outcome: 'notApplicable' };
    if (run === null || exact(run.length).lt(length) || run.byMonth || run.ownSeries)
      return { outcome: 'clean' };
    if (people === null) return { outcome: 'incomplete', missing: ['people'] };
    if (people <= 1) return { outcome: 'clean' };
    return {
      outcome: 'flagged',
      findings: [
        {
          subject: { supplier: supplierFact.supplierKey },
          values: {
            supplierKey: supplierFact.supplierKey,
            supplier: supplierFact.supplierName,
            length: run.length,
            first: run.first,
            last: run.last,
            firstDate: run.firstDate,
            lastDate: run.lastDate,
            people,
          },
          allocations: [],
          evidence: run.sources,
        },
      ],
    };
  },
});
