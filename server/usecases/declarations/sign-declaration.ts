import { createHash } from 'node:crypto';
import type { CivilDate } from '../../domain/civil-date.js';
import { exact } from '../../domain/decimal.js';
import { referenceKey } from '../../domain/names.js';
import { receiveUpload, type ReceivedFile } from '../jobs/receive-upload.js';
import type { DeclarationTarget } from '../reads/declaration-reads.js';
import { Refusal } from '../refusal.js';
import type { Stores } from '../unit-of-work.js';
import { contentToSign } from './content-to-sign.js';
import { declarationFile, type DeclarationAnswers } from './declaration-file.js';
import { replacedDeclaration } from './replaced-declaration.js';
import { subjectToSign } from './subject-to-sign.js';

/** Puts a text on this machine until it is received. */
export type WriteText = (text: string) => Promise<string>;

interface SigningRequest {
  accountId: string;
  target: DeclarationTarget;
  answers: DeclarationAnswers;
  today: CivilDate;
  writeText: WriteText;
}

/** What whoever signed gets back. */
export interface DeclarationReceipt {
  declarationRef: string;
  version: number;
  sha256: string;
  importId: string;
}

/**
 * Signs a declaration: its file is received like any register, in one transaction with its receipt, and replaces the
 * declaration in force of the same deliverable or line, of which it keeps what was not asked. Hours may be left out; what that costs is said by the audit.
 * @throws Refusal `invalid-value`, `wrong-state`
 */
export async function signDeclaration(stores: Stores, request: SigningRequest): Promise<DeclarationReceipt> {
  const { accountId, target, answers, today, writeText } = request;
  refuseContradictions(answers);
  refuseLineOfNoInvoice(target);
  const { declarations } = stores;
  // The number first: two who sign at once wait for each other there, and the second sees the first.
  const declarationRef = `DE-${await declarations.nextNumber()}`;
  const before = await declarations.lastSigned(target.id);
  const { subject, corrects } = subjectToSign(target);
  const supersedes = replacedDeclaration(corrects, before);
  const version = (before?.version ?? (supersedes === null ? 0 : 1)) + 1;
  const contractKey = referenceKey(target.contract.contractRef);
  const corrected =
    target.last === null || corrects === null
      ? null
      : {
          ...target.last,
          priceEffectAmount: (await declarations.priceEffect(contractKey, corrects))?.amount ?? null,
        };
  const head = { ...subject, declarationRef, supersedes, signedAt: today };
  const text = declarationFile(head, contentToSign(answers, corrected));
  const file: ReceivedFile = {
    name: `register/ai_declarations-${declarationRef}.csv`,
    path: await writeText(text),
    sha256: createHash('sha256').update(text).digest('hex'),
    byteLength: Buffer.byteLength(text),
    part: 'register',
  };
  const importId = await receiveUpload(stores, { kind: 'declaration', byAccount: accountId, files: [file] });
  const receipt = { declarationRef, version, sha256: file.sha256, importId };
  await declarations.addSigned({ ...receipt, target: target.id, contractKey, accountId, supersedes });
  await declarations.dropDraft(accountId, target.id);
  await stores.events.add({
    accountId,
    action: 'sign-declaration',
    subject: { declaration: declarationRef, target: target.id },
  });
  return receipt;
}

function refuseContradictions({
  aiUse,
  tools,
  shareLow,
  shareHigh,
  daysSavedLow,
  daysSavedHigh,
}: DeclarationAnswers): void {
  if (aiUse === 'none' && tools.length > 0) {
    throw new Refusal(
      'invalid-value',
      {
        fr: 'Un outil est nommé alors que la réponse est « non ».',
        en: 'A tool is named although the answer is “no”.',
      },
      'tools',
    );
  }
  const pairs = [
    ['shareHigh', shareLow, shareHigh],
    ['daysSavedHigh', daysSavedLow, daysSavedHigh],
  ] as const;
  for (const [field, low, high] of pairs) {
    if (low === null || high === null || exact(low).lte(high)) continue;
    throw new Refusal(
      'invalid-value',
      {
        fr: 'Le haut de la fourchette est plus petit que le bas.',
        en: 'The top of the range is below its bottom.',
      },
      field,
    );
  }
}

/** Without the invoice's number, it would be read as speaking of that line of every invoice. */
function refuseLineOfNoInvoice({ deliverable, invoice }: DeclarationTarget): void {
  if (deliverable !== null || (invoice?.number ?? null) !== null) return;
  throw new Refusal(
    'invalid-value',
    {
      fr: 'Cette ligne est d’une facture sans numéro : elle ne peut pas être déclarée ici.',
      en: 'This line is of an invoice without a number: it cannot be declared here.',
    },
    'target',
  );
}
