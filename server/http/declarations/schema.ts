import { z } from 'zod';
import {
  ContractBrief,
  Day,
  Decimal,
  Id,
  PageQuery,
  PlacedSource,
  SupplierBrief,
  pageOf,
} from '../shapes.js';

const NamedTool = z.object({
  tool: z.string().nullable(),
  provider: z.string().nullable(),
  modelVersion: z.string().nullable(),
  family: z.string().nullable(),
});

const DeclaredTool = z.object({
  ...NamedTool.shape,
  accountType: z.string().nullable(),
  hostingRegion: z.string().nullable(),
  dataClasses: z.array(z.string()),
  trainingReuse: z.string().nullable(),
});

const told = {
  declarationKey: z.string(),
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
  stages: z.array(z.string()),
  priorApprovalRef: z.string().nullable(),
  subcontractor: z.string().nullable(),
  signedAt: Day,
  supersedes: z.string().nullable(),
  supersededBy: z.string().nullable(),
  source: PlacedSource,
};

/** What the work took. */
const effort = {
  shareLow: Decimal.nullable(),
  shareHigh: Decimal.nullable(),
  humanReview: z.string().nullable(),
  reviewDays: Decimal.nullable(),
  humanHours: Decimal.nullable(),
  daysSavedLow: Decimal.nullable(),
  daysSavedHigh: Decimal.nullable(),
  priceEffectAmount: Decimal.nullable(),
  currency: z.string().nullable(),
  signedBy: z.string(),
};

/** An AI-use declaration whole, as its contractor signed it. */
export const ContractorDeclaration = z
  .object({ view: z.literal('contractor'), ...told, ...effort, tools: z.array(DeclaredTool) })
  .meta({ id: 'ContractorDeclaration' });

/** As the buyer reads it: nothing of the data given to an AI service, nor of where they went. */
export const BuyerDeclaration = z
  .object({ view: z.literal('buyer'), ...told, ...effort, tools: z.array(NamedTool) })
  .meta({ id: 'BuyerDeclaration' });

/** As the data-protection officer reads it: no hour, no day, no share, no person's name. */
export const DataDeclaration = z
  .object({ view: z.literal('data'), ...told, tools: z.array(DeclaredTool) })
  .meta({ id: 'DataDeclaration' });

/** As one side of the price track reads it. */
export const PriceDeclaration = z
  .discriminatedUnion('view', [ContractorDeclaration, BuyerDeclaration])
  .meta({ id: 'PriceDeclaration' });

/** Any form; which one depends on who asks. */
export const AnyDeclaration = z
  .discriminatedUnion('view', [ContractorDeclaration, BuyerDeclaration, DataDeclaration])
  .meta({ id: 'AnyDeclaration' });

export const DeclarationPage = pageOf(AnyDeclaration).meta({ id: 'DeclarationPage' });
export const ContractorDeclarationPage = pageOf(ContractorDeclaration).meta({
  id: 'ContractorDeclarationPage',
});
export const BuyerDeclarationPage = pageOf(BuyerDeclaration).meta({ id: 'BuyerDeclarationPage' });
export const DataDeclarationPage = pageOf(DataDeclaration).meta({ id: 'DataDeclarationPage' });

/** What it leaves open, and what the AI policy of the days of its work says of each tool. */
const Standing = z.object({
  asked: z.enum(['no', 'yes', 'with_hours']).nullable(),
  needed: z.array(z.string()),
  open: z.array(z.string()),
  work: z.object({ from: Day.nullable(), to: Day.nullable(), isStated: z.boolean() }),
  tools: z.array(
    z.object({
      tool: z.string().nullable(),
      provider: z.string().nullable(),
      use: z.enum(['allowed', 'refused', 'changes', 'unknown']),
      data: z.enum(['inside', 'outside', 'changes', 'unknown']).nullable(),
      rows: z.array(
        z.object({
          validFrom: Day,
          tool: z.string(),
          allowed: z.boolean(),
          maxDataClass: z.string().nullable(),
          regions: z.array(z.string()),
        }),
      ),
    }),
  ),
});
const standing = Standing.meta({ id: 'DeclarationStanding' });

