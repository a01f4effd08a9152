import type { CivilDate } from '../../domain/civil-date.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { askedDays, declarationKeys, relatedLines, workTime } from '../declaration-scope.js';
import type { BilledPart } from '../facts/billed-part.js';
import type { DeclarationFact, DeclarationSubject, PolicyRow } from '../facts/declaration.js';
import { isAuditedPart } from '../line-scope.js';
import { policyFor, refuses, saidBy, type PolicyAnswer } from '../policy-row.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Refused, type Values } from './messages.js';

type Tool = DeclarationFact['tools'][number];

interface Asked {
  tool: Tool;
  answers: PolicyAnswer[];
}

function ask(declaration: DeclarationFact, rows: PolicyRow[], days: CivilDate[]): Asked[] {
  const { contractRef, tools } = declaration;
  return tools.map((tool) => ({
    tool,
    answers: days.map((day) =>
      policyFor(rows, { tool: tool.tool, provider: tool.provider, contractRef }, day),
    ),
  }));
}

/** The rule that refuses the tool, for the sentence. */
function refusal({ tool, answers }: Asked): Refused {
  const answer = answers.find(refuses);
  return {
    tool: tool.tool ?? '',
    provider: tool.provider,
    ruleFrom: answer?.kind === 'row' ? answer.row.validFrom : null,
  };
}

function sourcesOf(refused: Asked[]): SourceRef[] {
  return refused.flatMap(({ answers }) =>
    answers.filter(refuses).flatMap((answer) => {
      if (answer.kind === 'row') return answer.row.source ?? [];
      return answer.kind === 'not-named' ? answer.rows.flatMap((row) => row.source ?? []) : [];
    }),
  );
}

function finding(subject: DeclarationSubject, parts: BilledPart[], refused: Asked[]): FindingDraft<Values> {
  const { declaration } = subject;
  const own = [...refused.map(({ tool }) => tool.source), ...parts.map((part) => part.source)];
  const partly = refused.every(({ answers }) => !answers.every(refuses));
  return {
    subject: declarationKeys(subject, parts),
    values: {
      declaration: declaration.ref,
      signedAt: declaration.signedAt,
      deliverable: declaration.deliverableRef,
      contract: declaration.contractRef,
      tools: refused.map(refusal),
      partly,
      priorApprovalRef: declaration.priorApprovalRef,
    },
    allocations: [],
    evidence: [...own, ...sourcesOf(refused)],
    supplierEvidence: own,
    related: relatedLines(parts),
    ...(partly || declaration.priorApprovalRef !== null ? { class: 'question' } : {}),
  };
}

/** I3: a declared tool that the policy row which counts on the days of the work does not allow. */
export const rule = defineRule({
  id: 'ai-tool-not-allowed',
  code: 'I3',
  version: 2,
  since: '0.1.0',
  class: 'fact',
  topic: 'ai',
  audience: ['buyer', 'supplier'],
  per: 'declaration',
  needs: ['declarationSubject', 'declarationLines', 'policyRows'],
  params: {},
  messages,
  check({ declarationSubject: subject, declarationLines, policyRows }) {
    const { declaration } = subject;
    if (declaration.aiUse === 'none') return { outcome: 'notApplicable' };
    if (policyRows.length === 0) return { outcome: 'incomplete', missing: ['ai_policy'] };
    if (declaration.tools.length === 0) return { outcome: 'incomplete', missing: ['tool'] };
    const work = workTime(subject);
    const asked = ask(declaration, policyRows, askedDays(work, policyRows));
    const refused = asked.filter(({ answers }) =>
      work.isStated ? answers.some(refuses) : answers.every(refuses),
    );
    if (refused.length > 0) {
      const parts = declarationLines.filter(isAuditedPart);
      return { outcome: 'flagged', findings: [finding(subject, parts, refused)] };
    }
    const unknown = asked.filter(({ answers }) => answers.some((answer) => answer.kind === 'unknown'));
    const isOpen = asked.some(({ answers }) => new Set(answers.map(saidBy)).size > 1);
    if (!work.isStated && isOpen) return { outcome: 'incomplete', missing: work.missing };
    if (unknown.length === 0) return { outcome: 'clean' };
    const missing = unknown.some(({ tool }) => tool.tool === null) ? 'tool' : 'ai_policy';
    return { outcome: 'incomplete', missing: [missing] };
  },
});
