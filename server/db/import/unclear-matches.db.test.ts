import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { camilleDays, CONTRACT } from '../../../test/golden/golden-contract.js';
import { register } from '../../../test/support/audit-dossier.js';
import {
  emptyOrganisation,
  openInParts,
  partsDatabase,
  type PartedDossier,
} from '../../../test/support/import-in-parts.js';
import type { Problem } from '../../domain/problem.js';
import { answerQuestion, withdrawAnswer } from '../../usecases/answer-question.js';
import { inOrganisation } from '../connection.js';
import { jobQueue } from '../jobs/job-queue.js';
import { uploadStore } from '../jobs/upload-store.js';
import { eventLog } from '../people/event-log.js';
import { answerStore } from './reread-answer-store.js';

/** One contractor, two contracts in force: an invoice that names none may be of either. */
const SECOND = { ...CONTRACT, contract_ref: 'M-2026-02', title: 'Formation' };
const OVER = {
  ...CONTRACT,
  contract_ref: 'M-2024-09',
  start_date: '2024-01-01',
  end_date: '2024-12-31',
  notified_on: '2023-12-01',
};
/** Another contractor with two contracts, who uses the same numbers. */
const RIVAGE = { supplier: 'Studio Rivage', supplier_siret: '90000000200015' };
const ofRivage = (ref: string) => ({
  ...CONTRACT,
  contract_ref: ref,
  supplier_name: RIVAGE.supplier,
  supplier_siret: RIVAGE.supplier_siret,
});
const CONTRACTS = 'register/contracts.csv';
const UNNAMED = 'invoices/sans-marche.csv';
const NAMED = 'invoices/lignes.csv';
const SHARED = 'invoices/deux-prestataires.csv';
const CONTRACT_CODE = 'invoice-contract-unclear';
const LINE_CODE = 'line-match-unclear';

const member = (key: string, name: string, profile = 'Expert') => ({
  contract_ref: 'M-2026-01',
  person_key: key,
  name,
  profile,
});
const deliverable = (ref: string, title: string) => ({
  contract_ref: 'M-2026-01',
  deliverable_ref: ref,
  title,
  type: 'report',
});

let dossier: PartedDossier;
beforeAll(async () => {
  dossier = await openInParts({
    [CONTRACTS]: register(CONTRACT, SECOND, OVER, ofRivage('M-2026-03'), ofRivage('M-2026-04')),
    'register/people.csv': register(
      member('P-1', 'Camille Exemple'),
      member('P-2', 'Camille Exemple'),
      member('P-3', 'Noé Essai'),
    ),
    'register/rate_card.csv': register(
      { contract_ref: 'M-2026-01', profile: 'Expert', synonyms: 'Consultant', unit: 'day', rate: '500' },
      { contract_ref: 'M-2026-01', profile: 'Analyste', synonyms: 'Consultant', unit: 'day', rate: '400' },
    ),
    'register/deliverables.csv': register(deliverable('LIV-01', 'Étude'), deliverable('LIV-02', 'Guide')),
    [UNNAMED]: register(
      camilleDays(2, { invoice_number: 'F-1', contract_ref: '', person: '' }),
      camilleDays(3, { invoice_number: 'F-2', contract_ref: '', person: '' }),
    ),
    [SHARED]: register(
      camilleDays(2, { invoice_number: 'F-1', contract_ref: '', person: '' }),
      camilleDays(3, { invoice_number: 'F-1', contract_ref: '', person: '', ...RIVAGE }),
    ),
    [NAMED]: register(
      camilleDays(1, { invoice_number: 'F-3', line_id: '1' }),
      camilleDays(1, { invoice_number: 'F-3', line_id: '2', person: '', profile: 'Consultant' }),
      camilleDays(1, {
        invoice_number: 'F-3',
        line_id: '3',
        person: 'Noé Essai',
        description: 'Suite de LIV-01 et de LIV-02',
      }),
    ),
  });
}, 60_000);
afterAll(() => dossier.remove());

