import { aliasesOf, mentionOf } from '../../domain/supplier-identity.js';
import { isSiretValid } from '../../domain/siret.js';
import { Refusal } from '../refusal.js';
import type { PeopleStore, SupplierName } from './people-ports.js';

/**
 * The firm that a person wrote: a SIRET, a SIREN, a VAT id or a name, in that order of trust.
 * @throws Refusal `invalid-value`: a SIRET whose check digit is wrong, or nothing.
 */
export function supplierNamed(reference: string): SupplierName {
  const mention = mentionOf(reference.trim());
  if (mention.siret !== null && !isSiretValid(mention.siret)) {
    throw new Refusal(
      'invalid-value',
      {
        fr: 'Ce SIRET est inexact : sa clé de contrôle ne convient pas.',
        en: 'This SIRET is wrong: its check digit does not fit.',
      },
      'supplier',
    );
  }
  const [first] = aliasesOf(mention);
  if (first === undefined || first.value === '') {
    throw new Refusal(
      'invalid-value',
      {
        fr: 'Un prestataire est attendu : son SIRET, son numéro de TVA ou son nom.',
        en: 'A contractor is expected: its SIRET, VAT number or name.',
      },
      'supplier',
    );
  }
  return { kind: first.kind, value: first.value, label: reference.trim() };
}

/** The SIREN inside a number: a SIRET's first nine digits, a French VAT id's last nine; null where there is none. */
export function sirenOf({ kind, value }: SupplierName): string | null {
  if (kind === 'name') return null;
  return aliasesOf(mentionOf(value)).find((alias) => alias.kind === 'siren')?.value ?? null;
}

/**
 * The firm's id among the suppliers, null while no document names it.
 * @throws Refusal `invalid-value` where several share its SIREN and none bears its SIRET
 */
export async function onlySupplier(
  people: Pick<PeopleStore, 'suppliers'>,
  named: SupplierName,
): Promise<string | null> {
  const [supplier, other] = await people.suppliers(named);
  if (other !== undefined) {
    throw new Refusal(
      'invalid-value',
      {
        fr: 'Plusieurs prestataires ont ce SIREN : donnez le SIRET que portent les pièces du bon.',
        en: 'Several contractors have this SIREN: give the SIRET that the documents of the right one bear.',
      },
      'supplier',
    );
  }
  return supplier?.id ?? null;
}
