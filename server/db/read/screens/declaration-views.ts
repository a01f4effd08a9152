import type {
  BuyerDeclaration,
  DeclarationView,
  DeclaredTool,
} from '../../../usecases/reads/declaration-reads.js';
import { orNull, sourceOf, text, type Row } from '../row.js';
import { contractBrief, supplierBrief } from './invoice-summaries.js';
import type { Viewer } from './viewer.js';

/**
 * A declaration as its reader may see it: its contractor whole, the buyer without what was given to AI services and where it
 * went, whoever sees no money without what the work took.
 * @param open documents that the viewer may open
 */
export function toDeclaration(row: Row, { side }: Viewer, open: ReadonlySet<string>): DeclarationView {
  const told = toldOf(row, open);
  const tools = (row.tools ?? []) as DeclaredTool[];
  if (side === null) return { view: 'data', ...told, tools };
  if (side === 'supplier') return { view: 'contractor', ...told, ...effortOf(row), tools };
  const named = tools.map(({ tool, provider, modelVersion, family }) => ({
    tool,
    provider,
    modelVersion,
    family,
  }));
  return { view: 'buyer', ...told, ...effortOf(row), tools: named };
}

type Effort =
  | 'shareLow'
  | 'shareHigh'
  | 'humanReview'
  | 'reviewDays'
  | 'humanHours'
  | 'daysSavedLow'
  | 'daysSavedHigh'
  | 'priceEffectAmount'
  | 'currency'
  | 'signedBy';

const effortOf = (row: Row): Pick<BuyerDeclaration, Effort> => ({
  shareLow: orNull(row, 'shareLow'),
  shareHigh: orNull(row, 'shareHigh'),
  humanReview: orNull(row, 'humanReview'),
  reviewDays: orNull(row, 'reviewDays'),
  humanHours: orNull(row, 'humanHours'),
  daysSavedLow: orNull(row, 'daysSavedLow'),
  daysSavedHigh: orNull(row, 'daysSavedHigh'),
  priceEffectAmount: orNull(row, 'priceEffectAmount'),
  currency: orNull(row, 'currency'),
  signedBy: text(row, 'signedBy'),
});

function toldOf(row: Row, open: ReadonlySet<string>): Omit<BuyerDeclaration, Effort | 'view' | 'tools'> {
  const documentId = text(row, 'documentId');
  return {
    declarationKey: text(row, 'declarationKey'),
    declarationRef: text(row, 'declarationRef'),
    contract: contractBrief({ ...row, contractRef: row.knownRef }),
    contractRef: text(row, 'contractRef'),
    supplier: supplierBrief(row),
    deliverable: deliverableOf(row),
    deliverableRef: orNull(row, 'deliverableRef'),
    invoiceNumber: orNull(row, 'invoiceNumber'),
    lineId: orNull(row, 'lineId'),
    periodStart: orNull(row, 'periodStart'),
    periodEnd: orNull(row, 'periodEnd'),
    aiUse: row.aiUse as DeclarationView['aiUse'],
    stages: row.stages as string[],
    priorApprovalRef: orNull(row, 'priorApprovalRef'),
    subcontractor: orNull(row, 'subcontractor'),
    signedAt: text(row, 'signedAt'),
    supersedes: orNull(row, 'supersedes'),
    supersededBy: orNull(row, 'supersededBy'),
    source: { ...sourceOf(row), documentId: open.has(documentId) ? documentId : null },
  };
}

function deliverableOf(row: Row): DeclarationView['deliverable'] {
  const id = orNull(row, 'deliverableId');
  if (id === null) return null;
  return { id, deliverableRef: text(row, 'knownDeliverable'), title: text(row, 'deliverableTitle') };
}
