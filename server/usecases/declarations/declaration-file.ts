/** One tool that was used. */
export interface SignedTool {
  tool: string;
  provider: string | null;
  accountType: string | null;
  hostingRegion: string | null;
}

/** What a contractor signs, with the values of the register `ai_declarations`. Null: not known. */
export interface DeclarationAnswers {
  aiUse: 'none' | 'used';
  tools: readonly SignedTool[];
  stages: readonly string[];
  shareLow: string | null;
  shareHigh: string | null;
  humanReview: string | null;
  humanHours: string | null;
  daysSavedLow: string | null;
  daysSavedHigh: string | null;
  dataClasses: readonly string[];
  trainingReuse: string | null;
  priorApprovalRef: string | null;
  subcontractor: string | null;
  signedBy: string;
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
export function declarationFile(head: DeclarationHead, answers: DeclarationAnswers): string {
  const tools: (SignedTool | null)[] = answers.tools.length === 0 ? [null] : [...answers.tools];
  const rows = tools.map((tool) => rowOf(head, answers, tool));
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => Object.values(row).map(quoted))];
  return `${lines.map((cells) => cells.join(',')).join('\n')}\n`;
}

function rowOf(
  head: DeclarationHead,
  answers: DeclarationAnswers,
  tool: SignedTool | null,
): Record<string, string | null> {
  return {
    declaration_ref: head.declarationRef,
    contract_ref: head.contractRef,
    deliverable_ref: head.deliverableRef,
    invoice_number: head.invoiceNumber,
    line_id: head.lineId,
    ai_use: answers.aiUse,
    tool: tool?.tool ?? null,
    provider: tool?.provider ?? null,
    hosting_region: tool?.hostingRegion ?? null,
    account_type: tool?.accountType ?? null,
    stages: answers.stages.join('|'),
    share_low: answers.shareLow,
    share_high: answers.shareHigh,
    human_review: answers.humanReview,
    human_hours: answers.humanHours,
    days_saved_low: answers.daysSavedLow,
    days_saved_high: answers.daysSavedHigh,
    data_classes: answers.dataClasses.join('|'),
    training_reuse: answers.trainingReuse,
    prior_approval_ref: answers.priorApprovalRef,
    subcontractor: answers.subcontractor,
    signed_by: answers.signedBy,
    signed_at: head.signedAt,
    supersedes: head.supersedes,
  };
}

const quoted = (cell: string | null): string =>
  cell === null || cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`;
