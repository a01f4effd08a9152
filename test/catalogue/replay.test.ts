import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../server/domain/finding.js';
import { catalogue } from '../../server/rules/catalogue.js';
import { completeFinding } from '../../server/rules/complete-finding.js';
import { earlierVersions, ruleInVersion } from '../../server/rules/earlier-versions.js';
import { findingId } from '../../server/rules/finding-id.js';
import { FactWriter, readPiece, type PieceId } from '../../server/rules/kept-facts.js';
import { defaultParams } from '../../server/rules/ready-rules.js';
import { replayFinding } from '../../server/rules/replay-finding.js';
import type { RuleInputs } from '../../server/rules/rule-inputs.js';
import { CASE_AS_OF, type Rule, type RuleCase } from '../../server/rules/rule.js';
import { yearOfIssue } from '../../server/rules/run-rules.js';
import { casesOf } from './run-case.js';

/** What a rule is given in a case. */
function inputsOf(rule: Rule, { facts, params, asOf }: RuleCase): RuleInputs {
  const given = facts as Readonly<Record<string, unknown>>;
  const declared = Object.fromEntries(rule.needs.map((name) => [name, given[name]]));
  const judged = {
    asOf: asOf ?? CASE_AS_OF,
    params: { ...defaultParams(rule), ...params },
    parameters: {},
    mayInterrupt: false,
  };
  return { facts: declared, judged };
}

function foundWith(rule: Rule, { facts, judged }: RuleInputs): Finding[] {
  const answer = rule.check(facts, judged.params, { asOf: judged.asOf });
  if (answer.outcome !== 'flagged') return [];
  return answer.findings.map((draft) => ({
    id: findingId(rule, draft.subject, [], yearOfIssue(facts)),
    ...completeFinding(rule, draft, judged),
  }));
}

const pieces = new Map<PieceId, string>();
const writer = new FactWriter((id, text) => pieces.set(id, text));

/** The same through storage: written in pieces, and put together again. */
function stored({ facts, judged }: RuleInputs): RuleInputs {
  const names = Object.keys(facts);
  const ids = names.map((name) => writer.write(facts[name]));
  return {
    facts: Object.fromEntries(names.map((name, index) => [name, readPiece(pieces, ids[index] ?? '')])),
    judged: readPiece(pieces, writer.write(judged)) as RuleInputs['judged'],
  };
}

const kept = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const everyVersion = await Promise.all(
  [...catalogue, ...earlierVersions].map(async (rule) => ({ rule, cases: (await casesOf(rule)).cases })),
);

describe('what a rule found is found again with what is kept of its facts', () => {
  test.each(everyVersion)('$rule.code, version $rule.version', ({ rule, cases }) => {
    const replays = cases.flatMap((example) => {
      const inputs = inputsOf(rule, example);
      return foundWith(rule, inputs).map((finding) => [
        example.name.en,
        replayFinding(rule, kept(finding), stored(inputs)),
      ]);
    });
    expect(replays.length).toBeGreaterThan(0);
    expect(replays.filter(([, replay]) => (replay as { outcome: string }).outcome !== 'same')).toEqual([]);
  });
});

describe('a changed rule shows what it changes', () => {
  const found = async (code: string, name: string): Promise<[Finding, RuleInputs]> => {
    const former = ruleInVersion(code, 1);
    if (former === undefined) throw new Error(`${code} has no version 1`);
    const example = (await casesOf(former)).cases.find((one) => one.name.en === name);
    if (example === undefined) throw new Error(`no case ${name}`);
    const inputs = inputsOf(former, example);
    const [finding] = foundWith(former, inputs);
    if (finding === undefined) throw new Error(`${name}: nothing found`);
    return [kept(finding), stored(inputs)];
  };
  const today = (code: string): Rule => {
    const rule = catalogue.find((one) => one.code === code);
    if (rule === undefined) throw new Error(`no rule ${code}`);
    return rule;
  };

  test('a fact that is a question today', async () => {
    const [finding, inputs] = await found('T1', 'Only the text of the line says the days: a question');
    const replay = replayFinding(today('T1'), finding, inputs);
    expect(replay).toMatchObject({ outcome: 'different', version: today('T1').version });
    const { differences } = replay as Extract<typeof replay, { outcome: 'different' }>;
    expect(differences).toContainEqual({ of: 'class', kept: 'fact', found: 'question' });
  });

  test('facts that the former version did not read are said to be missing, not guessed', async () => {
    const [finding, inputs] = await found('T1', 'Only the text of the line says the days: a question');
    const wider: Rule = { ...today('T1'), version: 9, needs: [...today('T1').needs, 'moonPhase'] };
    expect(replayFinding(wider, finding, inputs)).toEqual({
      outcome: 'factsNotKept',
      version: 9,
      missing: ['moonPhase'],
    });
  });

  test('a version that finds nothing, one that cannot conclude and one that fails', async () => {
    const [finding, inputs] = await found('T1', 'Only the text of the line says the days: a question');
    const answering = (check: Rule['check']): Rule => ({ ...today('T1'), version: 9, check });
    expect(
      replayFinding(
        answering(() => ({ outcome: 'clean' })),
        finding,
        inputs,
      ),
    ).toEqual({ outcome: 'clean', version: 9 });
    expect(
      replayFinding(
        answering(() => ({ outcome: 'incomplete', missing: ['timesheet'] })),
        finding,
        inputs,
      ),
    ).toEqual({ outcome: 'incomplete', version: 9, missing: ['timesheet'] });
    const failing = answering(() => {
      throw new TypeError('no such fact');
    });
    expect(replayFinding(failing, finding, inputs)).toEqual({ outcome: 'error', version: 9 });
  });

  test('what the audit takes away from a finding is no difference', async () => {
    const [finding, inputs] = await found('T1', 'Only the text of the line says the days: a question');
    const weakened: Finding = {
      ...finding,
      class: 'weak',
      visible: true,
      audience: ['buyer'],
      supplierMessage: null,
      amountAtStake: null,
      daysUnsupported: null,
    };
    const former = ruleInVersion('T1', 1);
    expect(former === undefined ? null : replayFinding(former, weakened, inputs).outcome).toBe('same');
  });
});
