import type { TFunction } from 'i18next';
import { formatPeriod } from '../../../server/domain/format/date-format.js';
import { formatList } from '../../../server/domain/format/list-format.js';
import { formatMoney } from '../../../server/domain/format/money-format.js';
import { formatDays, formatHours, formatPercent } from '../../../server/domain/format/quantity-format.js';
import type { Lang } from '../../../server/domain/text.js';
import type { Shape } from '../api/client.js';
import { DATA_NAMES, FAMILY_NAMES, nameOf, REVIEW_NAMES, STAGE_NAMES } from './declaration-choices.js';

type Declaration = Shape<'AnyDeclaration'>;
type NamedTool = Shape<'BuyerDeclaration'>['tools'][number];
/** The buyer is told the names alone. */
type Tool = NamedTool & Partial<Shape<'DataDeclaration'>['tools'][number]>;

/** The words of this page and those of a declaration. */
export interface DeclaredWords {
  own: TFunction<'declared'>;
  declare: TFunction<'declare'>;
  lang: Lang;
}

/** One field of a declaration: its name, and what was declared; null where nothing was. */
export interface DeclaredRow {
  label: string;
  value: string | null;
}

/** Every field of a declaration that its reader is told of, in the order of the form. */
export function declaredRows(one: Declaration, words: DeclaredWords): DeclaredRow[] {
  const { own, declare, lang } = words;
  const rows: DeclaredRow[] = [
    { label: own('about'), value: aboutWords(one, own) },
    { label: own('use'), value: own(one.aiUse === 'used' ? 'useUsed' : 'useNone') },
    {
      label: own('period'),
      value:
        one.periodStart === null && one.periodEnd === null
          ? null
          : formatPeriod(one.periodStart, one.periodEnd, lang),
    },
  ];
  if (one.subcontractor !== null) rows.push({ label: own('subcontractor'), value: one.subcontractor });
  if (one.aiUse === 'used') {
    one.tools.forEach((tool, index) =>
      rows.push({ label: own('tool', { number: index + 1 }), value: toolWords(tool, words) }),
    );
    rows.push({ label: own('stages'), value: listed(one.stages, STAGE_NAMES, words) });
  }
  if (one.view !== 'data') rows.push(...effortRows(one, words));
  if (one.priorApprovalRef !== null) rows.push({ label: own('priorApproval'), value: one.priorApprovalRef });
  return rows;

  function effortRows(
    told: Exclude<Declaration, { view: 'data' }>,
    { lang: into }: DeclaredWords,
  ): DeclaredRow[] {
    const hours = { label: own('humanHours'), value: told.humanHours && formatHours(told.humanHours, into) };
    if (told.aiUse === 'none') return [hours];
    const review = told.humanReview === null ? undefined : nameOf(REVIEW_NAMES, told.humanReview);
    return [
      {
        label: own('share'),
        value: range(told.shareLow, told.shareHigh, (share) => formatPercent(share, into), own),
      },
      { label: own('review'), value: review === undefined ? told.humanReview : declare(review) },
      { label: own('reviewDays'), value: told.reviewDays && formatDays(told.reviewDays, into) },
      hours,
      {
        label: own('daysSaved'),
        value: range(told.daysSavedLow, told.daysSavedHigh, (days) => formatDays(days, into), own),
      },
      {
        label: own('priceEffect'),
        value: told.priceEffectAmount && formatMoney(told.priceEffectAmount, told.currency ?? 'EUR', into),
      },
    ];
  }
}

/** What a declaration speaks of: its deliverable, the invoice or line it names, else its whole contract. */
export function aboutWords(
  {
    contractRef,
    deliverable,
    deliverableRef,
    invoiceNumber: number,
    lineId: line,
  }: Pick<Declaration, 'contractRef' | 'deliverable' | 'deliverableRef' | 'invoiceNumber' | 'lineId'>,
  own: TFunction<'declared'>,
): string {
  const billed = line === null ? own('aboutInvoice', { number }) : own('aboutLine', { number, line });
  const named = [
    deliverable === null ? deliverableRef : `${deliverable.deliverableRef} ${deliverable.title}`,
    number === null ? null : billed,
  ].filter((one) => one !== null);
  return named.length === 0 ? own('aboutContract', { ref: contractRef }) : named.join(', ');
}

function range(
  low: string | null,
  high: string | null,
  figure: (value: string) => string,
  own: TFunction<'declared'>,
): string | null {
  if (low !== null && high !== null)
    return low === high ? figure(low) : own('fromTo', { low: figure(low), high: figure(high) });
  if (low !== null) return own('atLeast', { low: figure(low) });
  return high === null ? null : own('atMost', { high: figure(high) });
}

function listed(
  values: readonly string[],
  names: Readonly<Record<string, string>>,
  { declare, lang }: DeclaredWords,
): string | null {
  if (values.length === 0) return null;
  const words = values.map((value) => {
    const name = nameOf(names, value);
    // A word of its own, as registers may hold.
    return name === undefined ? value : declare(name as 'unknown');
  });
  return formatList(words, lang);
}

const ACCOUNTS = { consumer: 'consumer', enterprise: 'enterprise', self_hosted: 'self_hosted' } as const;
const REGIONS = { EU: 'EU', other: 'other', self_hosted: 'own' } as const;
const REUSE = { yes: 'reuseYes', no: 'reuseNo' } as const;

/** « Le Chat (Mistral AI, version 2, rédaction de textes, compte d’entreprise…) »: only what was stated and may be read. */
function toolWords(tool: Tool, words: DeclaredWords): string {
  const { own, declare } = words;
  const family = tool.family === null ? undefined : nameOf(FAMILY_NAMES, tool.family);
  const account = nameOf(ACCOUNTS, tool.accountType ?? '');
  const region = nameOf(REGIONS, tool.hostingRegion ?? '');
  const reuse = nameOf(REUSE, tool.trainingReuse ?? '');
  const stated = [
    tool.provider,
    tool.modelVersion === null ? null : own('modelVersion', { version: tool.modelVersion }),
    family === undefined ? tool.family : declare(family),
    account && own(account),
    region && own(region),
    dataWords(tool.dataClasses ?? [], words),
    reuse && own(reuse),
  ].filter((word) => word !== null && word !== undefined);
  const name = tool.tool ?? own('toolUnnamed');
  return stated.length === 0 ? name : `${name} (${stated.join(', ')})`;
}

function dataWords(given: readonly string[], words: DeclaredWords): string | null {
  if (given.length === 0) return null;
  if (given.every((one) => one === 'none')) return words.own('dataNone');
  return words.own('data', { classes: listed(given, DATA_NAMES, words) });
}
