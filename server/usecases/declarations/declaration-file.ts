interface NamedTool {
  /** Null: some tool that nobody names. */
  tool: string | null;
  provider: string | null;
  accountType: string | null;
  hostingRegion: string | null;
}

/** One tool that was used, as it is answered; what is left out of its own is what is answered for all tools. */
export interface AnsweredTool extends NamedTool {
  dataClasses?: readonly string[] | null | undefined;
  trainingReuse?: string | null | undefined;
}

/** One tool that was used, as it is signed. */
export interface SignedTool extends NamedTool {
  modelVersion: string | null;
  family: string | null;
  dataClasses: readonly string[];
  trainingReuse: string | null;
}

/** What a contractor answers, with the values of the register `ai_declarations`. Null: not known. */
export interface DeclarationAnswers {
  aiUse: 'none' | 'used';
  tools: readonly AnsweredTool[];
  stages: readonly string[];
  shareLow: string | null;
  shareHigh: string | null;
  humanReview: string | null;
  /** Left out: what the declaration being corrected says. */
  reviewDays?: string | null | undefined;
  humanHours: string | null;
  daysSavedLow: string | null;
  daysSavedHigh: string | null;
  dataClasses: readonly string[];
  trainingReuse: string | null;
  priorApprovalRef: string | null;
  subcontractor: string | null;
  signedBy: string;
}

/** What is signed: the answers, and what no form asks. */
export interface DeclarationContent extends DeclarationAnswers {
  tools: readonly SignedTool[];
  reviewDays: string | null;
  /** In the currency of the contract. */
  priceEffectAmount: string | null;
}

/** What a declaration is about, as documents write it. */
export interface DeclarationSubject {
  contractRef: string;
  deliverableRef: string | null;
  invoiceNumber: string | null;
  lineId: string | null;
}

export interface DeclarationHead extends DeclarationSubject {
  declarationRef: string;
  supersedes: string | null;
  /** Day, `YYYY-MM-DD`. */
  signedAt: string;
}

/**
 * A declaration as a file of the public format: one row of the register `ai_declarations` for each tool. It is kept as an
 * original and read like any register, so that every answer has a place one can look at.
 */
export function declarationFile(head: DeclarationHead, content: DeclarationContent): string {
  const tools: (SignedTool | null)[] = content.tools.length === 0 ? [null] : [...content.tools];
  const rows = tools.map((tool) => rowOf(head, content, tool));
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => Object.values(row).map(quoted))];
  return `${lines.map((cells) => cells.join(',')).join('\n')}\n`;
}

function rowOf(
  head: DeclarationHead,
  content: DeclarationContent,
  tool: SignedTool | null,
): Record<string, string | null> {
  return {
    declaration_ref: head.declarationRef,
    contract_ref: head.contractRef,
    deliverable_ref: head.deliverableRef,
    invoice_number: head.invoiceNumber,
    line_id: head.lineId,
    ai_use: content.aiUse,
    tool: tool?.tool ?? null,
    provider: tool?.provider ?? null,
    model_version: tool?.modelVersion ?? null,
    hosting_region: tool?.hostingRegion ?? null,
    account_type: tool?.accountType ?? null,
    family: tool?.family ?? null,
    stages: content.stages.join('|'),
    share_low: content.shareLow,
    share_high: content.shareHigh,
    human_review: content.humanReview,
    review_days: content.reviewDays,
    human_hours: content.humanHours,
    days_saved_low: content.daysSavedLow,
    days_saved_high: content.daysSavedHigh,
    price_effect_amount: content.priceEffectAmount,
    data_classes: (tool?.dataClasses ?? content.dataClasses).join('|'),
    training_reuse: tool === null ? content.trainingReuse : tool.trainingReuse,
    prior_approval_ref: content.priorApprovalRef,
    subcontractor: content.subcontractor,
    signed_by: content.signedBy,
    signed_at: head.signedAt,
    supersedes: head.supersedes,
  };
}

const quoted = (cell: string | null): string =>
  cell === null || cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`;
