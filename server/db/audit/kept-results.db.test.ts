import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { camilleDays, CONTRACT } from '../../../test/golden/golden-contract.js';
import { register } from '../../../test/support/audit-dossier.js';
import {
  auditJson,
  emptyOrganisation,
  openInParts,
  partsDatabase,
  type PartedDossier,
} from '../../../test/support/import-in-parts.js';
import type { AuditResult } from '../../domain/audit-result.js';
import { resultJson } from '../../exports/result-json.js';
import { answerQuestion } from '../../usecases/answer-question.js';
import type { Sight } from '../../usecases/reads/sight.js';
import { inOrganisation } from '../connection.js';
import { answerStore } from '../import/reread-answer-store.js';
import { jobQueue } from '../jobs/job-queue.js';
import { uploadStore } from '../jobs/upload-store.js';
import { eventLog } from '../people/event-log.js';
import { resultReads } from '../read/result/result-reads.js';
import { screenReads } from '../read/screens/screen-reads.js';

const AS_OF = '2026-11-16';
const ASKING = 'invoices/a-preciser.csv';
const CONTRACTS = 'register/contracts.csv';
const EVERYTHING: Sight = {
  accountId: '7',
  supplierId: null,
  scope: null,
  audience: ['supplier', 'buyer', 'procurement', 'legal', 'dpo'],
};

const asking = `Numéro de facture;Date;Prestataire;Libellé;Jours;Montant HT\nB-9;16/09/2026;Atelier Horizon;Étude;1.375;825\n`;

let dossier: PartedDossier;
let corrected: PartedDossier;
beforeAll(async () => {
  const invoices = { 'invoices/camille.csv': register(camilleDays(5)), [ASKING]: asking };
  dossier = await openInParts({ [CONTRACTS]: register(CONTRACT), ...invoices });
  corrected = await openInParts({
    [CONTRACTS]: register({ ...CONTRACT, ceiling_amount: '1500' }),
    ...invoices,
  });
}, 60_000);
afterAll(async () => {
  await dossier.remove();
  await corrected.remove();
});

async function resultOf(orgId: string, auditId: string): Promise<string | undefined> {
  return resultReads(await partsDatabase()).withResult(orgId, EVERYTHING, auditId, async (result) => {
    let text = '';
    for await (const piece of resultJson(result)) text += piece;
    return text;
  });
}

/** Audits, and gives the audit with its result as the command line would write it just now. */
async function audited(orgId: string): Promise<{ id: string; json: string }> {
  const json = await auditJson(orgId, AS_OF);
  const audit = await screenReads(await partsDatabase()).currentAudit(orgId);
  return { id: audit?.id ?? '', json };
}

async function answerTheQuestion(orgId: string): Promise<void> {
  await inOrganisation(await partsDatabase(), orgId, async (trx) => {
    const [id] = await trx('document').where({ org_id: orgId, file: ASKING }).pluck<string[]>('id');
    const stores = {
      answers: answerStore(trx, orgId),
      uploads: uploadStore(trx, orgId),
      queue: jobQueue(trx, orgId),
      events: eventLog(trx, orgId),
    };
    const about = { documentId: id ?? '', code: 'ambiguous-number', accountId: '7' };
    await answerQuestion(stores, { ...about, answer: 'decimal-point' });
  });
  await dossier.importFiles(orgId, []);
}

test('the result of an audit stays what it was, byte for byte, whatever is read after it', async () => {
  const orgId = await emptyOrganisation();
  await dossier.importFiles(orgId, dossier.paths);
  const first = await audited(orgId);
  expect(await resultOf(orgId, first.id)).toBe(first.json);

  // A document is read again; then a register counts instead of another; then a file comes in.
  await answerTheQuestion(orgId);
  const second = await audited(orgId);
  await corrected.importFiles(orgId, [CONTRACTS]);
  const third = await audited(orgId);
  expect(new Set([first.json, second.json, third.json]).size).toBe(3);
  for (const { id, json } of [first, second, third]) expect(await resultOf(orgId, id)).toBe(json);

  // Its figures are those of its result too.
  const reads = screenReads(await partsDatabase());
  for (const { id, json } of [first, second, third]) {
    const { totals, rules } = JSON.parse(json) as AuditResult;
    expect(await reads.audit(orgId, EVERYTHING, id)).toMatchObject({ totals, rules });
  }
}, 60_000);

test('an audit of another organisation, or one that there is not, has no result', async () => {
  const orgId = await emptyOrganisation();
  await dossier.importFiles(orgId, dossier.paths);
  const { id } = await audited(orgId);
  expect(await resultOf(await emptyOrganisation(), id)).toBeUndefined();
  expect(await resultOf(orgId, '999999999')).toBeUndefined();
}, 60_000);
