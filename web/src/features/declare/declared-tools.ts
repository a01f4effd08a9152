import type { Shape } from '../../api/client.js';

type Declaration = Shape<'ContractorDeclaration'>;

/** The declaration whose use is taken over: the one that a new one replaces, else the last of the contract. */
export const takenOver = ({ corrects, habits }: Shape<'DeclarationForm'>): Declaration | null =>
  corrects?.aiUse === 'used' ? corrects : habits;

/** One tool as it was declared before. */
export type DeclaredTool = Declaration['tools'][number];

/** The classes of data given to any of the tools, each once, in their order. */
export const classesOfAll = (tools: readonly DeclaredTool[]): string[] => [
  ...new Set(tools.flatMap(({ dataClasses }) => dataClasses)),
];
