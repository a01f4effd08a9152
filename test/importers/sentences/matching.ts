import * as matching from '../../../server/importers/matching-problems.js';
import { told, type ToldProblem } from '../../support/told-problem.js';

const contractOf = (name: string, answer: string | null = null): matching.UnclearMatch => ({
  name,
  label: { fr: name, en: name },
  candidates: [{ value: 'M-1', label: 'M-1 · Refonte' }],
  told: answer,
});
const PERSON: matching.UnclearMatch = {
  name: 'F-12/3 person',
  label: { fr: 'ligne 3 de F-12, personne «\u00a0Camille\u00a0»', en: 'line 3 of F-12, person “Camille”' },
  candidates: [{ value: 'P-1', label: 'P-1 · Camille Exemple' }],
  told: null,
};

/** What is asked once invoices are compared with the registers. */
export const MATCHING: readonly ToldProblem[] = [
  told(
    matching.invoiceContractUnclear,
    'invoice-contract-unclear',
    'asks',
    { matches: [contractOf('F-12')] },
    'Le marché de 1\u00a0facture n’est pas sûr (F-12). Choisissez-le parmi ceux de son prestataire.',
    'The contract of 1\u00a0invoice is not certain (F-12). Choose it among those of its contractor.',
  ),
  told(
    matching.invoiceContractUnclear,
    'invoice-contract-unclear',
    'asks',
    {
      matches: [
        contractOf('F-11', 'M-1'),
        ...['F-12', 'F-13', 'F-14', 'F-15'].map((name) => contractOf(name)),
      ],
    },
    'Le marché de 4\u00a0factures n’est pas sûr (F-12, F-13, F-14, …). Pour chacune, choisissez-le parmi ceux de son prestataire.',
    'The contract of 4\u00a0invoices is not certain (F-12, F-13, F-14, …). Choose each among those of its contractor.',
  ),
  told(
    matching.lineMatchUnclear,
    'line-match-unclear',
    'asks',
    { matches: [PERSON] },
    '1\u00a0ligne peut désigner plusieurs personnes, profils ou livrables du marché (ligne 3 de F-12, personne «\u00a0Camille\u00a0»). Choisissez le bon.',
    '1\u00a0line may mean several people, profiles or deliverables of the contract (line 3 of F-12, person “Camille”). Choose the right one.',
  ),
];
