import { ALL_CONTRACTS } from '../../scripts/demo/all-contracts.js';
import { csvOfRows } from '../../scripts/demo/csv.js';
import { DECLARATIONS, none } from '../../scripts/demo/declarations.js';
import { DECLARED_WORKS } from '../../scripts/demo/declared-works.js';
import {
  gardenGuide,
  GIVEN_TO_ASSISTANT,
  masterPlan,
  WRONG_REFERENCE,
} from '../../scripts/demo/delivered-files.js';
import type { Row } from '../../scripts/demo/model.js';
import type { DossierFiles } from '../support/audit-dossier.js';
import type { GuiltyDossier } from './demo-guilty-twins.js';

/** R-07 declared without AI. */
const withoutUse = (row: Row): Row =>
  row.declaration_ref === 'D-R07'
    ? {
        declaration_ref: 'D-R07',
        contract_ref: 'MV-2026-05',
        deliverable_ref: 'R-07',
        ...none('28'),
        signed_by: row.signed_by ?? '',
        signed_at: row.signed_at ?? '',
      }
    : row;

/** Amendment 1 came before the study of the pact, and nothing signed states the use that this one states itself. */
const amended = (row: Row): Row =>
  row.contract_ref === 'MV-2026-12' ? { ...row, ai_policy_notified_on: '2026-05-01' } : row;
const isSigned = ({ declaration_ref: ref }: Row): boolean => ref !== 'D-A01';

/**
 * I11: no use is declared; I13: a file was given away; I14: nothing signed, a clause before the work; L6: the whole of the other
 * guide; L8: a day that no calendar has.
 */
export async function guiltyFiles(files: DossierFiles): Promise<GuiltyDossier> {
  const changes: DossierFiles = {
    'register/ai_declarations.csv': csvOfRows(
      [...DECLARATIONS, ...DECLARED_WORKS].filter(isSigned).map(withoutUse),
    ),
    'register/contracts.csv': csvOfRows(ALL_CONTRACTS.map(amended)),
    'deliverables/R-07-schema-directeur.docx': masterPlan(`${WRONG_REFERENCE} ${GIVEN_TO_ASSISTANT}`),
    'deliverables/V-12-guide-de-la-collecte.pdf': await gardenGuide('2026-09-30'),
  };
  for (const path of Object.keys(changes))
    if (files[path] === undefined) throw new RangeError(`the demonstration has no ${path}`);
  // What files say of themselves does not hang on who bills them: one contractor's invoices are enough.
  const billed = Object.entries(files).filter(
    ([path]) => !path.startsWith('invoices/') || path.startsWith('invoices/cabinet-ormeclair/'),
  );
  return { codes: ['I11', 'I13', 'I14', 'L6', 'L8'], files: { ...Object.fromEntries(billed), ...changes } };
}
