import type { DossierFiles } from '../support/audit-dossier.js';
import { declaredDossier, deliverable } from './golden-declared.js';

/** A delivered note of these paragraphs, signed by the contractor: two notes of two dossiers are never the same bytes. */
export const note = (...paragraphs: readonly string[]): string =>
  ['# Note de cadrage', 'Atelier Horizon, septembre 2026.', ...paragraphs, ''].join('\n\n');

type Rows = Parameters<typeof declaredDossier>[1];

/** Deliverable L1, with these delivered files, declarations and words of the contract. */
export function tracedDossier(
  files: Readonly<Record<string, string>>,
  declarations: Rows = [],
  contract: Record<string, string> = {},
): DossierFiles {
  const named = Object.keys(files).map((name) => `deliverables/${name}`);
  const { 'register/ai_declarations.csv': declared = '', ...dossier } = declaredDossier(
    [deliverable('L1', { file: named.join('|') })],
    declarations,
    { contract: { ai_declaration_required: 'yes', ...contract } },
  );
  return {
    ...dossier,
    ...(declarations.length === 0 ? {} : { 'register/ai_declarations.csv': declared }),
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`deliverables/${name}`, text])),
  };
}
