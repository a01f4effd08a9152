import type { ResultContract, ResultInvoice } from '../../domain/audit-result.js';
import type { Finding } from '../../domain/finding.js';
import { aliasesOf, mentionOf, type SupplierMention } from '../../domain/supplier-identity.js';

/** Whose finding it is and in which currency, as a reader wants it: a finding itself holds only keys. */
interface FindingPlace {
  /** Names of the contractors; the key (SIRET, VAT id) of one that no document names. Several for a person's dates. */
  contractors: string[];
  contracts: string[];
  /** Numbers of the invoices, or the file of one without a number. */
  invoices: string[];
  /** Null when no document says it: an amount is then shown without a sign, and the reader is told. */
  currency: string | null;
}

interface KnownInvoice {
  aliases: readonly string[];
  contract: string | null;
  currency: string | null;
}

/** Every name and number of a supplier, as keys that two mentions of one supplier share. */
export const aliasIds = (mention: SupplierMention): string[] =>
  aliasesOf(mention).map(({ kind, value }) => `${kind}:${value}`);

/**
 * Finds contractor, contract and currency of findings from the invoices and contracts of the same result. It keeps only
 * what some finding names, so that its size follows the findings and not the audit.
 */
export class FindingPlaces {
  private readonly wantedInvoices = new Set<string>();
  private readonly wantedSuppliers = new Set<string>();
  private readonly wantedContracts = new Set<string>();
  private readonly invoices = new Map<string, KnownInvoice[]>();
  private readonly names = new Map<string, string>();
  private readonly contractNames = new Map<string, string>();
  /** One list for all the invoices of a contractor: there may be tens of thousands. */
  private readonly aliasLists = new Map<string, readonly string[]>();

  /** First every finding, then the invoices and contracts. */
  want(finding: Finding): void {
    for (const ref of invoicesOf(finding)) this.wantedInvoices.add(ref);
    for (const key of suppliersOf(finding))
      for (const id of aliasIds(mentionOf(key))) this.wantedSuppliers.add(id);
    for (const contract of contractsOf(finding)) this.wantedContracts.add(contract);
  }

  addInvoice(invoice: ResultInvoice): void {
    const aliases = this.aliasesOf(invoice.supplier);
    this.addName(aliases, invoice.supplier.name);
    const ref = invoice.number ?? invoice.file;
    if (!this.wantedInvoices.has(ref)) return;
    const known = this.invoices.get(ref) ?? [];
    known.push({
      aliases,
      contract: invoice.contract?.contractRef ?? invoice.contractRef,
      currency: invoice.currency,
    });
    this.invoices.set(ref, known);
  }

  addContract(contract: ResultContract): void {
    for (const { id, name } of contract.suppliers) {
      this.addName(aliasIds({ ...mentionOf(id), name }), name);
      const shown = name ?? id;
      if (this.wantedContracts.has(contract.contractRef) && !this.contractNames.has(contract.contractRef))
        this.contractNames.set(contract.contractRef, shown);
    }
  }

  of(finding: Finding): FindingPlace {
    const invoices = invoicesOf(finding);
    const suppliers = suppliersOf(finding);
    const known = invoices.flatMap((ref) => this.known(ref, suppliers) ?? []);
    const stated = contractsOf(finding);
    const contracts = stated.length > 0 ? stated : unique(known.flatMap(({ contract }) => contract ?? []));
    const named = unique(suppliers.map((key) => this.nameOf(key)));
    const currencies = unique(known.map(({ currency }) => currency));
    const { currency } = finding.values;
    return {
      contractors:
        named.length > 0 ? named : unique(contracts.flatMap((ref) => this.contractNames.get(ref) ?? [])),
      contracts,
      invoices,
      currency:
        typeof currency === 'string' ? currency : currencies.length === 1 ? (currencies[0] ?? null) : null,
    };
  }

  private aliasesOf(supplier: SupplierMention): readonly string[] {
    const key = JSON.stringify([supplier.siret, supplier.siren, supplier.vatId, supplier.name]);
    const aliases = this.aliasLists.get(key) ?? aliasIds(supplier);
    this.aliasLists.set(key, aliases);
    return aliases;
  }

  private addName(aliases: readonly string[], name: string | null): void {
    if (name === null) return;
    for (const id of aliases)
      if (this.wantedSuppliers.has(id) && !this.names.has(id)) this.names.set(id, name);
  }

  private nameOf(key: string): string {
    const name = aliasIds(mentionOf(key)).find((id) => this.names.has(id));
    return name === undefined ? key : (this.names.get(name) ?? key);
  }

  /** Two suppliers may use one number: theirs is told apart by any name or number they share with the finding. */
  private known(ref: string, suppliers: readonly string[]): KnownInvoice | undefined {
    const known = this.invoices.get(ref) ?? [];
    const aliases = suppliers.flatMap((key) => aliasIds(mentionOf(key)));
    const theirs = known.find((invoice) => aliases.some((id) => invoice.aliases.includes(id)));
    return theirs ?? (aliases.length === 0 && known.length === 1 ? known[0] : undefined);
  }
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/**
 * What the subject of a finding says of one key. A subject that names no document and no party, a person over several
 * contracts for example, leaves that to its related subjects; elsewhere those are only compared with it.
 */
function keysOf({ subject, related }: Finding, key: 'invoice' | 'supplier' | 'contract'): string[] {
  const own = subject[key];
  if (own !== undefined) return [own];
  const { invoice, supplier, contract, deliverable, order } = subject;
  const isPlaced = [invoice, supplier, contract, deliverable, order].some((part) => part !== undefined);
  return isPlaced ? [] : unique(related.flatMap((other) => other[key] ?? []));
}

const contractsOf = (finding: Finding): string[] => keysOf(finding, 'contract');

function invoicesOf(finding: Finding): string[] {
  const stated = keysOf(finding, 'invoice');
  return stated.length > 0 ? stated : unique(finding.allocations.map(({ invoice }) => invoice));
}

function suppliersOf(finding: Finding): string[] {
  const stated = keysOf(finding, 'supplier');
  return stated.length > 0 ? stated : unique(finding.allocations.flatMap(({ supplier }) => supplier ?? []));
}