async function imported(...paths: string[]): Promise<string> {
  const orgId = await emptyOrganisation();
  await dossier.importFiles(orgId, paths);
  return orgId;
}

interface Asked {
  id: string;
  status: string;
  problems: Problem[];
}

const documentNamed = async (orgId: string, file: string): Promise<Asked> =>
  inOrganisation(await partsDatabase(), orgId, async (trx) => {
    const row = await trx('document')
      .where({ org_id: orgId, file })
      .first<Asked | undefined>('id', 'status', 'problems');
    if (row === undefined) throw new RangeError(file);
    return row;
  });

const fieldsOf = async (orgId: string, file: string, code: string) =>
  (await documentNamed(orgId, file)).problems
    .filter((problem) => problem.code === code)
    .flatMap(({ form = [] }) => form)
    .map(({ name, proposed, choices = [] }) => [name, proposed, choices.map(({ value }) => value)]);

const contractsOf = async (orgId: string): Promise<string[][]> =>
  inOrganisation(await partsDatabase(), orgId, async (trx) =>
    (
      await trx('invoice as i')
        .leftJoin('contract as c', 'c.id', 'i.contract_id')
        .where({ 'i.org_id': orgId })
        .orderBy('i.ref')
        .select<{ ref: string; contract_ref: string | null; contract_how: string }[]>(
          'i.ref',
          'c.contract_ref',
          'i.contract_how',
        )
    ).map(({ ref, contract_ref, contract_how }) => [ref, contract_ref ?? '', contract_how]),
  );

const tiesOf = async (orgId: string): Promise<string[]> =>
  inOrganisation(await partsDatabase(), orgId, async (trx) =>
    (
      await trx('line_tie as t')
        .join('invoice_line as l', 'l.id', 't.line_id')
        .where({ 't.org_id': orgId })
        .orderBy(['l.id', 't.ordinal'])
        .select<
          {
            ref: string;
            person_key: string | null;
            profile: string | null;
            deliverable_ref: string | null;
            how: string;
          }[]
        >('l.ref', 't.person_key', 't.profile', 't.deliverable_ref', 't.how')
    ).map((one) =>
      [one.ref, one.person_key, one.profile, one.deliverable_ref, one.how].filter(Boolean).join(' '),
    ),
  );

async function within(
  orgId: string,
  file: string,
  code: string,
  work: (stores: Parameters<typeof answerQuestion>[0], about: object) => Promise<string>,
): Promise<void> {
  const { id: documentId } = await documentNamed(orgId, file);
  await inOrganisation(await partsDatabase(), orgId, (trx) =>
    work(
      {
        answers: answerStore(trx, orgId),
        uploads: uploadStore(trx, orgId),
        queue: jobQueue(trx, orgId),
        events: eventLog(trx, orgId),
      },
      { documentId, code, accountId: '7' },
    ),
  );
  await dossier.importFiles(orgId, []);
}

type Request = Parameters<typeof answerQuestion>[1];
const answer = (orgId: string, file: string, code: string, value: string): Promise<void> =>
  within(orgId, file, code, (stores, about) =>
    answerQuestion(stores, { ...(about as Request), answer: value }),
  );
const withdraw = (orgId: string, file: string, code: string): Promise<void> =>
  within(orgId, file, code, (stores, about) => withdrawAnswer(stores, about as Request));

