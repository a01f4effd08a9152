import type { Decimal } from '../../domain/decimal.js';
import { sameTool } from '../../domain/same-tool.js';
import type { ContractorDeclaration, DeclaredTool } from '../reads/declaration-reads.js';
import { Refusal } from '../refusal.js';
import type { AnsweredTool, DeclarationAnswers, DeclarationContent, SignedTool } from './declaration-file.js';

/** A declaration that is corrected, with what reads leave out of it. */
export interface CorrectedDeclaration extends Pick<ContractorDeclaration, 'tools' | 'stages' | 'reviewDays'> {
  /** In the currency of the contract. */
  priceEffectAmount: Decimal | null;
}

const STAGES = new Set([
  'research',
  'first_draft',
  'code',
  'translation',
  'transcription',
  'layout',
  'review',
]);
const DATA_CLASSES = new Set(['none', 'public', 'internal', 'personal', 'confidential']);

/**
 * What is signed: the answers, and from the declaration that they correct all that is never asked. A register may hold steps
 * and classes of data of its own: those pass where they were declared before.
 * @throws Refusal `invalid-value` for a step or a class of data that is neither offered nor declared before
 */
export function contentToSign(
  answers: DeclarationAnswers,
  corrected: CorrectedDeclaration | null,
): DeclarationContent {
  refuseUnknown(answers, corrected);
  const before = answers.aiUse === 'used' ? corrected : null;
  const names = answers.tools.map(({ tool }) => tool ?? '');
  const beforeOf = (index: number): DeclaredTool | undefined => sameTool(before?.tools ?? [], names, index);
  return {
    ...answers,
    tools: answers.tools.map((tool, index) => signedTool(answers, tool, beforeOf(index))),
    reviewDays: answers.aiUse === 'none' ? null : (answers.reviewDays ?? keptDays(answers, before)),
    priceEffectAmount: before?.priceEffectAmount ?? null,
  };
}

/** Not asked, they stay; asked and left empty, they are withdrawn. */
const keptDays = ({ reviewDays }: DeclarationAnswers, before: CorrectedDeclaration | null): Decimal | null =>
  reviewDays === null ? null : (before?.reviewDays ?? null);

function signedTool(answers: DeclarationAnswers, tool: AnsweredTool, before?: DeclaredTool): SignedTool {
  const { dataClasses, trainingReuse, ...named } = tool;
  return {
    ...named,
    modelVersion: before?.modelVersion ?? null,
    family: before?.family ?? null,
    dataClasses: dataClasses ?? answers.dataClasses,
    trainingReuse: trainingReuse ?? answers.trainingReuse,
  };
}

function refuseUnknown(answers: DeclarationAnswers, corrected: CorrectedDeclaration | null): void {
  const stage = answers.stages.find((one) => !STAGES.has(one) && corrected?.stages.includes(one) !== true);
  if (stage !== undefined) {
    throw new Refusal(
      'invalid-value',
      {
        fr: `Cette étape n’est pas de celles qui sont proposées : ${stage}.`,
        en: `This step is not one of those offered: ${stage}.`,
      },
      'stages',
    );
  }
  const declared = new Set(corrected?.tools.flatMap(({ dataClasses }) => dataClasses));
  const given = [...answers.dataClasses, ...answers.tools.flatMap(({ dataClasses }) => dataClasses ?? [])];
  const unknown = given.find((one) => !DATA_CLASSES.has(one) && !declared.has(one));
  if (unknown === undefined) return;
  throw new Refusal(
    'invalid-value',
    {
      fr: `Cette catégorie de données n’est pas de celles qui sont proposées : ${unknown}.`,
      en: `This class of data is not one of those offered: ${unknown}.`,
    },
    'dataClasses',
  );
}
