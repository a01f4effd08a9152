import { fold } from './names.js';

/** How a document or a register row names a supplier. */
export interface SupplierMention {
  siret: string | null;
  siren: string | null;
  vatId: string | null;
  name: string | null;
}

type AliasKind = 'siret' | 'siren' | 'vat' | 'name';

interface SupplierAlias {
  kind: AliasKind;
  value: string;
}

/** One supplier: its public key (SIRET, else VAT id, else name) and every name and number it goes by. */
export interface SupplierIdentity {
  key: string;
  name: string | null;
  aliases: SupplierAlias[];
}

const compact = (text: string): string => text.replace(/[\s.-]/g, '').toUpperCase();

/** A French VAT id ends with the SIREN: `FR` + 2 characters + 9 digits. */
const FRENCH_VAT = /^FR[0-9A-Z]{2}(\d{9})$/;

/** The aliases a mention stands for, most trusted first. Malformed numbers are left out, never repaired. */
export function aliasesOf(mention: SupplierMention): SupplierAlias[] {
  const aliases: SupplierAlias[] = [];
  const add = (kind: AliasKind, value: string): void => {
    if (value !== '' && !aliases.some((alias) => alias.kind === kind && alias.value === value))
      aliases.push({ kind, value });
  };
  const siret = mention.siret === null ? '' : compact(mention.siret);
  const vat = mention.vatId === null ? '' : compact(mention.vatId);
  const siren = mention.siren === null ? '' : compact(mention.siren);
  if (/^\d{14}$/.test(siret)) {
    add('siret', siret);
    add('siren', siret.slice(0, 9));
  }
  // Of numbers that contradict each other the more trusted one counts: two firms never become one by an error of a document,
  // nor by a VAT id that they share.
  const known = aliases.find(({ kind }) => kind === 'siren')?.value;
  const inside = FRENCH_VAT.exec(vat)?.[1];
  if (vat !== '' && (known === undefined || inside === undefined || inside === known)) {
    add('vat', vat);
    if (inside !== undefined) add('siren', inside);
  }
  const settled = aliases.find(({ kind }) => kind === 'siren')?.value;
  if (/^\d{9}$/.test(siren) && (settled === undefined || settled === siren)) add('siren', siren);
  if (mention.name !== null) add('name', fold(mention.name));
  return aliases;
}

/** A register's `supplier` column holds a SIRET, a VAT id or a name. */
export function mentionOf(reference: string): SupplierMention {
  const text = compact(reference);
  if (/^\d{14}$/.test(text)) return { siret: text, siren: null, vatId: null, name: null };
  if (/^\d{9}$/.test(text)) return { siret: null, siren: text, vatId: null, name: null };
  if (/^[A-Z]{2}[0-9A-Z]{8,13}$/.test(text) && /\d{5,}/.test(text))
    return { siret: null, siren: null, vatId: text, name: null };
  return { siret: null, siren: null, vatId: null, name: reference };
}

interface Group {
  aliases: Map<string, SupplierAlias>;
  /** Names as written, first met first. */
  names: string[];
}

const idOf = (alias: SupplierAlias): string => `${alias.kind}:${alias.value}`;

/**
 * Groups mentions into suppliers. Numbers join mentions; a bare name joins the one numbered supplier that bears it,
 * and stays apart when two bear it: homonyms are never merged by guess.
 */
export function identifySuppliers(mentions: readonly SupplierMention[]): SupplierIdentity[] {
  const groups = new Set<Group>();
  const byNumber = new Map<string, Group>();
  const nameOnly: SupplierMention[] = [];
  for (const mention of mentions) {
    const aliases = aliasesOf(mention);
    const numbers = aliases.filter((alias) => alias.kind !== 'name');
    if (numbers.length === 0) {
      if (mention.name !== null) nameOnly.push(mention);
      continue;
    }
    const group = merge(groups, byNumber, numbers);
    const name = properName(mention, numbers);
    for (const alias of name === null ? numbers : aliases) group.aliases.set(idOf(alias), alias);
    if (name !== null && !group.names.includes(name)) group.names.push(name);
  }
  attachNames(groups, nameOnly);
  return [...groups].map(toIdentity).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Published contracts give a number where the register wants a name: it names nobody that the number does not. */
function properName({ name }: SupplierMention, numbers: readonly SupplierAlias[]): string | null {
  if (name === null) return null;
  const written = compact(name);
  return numbers.some(({ value }) => value === written) ? null : name;
}

function merge(groups: Set<Group>, byNumber: Map<string, Group>, numbers: readonly SupplierAlias[]): Group {
  const found = [
    ...new Set(numbers.map((alias) => byNumber.get(idOf(alias))).filter((group) => group !== undefined)),
  ];
  const target: Group = found[0] ?? { aliases: new Map(), names: [] };
  groups.add(target);
  for (const other of found.slice(1)) {
    for (const [id, alias] of other.aliases) target.aliases.set(id, alias);
    for (const name of other.names) if (!target.names.includes(name)) target.names.push(name);
    groups.delete(other);
  }
  for (const alias of [...target.aliases.values(), ...numbers]) {
    target.aliases.set(idOf(alias), alias);
    if (alias.kind !== 'name') byNumber.set(idOf(alias), target);
  }
  return target;
}

function attachNames(groups: Set<Group>, mentions: readonly SupplierMention[]): void {
  const bearers = new Map<string, Group[]>();
  for (const group of groups) {
    for (const alias of group.aliases.values()) {
      if (alias.kind === 'name') bearers.set(alias.value, [...(bearers.get(alias.value) ?? []), group]);
    }
  }
  for (const mention of mentions) {
    if (mention.name === null) continue;
    const value = fold(mention.name);
    const known = bearers.get(value) ?? [];
    if (known.length === 1) continue;
    const alone: Group = {
      aliases: new Map([[`name:${value}`, { kind: 'name', value }]]),
      names: [mention.name],
    };
    if (known.length === 0) {
      groups.add(alone);
      bearers.set(value, [alone]);
    }
  }
  // A name that two numbered suppliers bear leads to neither of them.
  for (const [value, list] of bearers) {
    if (list.length > 1) for (const group of list) group.aliases.delete(`name:${value}`);
  }
}

function toIdentity(group: Group): SupplierIdentity {
  const of = (kind: AliasKind): string[] =>
    [...group.aliases.values()]
      .filter((alias) => alias.kind === kind)
      .map((alias) => alias.value)
      .sort();
  const name = group.names[0] ?? null;
  const key = of('siret')[0] ?? of('vat')[0] ?? of('siren')[0] ?? name ?? '';
  return { key, name, aliases: [...group.aliases.values()] };
}
