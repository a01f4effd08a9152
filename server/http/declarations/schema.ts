import { z } from 'zod';
import { ContractBrief, Day, Decimal, Id, PlacedSource, SupplierBrief, pageOf } from '../shapes.js';

const DeclaredTool = z.object({
  tool: z.string().nullable(),
  provider: z.string().nullable(),
  modelVersion: z.string().nullable(),
  accountType: z.string().nullable(),
  hostingRegion: z.string().nullable(),
  family: z.string().nullable(),
  dataClasses: z.array(z.string()),
  trainingReuse: z.string().nullable(),
});

/** An AI-use declaration as signed. */
export const Declaration = z
  .object({
    declarationRef: z.string(),
    contract: ContractBrief.nullable(),
    contractRef: z.string(),
    supplier: SupplierBrief.nullable(),
    deliverable: z.object({ id: Id, deliverableRef: z.string(), title: z.string() }).nullable(),
    deliverableRef: z.string().nullable(),
    invoiceNumber: z.string().nullable(),
    lineId: z.string().nullable(),
    periodStart: Day.nullable(),
    periodEnd: Day.nullable(),
    aiUse: z.enum(['none', 'used']),
    tools: z.array(DeclaredTool),
    stages: z.array(z.string()),
    shareLow: Decimal.nullable(),
    shareHigh: Decimal.nullable(),
    humanReview: z.string().nullable(),
    reviewDays: Decimal.nullable(),
    humanHours: Decimal.nullable(),
    daysSavedLow: Decimal.nullable(),
    daysSavedHigh: Decimal.nullable(),
    priorApprovalRef: z.string().nullable(),
    subcontractor: z.string().nullable(),
    signedBy: z.string(),
    signedAt: Day,
    supersedes: z.string().nullable(),
    supersededBy: z.string().nullable(),
    source: PlacedSource,
  })
  .meta({ id: 'Declaration' });

export const DeclarationPage = pageOf(Declaration).meta({ id: 'DeclarationPage' });

export const DeclarationDetail = z
  .object({ ...Declaration.shape, versions: z.array(Declaration) })
  .meta({ id: 'DeclarationDetail' });

/** What was entered so far, by name of the input; kept as it is until it is signed. */
const Draft = z.record(
  z.string().max(60),
  z.union([z.string().max(2000), z.array(z.string().max(200)).max(50).readonly()]),
);

/** What a contractor may declare. */
export const DeclarationTarget = z
  .object({
    id: z.string(),
    label: z.string(),
    contract: ContractBrief,
    deliverable: z
      .object({ id: Id, deliverableRef: z.string(), title: z.string(), type: z.string() })
      .nullable(),
    invoice: z
      .object({ id: Id, ref: z.string(), number: z.string().nullable(), issueDate: Day.nullable() })
      .nullable(),
    line: z.object({ id: Id, ref: z.string(), name: z.string().nullable() }).nullable(),
    billedHours: Decimal.nullable(),
    billedDays: Decimal.nullable(),
    due: z.boolean(),
    last: Declaration.nullable(),
    policy: z.object({
      aiPolicy: z.string(),
      required: z.enum(['no', 'yes', 'with_hours']),
      tools: z.array(z.object({ tool: z.string(), allowed: z.boolean() })),
    }),
  })
  .meta({ id: 'DeclarationTarget' });

export const DeclarationTargets = z
  .object({ items: z.array(DeclarationTarget) })
  .meta({ id: 'DeclarationTargets' });

export const DeclarationForm = z
  .object({
    target: DeclarationTarget,
    draft: Draft.nullable(),
    savedAt: z.string().nullable(),
  })
  .meta({ id: 'DeclarationForm' });

export const DraftRequest = z.strictObject({ answers: Draft }).meta({ id: 'DraftRequest' });

const decimal = z.string().regex(/^\d{1,7}(\.\d{1,4})?$/);
const share = z.string().regex(/^(0(\.\d{1,3})?|1(\.0{1,3})?)$/);
const short = z.string().trim().min(1).max(200);

/** A declaration to sign. Ranges are those of the inputs; what is unknown is null, never a zero. */
export const DeclarationRequest = z
  .strictObject({
    target: z.string().regex(/^(deliverable|line):[1-9]\d{0,18}$/),
    aiUse: z.enum(['none', 'used']),
    tools: z
      .array(
        z.strictObject({
          tool: short,
          provider: short.nullable(),
          accountType: z.enum(['consumer', 'enterprise', 'self_hosted']).nullable(),
          hostingRegion: z.enum(['EU', 'other', 'self_hosted', 'unknown']).nullable(),
        }),
      )
      .max(20),
    stages: z
      .array(z.enum(['research', 'first_draft', 'code', 'translation', 'transcription', 'layout', 'review']))
      .max(7),
    shareLow: share.nullable(),
    shareHigh: share.nullable(),
    humanReview: z.enum(['none', 'light', 'full']).nullable(),
    humanHours: decimal.nullable(),
    daysSavedLow: decimal.nullable(),
    daysSavedHigh: decimal.nullable(),
    dataClasses: z.array(z.enum(['none', 'public', 'internal', 'personal', 'confidential'])).max(5),
    trainingReuse: z.enum(['yes', 'no', 'unknown']).nullable(),
    priorApprovalRef: short.nullable(),
    subcontractor: short.nullable(),
    signedBy: short,
  })
  .meta({ id: 'DeclarationRequest' });

/** A signed declaration on its way: it is read like any register, and audited. */
export const DeclarationSigned = z
  .object({ declarationRef: z.string(), version: z.number().int(), sha256: z.string(), importId: Id })
  .meta({ id: 'DeclarationSigned' });

export const DraftSaved = z.object({ savedAt: z.string() }).meta({ id: 'DraftSaved' });
