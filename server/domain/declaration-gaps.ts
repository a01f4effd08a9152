/** What an AI-use declaration leaves open, by the columns of the register `ai_declarations`. */
export interface DeclarationGaps {
  /** The contract asks for it: without it the declaration is not enough to certify. */
  needed: string[];
  /** Nobody asks for it in particular; it would say more. */
  open: string[];
}

/** The part of a declaration that its gaps are read from; as the register names it. */
export interface DeclaredFields {
  aiUse: 'none' | 'used';
  deliverableRef: string | null;
  invoiceNumber: string | null;
  periodStart: string | null;
  periodEnd: string | null;
  tools: readonly {
    tool: string | null;
    accountType?: string | null;
    hostingRegion?: string | null;
    dataClasses?: readonly string[];
    trainingReuse?: string | null;
  }[];
  stages: readonly string[];
  shareLow?: string | null;
  shareHigh?: string | null;
  humanReview?: string | null;
  humanHours?: string | null;
  daysSavedLow?: string | null;
  daysSavedHigh?: string | null;
}

type Asked = 'no' | 'yes' | 'with_hours';

/**
 * What a declaration leaves open. `undefined` fields are not for this reader: nothing is said of them. Whoever used no AI has
 * little to say; whoever used some says which tool, for what, how much, who read it again and what it was given. Hours are
 * needed where the contract asks for a declaration with hours (docs/guide/dossier.md).
 */
export function declarationGaps(declared: DeclaredFields, asked: Asked | null): DeclarationGaps {
  const { needed, open } = { needed: [] as string[], open: [] as string[] };
  if (declared.deliverableRef === null && declared.invoiceNumber === null && !isDated(declared))
    open.push('period_start');
  if (declared.aiUse === 'used') open.push(...gapsOfUse(declared));
  if (declared.humanHours === null) {
    if (asked === 'with_hours' && declared.aiUse === 'used') needed.push('human_hours');
    else if (declared.aiUse === 'used') open.push('human_hours');
  }
  return { needed, open };
}

const isDated = ({ periodStart, periodEnd }: DeclaredFields): boolean =>
  periodStart !== null && periodEnd !== null;

function gapsOfUse(declared: DeclaredFields): string[] {
  const { tools, stages, shareLow, shareHigh, humanReview, daysSavedLow, daysSavedHigh } = declared;
  const lacks = {
    tool: tools.length === 0 || tools.some(({ tool }) => tool === null),
    account_type: tools.some(({ accountType }) => accountType === null),
    hosting_region: tools.some(({ hostingRegion }) => hostingRegion === null || hostingRegion === 'unknown'),
    data_classes: tools.some(({ dataClasses }) => dataClasses?.length === 0),
    training_reuse: tools.some(({ trainingReuse }) => trainingReuse === null || trainingReuse === 'unknown'),
    stages: stages.length === 0,
    share_low: shareLow === null && shareHigh === null,
    human_review: humanReview === null,
    days_saved_low: daysSavedLow === null && daysSavedHigh === null,
  };
  return Object.entries(lacks).flatMap(([column, isOpen]) => (isOpen ? [column] : []));
}
