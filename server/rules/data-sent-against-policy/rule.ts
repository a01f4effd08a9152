import { askedDays, declarationKeys, relatedLines, workTime } from '../declaration-scope.js';
import type { BilledPart } from '../facts/billed-part.js';
import type { DeclarationSubject } from '../facts/declaration.js';
import { isAuditedPart } from '../line-scope.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';
import { checkTool, sensitiveClass, type Tool, type ToolVerdict } from './tool-check.js';

type Outside = Extract<ToolVerdict, { kind: 'outside' }>;

interface Found {
  tool: Tool;
  verdicts: ToolVerdict[];
  outside: Outside;
}

function found(tool: Tool, verdicts: ToolVerdict[]): Found[] {
  const outside = verdicts.find((verdict): verdict is Outside => verdict.kind === 'outside');
  return outside === undefined ? [] : [{ tool, verdicts, outside }];
}

/** The same on every day on which the work may have been done: it does not matter which. */
function isUniform(verdicts: readonly ToolVerdict[]): boolean {
  return new Set(verdicts.map(({ kind }) => kind)).size <= 1;
}

/** A fact where the policy speaks on every day of the work; else only the contractor can say. */
function isCertain({ verdicts, outside }: Found): boolean {
  return outside.policyKnown && verdicts.every((verdict) => verdict.kind === 'outside');
}

function finding(subject: DeclarationSubject, parts: BilledPart[], uses: Found[]): FindingDraft<Values> {
  const { declaration } = subject;
  const rows = uses.flatMap(({ outside }) => outside.row ?? []);
  const own = uses.map(({ tool }) => tool.source);
  return {
    subject: declarationKeys(subject, parts),
    values: {
      declaration: declaration.ref,
      signedAt: declaration.signedAt,
      deliverable: declaration.deliverableRef,
      contract: declaration.contractRef,
      uses: uses.map(({ tool, outside }) => ({
        tool: tool.tool,
        provider: tool.provider,
        dataClass: sensitiveClass(tool) ?? 'personal',
        reason: outside.reason,
        accountType: tool.accountType,
        hostingRegion: tool.hostingRegion,
        trainingReuse: tool.trainingReuse,
        ruleFrom: outside.row?.validFrom ?? null,
        policyKnown: outside.policyKnown,
      })),
    },
    allocations: [],
    evidence: [...own, ...rows.flatMap((row) => row.source ?? [])],
    supplierEvidence: own,
    related: relatedLines(parts),
    ...(uses.some(isCertain) ? {} : { class: 'question' }),
  };
}

/** I4: personal or confidential data given to a consumer account or outside the regions of the policy. Never about price. */
export const rule = defineRule({
  id: 'data-sent-against-policy',
  code: 'I4',
  version: 2,
  since: '0.1.0',
  class: 'fact',
  topic: 'data',
  audience: ['dpo'],
  per: 'declaration',
  needs: ['declarationSubject', 'declarationLines', 'policyRows'],
  params: {},
  messages,
  check({ declarationSubject: subject, declarationLines, policyRows }) {
    const { declaration } = subject;
    if (declaration.aiUse === 'none') return { outcome: 'notApplicable' };
    if (declaration.tools.every((tool) => tool.dataClasses.length === 0)) {
      return { outcome: 'incomplete', missing: ['data_classes'] };
    }
    const sensitive = declaration.tools.filter((tool) => sensitiveClass(tool) !== null);
    if (sensitive.length === 0) return { outcome: 'clean' };
    const work = workTime(subject);
    const days = askedDays(work, policyRows);
    const checked = sensitive.map((tool) => ({
      tool,
      verdicts: checkTool(tool, declaration.contractRef, policyRows, days),
    }));
    const known = checked.filter(({ verdicts }) => work.isStated || isUniform(verdicts));
    const uses = known.flatMap(({ tool, verdicts }) => found(tool, verdicts));
    if (uses.length > 0) {
      const parts = declarationLines.filter(isAuditedPart);
      return { outcome: 'flagged', findings: [finding(subject, parts, uses)] };
    }
    if (known.length < checked.length) return { outcome: 'incomplete', missing: work.missing };
    const missing = checked.flatMap(({ verdicts }) =>
      verdicts.flatMap((verdict) => (verdict.kind === 'unknown' ? [verdict.missing] : [])),
    );
    return missing.length > 0
      ? { outcome: 'incomplete', missing: [...new Set(missing)] }
      : { outcome: 'clean' };
  },
});