export const ContractorDeclarationDetail = z
  .object({ ...ContractorDeclaration.shape, versions: z.array(ContractorDeclaration), standing })
  .meta({ id: 'ContractorDeclarationDetail' });
export const BuyerDeclarationDetail = z
  .object({ ...BuyerDeclaration.shape, versions: z.array(BuyerDeclaration), standing })
  .meta({ id: 'BuyerDeclarationDetail' });
export const DataDeclarationDetail = z
  .object({ ...DataDeclaration.shape, versions: z.array(DataDeclaration), standing })
  .meta({ id: 'DataDeclarationDetail' });

const versions = z.array(AnyDeclaration);

/** One declaration with all its versions, in any form. */
export const DeclarationDetail = z
  .discriminatedUnion('view', [
    z.object({ ...ContractorDeclaration.shape, versions, standing }),
    z.object({ ...BuyerDeclaration.shape, versions, standing }),
    z.object({ ...DataDeclaration.shape, versions, standing }),
  ])
  .meta({ id: 'DeclarationDetail' });

/** What one tool was given and where it went are asked by those who are told of it; to others, no declaration has it. */
export const DeclarationQuery = PageQuery.extend({
  state: z.literal('in-force').optional(),
  use: z.enum(['none', 'used']).optional(),
  data: z.enum(['none', 'public', 'internal', 'personal', 'confidential', 'unknown']).optional(),
  account: z.enum(['consumer', 'enterprise', 'self_hosted', 'unknown']).optional(),
  hosting: z.enum(['EU', 'other', 'self_hosted', 'unknown']).optional(),
});

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
    last: ContractorDeclaration.nullable(),
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
    /** The declaration in force that a new one replaces; null where it replaces none. */
    corrects: ContractorDeclaration.nullable(),
    /** What that one says of its effect on the price: it is signed again and never asked. Null where it says nothing. */
    priceEffect: z.object({ amount: Decimal, currency: z.string().nullable() }).nullable(),
    /** The latest declaration of use of the contract: what it says of habits is offered, never what it says of its work. */
    habits: ContractorDeclaration.nullable(),
    draft: Draft.nullable(),
    savedAt: z.string().nullable(),
  })
  .meta({ id: 'DeclarationForm' });

export const DraftRequest = z.strictObject({ answers: Draft }).meta({ id: 'DraftRequest' });

const decimal = z.string().regex(/^\d{1,7}(\.\d{1,4})?$/);
const share = z.string().regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/);
const short = z.string().trim().min(1).max(200);
/** One of the words offered, or of those that the declaration being corrected has. */
const word = z.string().trim().min(1).max(60);
const reuse = z.enum(['yes', 'no', 'unknown']);

/** A declaration to sign. Ranges are those of the inputs; what is unknown is null, never a zero. */
export const DeclarationRequest = z
  .strictObject({
    target: z.string().regex(/^(deliverable|line):[1-9]\d{0,18}$/),
    aiUse: z.enum(['none', 'used']),
    tools: z
      .array(
        z.strictObject({
          tool: short.nullable(),
          provider: short.nullable(),
          accountType: z.enum(['consumer', 'enterprise', 'self_hosted']).nullable(),
          hostingRegion: z.enum(['EU', 'other', 'self_hosted', 'unknown']).nullable(),
          /** Where tools differ; else what is answered for all of them. */
          dataClasses: z.array(word).max(20).nullable().optional(),
          trainingReuse: reuse.nullable().optional(),
        }),
      )
      .max(20),
    stages: z.array(word).max(20),
    shareLow: share.nullable(),
    shareHigh: share.nullable(),
    humanReview: z.enum(['none', 'light', 'full']).nullable(),
    /** Left out: what the declaration being corrected says. */
    reviewDays: decimal.nullable().optional(),
    humanHours: decimal.nullable(),
    daysSavedLow: decimal.nullable(),
    daysSavedHigh: decimal.nullable(),
    dataClasses: z.array(word).max(20),
    trainingReuse: reuse.nullable(),
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