describe('the contract of an invoice', () => {
  test('is asked among those of its contractor in force; an answer settles it, another undoes it', async () => {
    const orgId = await imported(CONTRACTS, UNNAMED);
    const both = ['M-2026-01', 'M-2026-02', '-'];
    expect((await documentNamed(orgId, UNNAMED)).status).toBe('needs-answer');
    expect(await fieldsOf(orgId, UNNAMED, CONTRACT_CODE)).toEqual([
      ['F-1', null, both],
      ['F-2', null, both],
    ]);
    await answer(orgId, UNNAMED, CONTRACT_CODE, 'F-1=M-2026-02');
    expect(await contractsOf(orgId)).toEqual([
      ['F-1', 'M-2026-02', 'answered'],
      ['F-2', '', 'none'],
    ]);
    // The first answer stays in the form: the next one would replace it otherwise.
    expect(await fieldsOf(orgId, UNNAMED, CONTRACT_CODE)).toEqual([
      ['F-1', 'M-2026-02', both],
      ['F-2', null, both],
    ]);
    await answer(orgId, UNNAMED, CONTRACT_CODE, 'F-1=M-2026-01; F-2=-');
    expect(await contractsOf(orgId)).toEqual([
      ['F-1', 'M-2026-01', 'answered'],
      ['F-2', '', 'none'],
    ]);
    expect((await documentNamed(orgId, UNNAMED)).status).toBe('read');
    await withdraw(orgId, UNNAMED, CONTRACT_CODE);
    expect((await contractsOf(orgId)).map(([, , how]) => how)).toEqual(['none', 'none']);
    expect((await documentNamed(orgId, UNNAMED)).status).toBe('needs-answer');
  }, 60_000);

  test('is asked for each contractor where two of them use one number in a document', async () => {
    const orgId = await imported(CONTRACTS, SHARED);
    expect(await fieldsOf(orgId, SHARED, CONTRACT_CODE)).toEqual([
      ['F-1', null, ['M-2026-01', 'M-2026-02', '-']],
      ['F-1 (2)', null, ['M-2026-03', 'M-2026-04', '-']],
    ]);
    await answer(orgId, SHARED, CONTRACT_CODE, 'F-1=M-2026-02');
    expect((await documentNamed(orgId, SHARED)).status).toBe('needs-answer');
    await answer(orgId, SHARED, CONTRACT_CODE, 'F-1=M-2026-02; F-1 (2)=M-2026-03');
    expect((await contractsOf(orgId)).map(([, contract]) => contract).sort()).toEqual([
      'M-2026-02',
      'M-2026-03',
    ]);
    expect((await documentNamed(orgId, SHARED)).status).toBe('read');
  }, 60_000);

  test('is told once a register says it, and asked of nobody where the contractor has no contract', async () => {
    const orgId = await imported(UNNAMED);
    expect((await documentNamed(orgId, UNNAMED)).status).toBe('read');
    await dossier.importFiles(orgId, [CONTRACTS]);
    expect((await documentNamed(orgId, UNNAMED)).status).toBe('needs-answer');
  }, 60_000);
});

describe('whom or what a line is for', () => {
  const OTHERS = ['register/people.csv', 'register/rate_card.csv', 'register/deliverables.csv'];

  test('is asked where homonyms, a shared synonym or two deliverables leave a choice', async () => {
    const orgId = await imported(CONTRACTS, ...OTHERS, NAMED);
    expect(await fieldsOf(orgId, NAMED, LINE_CODE)).toEqual([
      ['F-3/1 person', null, ['P-1', 'P-2', '-']],
      ['F-3/2 profile', null, ['Analyste', 'Expert', '-']],
      ['F-3/3 deliverable', null, ['LIV-01', 'LIV-02', '-']],
    ]);
    await answer(
      orgId,
      NAMED,
      LINE_CODE,
      'F-3/1 person=P-2; F-3/2 profile=Analyste; F-3/3 deliverable=LIV-02',
    );
    expect(await tiesOf(orgId)).toEqual(
      expect.arrayContaining(['1 P-2 Expert person', '2 Analyste person', '3 LIV-02 person']),
    );
    expect((await documentNamed(orgId, NAMED)).status).toBe('read');
    await answer(orgId, NAMED, LINE_CODE, 'F-3/1 person=P-1');
    expect(await tiesOf(orgId)).toEqual(expect.arrayContaining(['1 P-1 Expert person']));
    expect((await fieldsOf(orgId, NAMED, LINE_CODE)).map(([name, proposed]) => [name, proposed])).toEqual([
      ['F-3/1 person', 'P-1'],
      ['F-3/2 profile', null],
      ['F-3/3 deliverable', null],
    ]);
  }, 60_000);
});
