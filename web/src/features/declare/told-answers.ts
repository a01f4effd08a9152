import type { TFunction } from 'i18next';
import { formatList } from '../../../../server/domain/format/list-format.js';
import { formatMoney } from '../../../../server/domain/format/money-format.js';
import { formatDays, formatHours } from '../../../../server/domain/format/quantity-format.js';
import { sameTool } from '../../../../server/domain/same-tool.js';
import type { Lang } from '../../../../server/domain/text.js';
import type { Shape } from '../../api/client.js';
import { accountAnswer } from './answer-values.js';
import { accountWords, savedWords, shareWords } from './answer-words.js';
import {
  DATA_NAMES,
  FAMILY_NAMES,
  nameOf,
  REUSE_NAMES,
  REVIEW_NAMES,
  STAGE_NAMES,
  USE_NAMES,
} from '../../components/declaration-choices.js';
import type { Answers } from './declaration-answers.js';
import { toRequest } from './declaration-request.js';

type Form = Shape<'DeclarationForm'>;
type Tool = Shape<'DeclarationRequest'>['tools'][number];
type Say = TFunction<'declare'>;

/** One question and its answer in words. */
export interface ToldAnswer {
  question: string;
  answer: string;
}

/** All that will be signed, question by question in the order of the form: nothing of it is left out. */
export function toldAnswers(form: Form, answers: Answers, t: Say, lang: Lang): ToldAnswer[] {
  const request = toRequest(form, answers);
  const told = (question: string, answer: string | null): ToldAnswer => ({
    question,
    answer: answer ?? t('notAnswered'),
  });
  const use = nameOf(USE_NAMES, answers.aiUse);
  const hours = request.humanHours === null ? null : formatHours(request.humanHours, lang);
  return [
    told(t('q1'), use === undefined ? null : t(use)),
    ...(answers.aiUse === 'subcontractor' ? [told(t('subcontractor'), request.subcontractor)] : []),
    ...(request.aiUse === 'used' ? useTold(form, answers, t, lang) : []),
    told(t('q7'), hours),
    told(t('q12'), request.signedBy),
  ];
}

function useTold(form: Form, answers: Answers, t: Say, lang: Lang): ToldAnswer[] {
  const request = toRequest(form, answers);
  const { corrects, priceEffect } = form;
  const list = (words: readonly string[]): string =>
    words.length === 0 ? t('notAnswered') : formatList(words, lang);
  const word = (names: Parameters<typeof nameOf>[0], value: string): string => {
    const name = nameOf(names, value);
    // A word of its own, as registers may hold.
    return name === undefined ? value : t(name as 'unknown');
  };
  const nameOfTool = ({ tool }: Tool): string => tool ?? t('toolUnnamed');
  const tools = request.tools.map((tool, index) => {
    const names = request.tools.map((one) => one.tool ?? '');
    const kept = sameTool(corrects?.tools ?? [], names, index);
    const version = kept?.modelVersion ?? null;
    const family = kept?.family ?? null;
    const account = accountWords(accountAnswer(tool.accountType, tool.hostingRegion), t);
    const known = [
      tool.provider,
      version === null ? null : t('modelVersion', { version }),
      account,
      family === null ? null : word(FAMILY_NAMES, family),
    ];
    return `${nameOfTool(tool)} (${known.filter((one) => one !== null).join(', ')})`;
  });
  /** What is answered for all tools, or tool by tool where they differ. */
  const byTool = (all: string, own: (tool: Tool) => string | undefined): string => {
    const each = request.tools.map((tool) => own(tool) ?? all);
    if (new Set(each).size <= 1) return each[0] ?? all;
    return request.tools
      .map((tool, index) => t('ofTool', { tool: nameOfTool(tool), answer: each[index] }))
      .join(lang === 'fr' ? ' ; ' : '; ');
  };
  const classes = (values: readonly string[]): string => list(values.map((one) => word(DATA_NAMES, one)));
  const reuse = (value: string | null): string =>
    value === null ? t('notAnswered') : word(REUSE_NAMES, value);
  return [
    { question: t('q2'), answer: list(tools) },
    { question: t('q4'), answer: list(request.stages.map((one) => word(STAGE_NAMES, one))) },
    {
      question: t('q5'),
      answer: answers.share === '' ? t('notAnswered') : shareWords(answers.share, t, lang),
    },
    {
      question: t('q6'),
      answer: request.humanReview === null ? t('notAnswered') : word(REVIEW_NAMES, request.humanReview),
    },
    ...(request.reviewDays == null
      ? []
      : [{ question: t('reviewDays'), answer: formatDays(request.reviewDays, lang) }]),
    { question: t('q8'), answer: savedWords(answers.daysSaved, t, lang) },
    ...(priceEffect === null
      ? []
      : [
          {
            question: t('priceEffect'),
            answer: formatMoney(priceEffect.amount, priceEffect.currency, lang),
          },
        ]),
    {
      question: t('q9'),
      answer: byTool(classes(request.dataClasses), ({ dataClasses }) =>
        dataClasses == null ? undefined : classes(dataClasses),
      ),
    },
    {
      question: t('q10'),
      answer: byTool(reuse(request.trainingReuse), ({ trainingReuse }) =>
        trainingReuse === undefined ? undefined : reuse(trainingReuse),
      ),
    },
    ...(request.priorApprovalRef === null && form.target.policy.aiPolicy !== 'prior_approval'
      ? []
      : [{ question: t('q11'), answer: request.priorApprovalRef ?? t('notAnswered') }]),
  ];
}
