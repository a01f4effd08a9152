import type { ResultContract, ResultInvoice } from '../../domain/audit-result.js';
import type { Finding } from '../../domain/finding.js';
import { aliasesOf, mentionOf, type SupplierMention } from '../../domain/supplier-identity.js';

/** Whose finding it is and in which currency, as a reader wants it: a finding itself holds only keys. */
export interface FindingPlace {
  /** Name of the contractor; its key (SIRET, VAT id) where no document gives a name. */
  contractor: string | null;
  contract: string | null;
  /** Null when no document says it: an amount is then shown without a sign. */
  currency: string | null;
}

interface KnownInvoice {
  aliases: ReadonlySet<string>;
  contract: string | null;
  currency: string | null;
}

const aliasIds = (mention: SupplierMention): string[] =>
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

  /** First every finding, then the invoices and contracts. */
  want(finding: Finding): void {
    const { supplier, contract } = finding.subject;
    for (const ref of invoicesOf(finding)) this.wantedInvoices.add(ref);
    if (supplier !== undefined) for (const id of aliasIds(mentionOf(supplier))) this.wantedSuppliers.add(id);
    if (contract !== undefined) this.wantedContracts.add(contract);
  }

  addInvoice(invoice: ResultInvoice): void {
    const aliases = aliasIds(invoice.supplier);
    this.addName(aliases, invoice.supplier.name);
    const ref = invoice.number ?? invoice.file;
    if (!this.wantedInvoices.has(ref)) return;
    const known = this.invoices.get(ref) ?? [];
    known.push({
      aliases: new Set(aliases),
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
    const { supplier, contract } = finding.subject;
    const aliases = supplier === undefined ? [] : aliasIds(mentionOf(supplier));
    const invoice = this.invoiceOf(finding, aliases);
    const named = aliases.map((id) => this.names.get(id)).find((name) => name !== undefined);
    const ofContract = contract === undefined ? undefined : this.contractNames.get(contract);
    const stated = finding.values.currency;
    return {
      contractor: named ?? supplier ?? ofContract ?? null,
      contract: contract ?? invoice?.contract ?? null,
      currency: typeof stated === 'string' ? stated : (invoice?.currency ?? null),
    };
  }

  private addName(aliases: readonly string[], name: string | null): void {
    if (name === null) return;
    for (const id of aliases)
      if (this.wantedSuppliers.has(id) && !this.names.has(id)) this.names.set(id, name);
  }

  /** Two suppliers may use one number: theirs is told apart by any name or number they share with the finding. */
  private invoiceOf(finding: Finding, aliases: readonly string[]): KnownInvoice | undefined {
    for (const ref of invoicesOf(finding)) {
      const known = this.invoices.get(ref) ?? [];
      const theirs = known.find((invoice) => aliases.some((id) => invoice.aliases.has(id)));
      if (theirs !== undefined) return theirs;
      if (aliases.length === 0 && known.length === 1) return known[0];
    }
    return undefined;
  }
}

function invoicesOf(finding: Finding): string[] {
  const { invoice } = finding.subject;
  const allocated = finding.allocations.map((allocation) => allocation.invoice);
  return invoice === undefined ? allocated : [invoice, ...allocated];
}
