import { beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { register, type DossierFiles } from '../../../test/support/audit-dossier.js';
import { contractorOf, FINANCE, openScreens, type Screens } from '../../../test/support/screens.js';
import type { ContractorDeclaration, DeclarationTarget } from '../../usecases/reads/declaration-reads.js';
import type { Sight } from '../../usecases/reads/sight.js';
import { contentToSign } from '../../usecases/declarations/content-to-sign.js';
import { declarationFile, type DeclarationAnswers } from '../../usecases/declarations/declaration-file.js';
import { signDeclaration } from '../../usecases/declarations/sign-declaration.js';
import { subjectToSign } from '../../usecases/declarations/subject-to-sign.js';
import { inOrganisation } from '../connection.js';
import { unitOfWork } from '../unit-of-work.js';
import { declarationStore } from './declaration-store.js';

const AS_OF = '2026-11-24';

let screens: Screens;
let sight: Sight;

const targetOf = async (ref: string): Promise<DeclarationTarget> => {
  const all = await screens.reads.declarationTargets(screens.orgId, sight, AS_OF);
  const found = all.find(({ deliverable }) => deliverable?.deliverableRef === ref);
  if (found === undefined) throw new RangeError(`nothing to declare for ${ref}`);
  return found;
};

/** What a form sends that changes nothing of a declaration. */
const unchanged = (last: ContractorDeclaration): DeclarationAnswers => ({
  ...last,
  dataClasses: [],
  trainingReuse: null,
});

/** An invoice that nothing here is about: a dossier has at least one. */
const invoice = (number: string): DossierFiles => ({
  [`invoices/${number}.csv`]: register({
    invoice_number: number,
    issue_date: '2026-10-05',
    supplier: 'Cabinet Exemple',
    contract_ref: 'M-01',
    line_id: '1',
    description: 'Conseil',
    quantity: '1',
    unit: 'day',
    unit_price: '600',
    net: '600',
  }),
});

beforeAll(async () => {
  screens = await openScreens(
    {
      'register/contracts.csv': register({
        contract_ref: 'M-01',
        supplier_name: 'Cabinet Exemple',
        start_date: '2026-01-01',
        price_form: 'time',
        hours_per_day: '8',
        ai_policy: 'declare',
        ai_declaration_required: 'with_hours',
      }),
      ...invoice('F-1'),
      'register/deliverables.csv': register(
        {
          contract_ref: 'M-01',
          deliverable_ref: 'R-03',
          title: 'Rapport',
          type: 'report',
          delivered_on: '2026-10-01',
        },
        {
          contract_ref: 'M-01',
          deliverable_ref: 'R-04',
          title: 'Guide',
          type: 'report',
          delivered_on: '2026-11-01',
        },
      ),
      'register/ai_declarations.csv': register(
        {
          ...DECLARED,
          tool: 'AssistantFictif',
          provider: 'Éditeur Exemple',
          model_version: '4.1',
          hosting_region: 'EU',
          account_type: 'consumer',
          family: 'text_draft',
          data_classes: 'public',
          training_reuse: 'no',
        },
        {
          ...DECLARED,
          tool: 'Traducteur',
          provider: '',
          model_version: '2',
          hosting_region: 'other',
          account_type: 'enterprise',
          family: 'translation_pe',
          data_classes: 'internal|personal',
          training_reuse: 'unknown',
        },
      ),
    },
    AS_OF,
  );
  const { items } = await screens.reads.contracts(screens.orgId, FINANCE, {}, { after: null, limit: 1 });
  sight = contractorOf(items[0]?.supplier?.id ?? '');
}, 60_000);

const DECLARED = {
  declaration_ref: 'D-03',
  contract_ref: 'M-01',
  deliverable_ref: 'R-03',
  ai_use: 'used',
  stages: 'first_draft|mise au propre',
  share_low: '0.25',
  share_high: '0.5',
  human_review: 'full',
  review_days: '1.5',
  human_hours: '14.5',
  days_saved_low: '1',
  days_saved_high: '3',
  price_effect_amount: '400',
  prior_approval_ref: 'Courriel du 2 sept.',
  subcontractor: 'Sous-traitant Inventé',
  signed_by: 'Ada Modèle',
  signed_at: '2026-10-02',
};

describe('a declaration', () => {
  test('is offered, with its habits, for other work of the same contract', async () => {
    const { last, contract } = await targetOf('R-04');
    expect(last).toBeNull();
    const habits = await screens.reads.lastDeclaredUse(screens.orgId, sight, contract.id);
    expect(habits?.declarationRef).toBe('D-03');
    expect(habits?.tools.map(({ provider, hostingRegion }) => [provider, hostingRegion])).toEqual([
      ['Éditeur Exemple', 'EU'],
      [null, 'other'],
    ]);
    expect(await screens.reads.lastDeclaredUse(screens.orgId, contractorOf('999'), contract.id)).toBeNull();
  });

  test('that is corrected keeps every field of what it corrects', async () => {
    const target = await targetOf('R-03');
    const before = target.last;
    if (before === null) throw new RangeError('nothing declared');
    const { subject, corrects } = subjectToSign(target);
    const effect = await inOrganisation(screens.db, screens.orgId, (trx) =>
      declarationStore(trx, screens.orgId).priceEffect('M01', corrects ?? ''),
    );
    expect([corrects, effect]).toEqual(['D-03', { amount: '400', currency: 'EUR' }]);
    const priceEffectAmount = effect?.amount ?? null;
    const head = { ...subject, declarationRef: 'DE-1', supersedes: corrects, signedAt: '2026-11-24' };
    const content = contentToSign(unchanged(before), { ...before, priceEffectAmount });
    const file = declarationFile(head, content);
    await screens.add({ 'register/ai_declarations-DE-1.csv': file, ...invoice('F-2') });

    const { last } = await targetOf('R-03');
    expect(last).toEqual({
      ...before,
      declarationKey: 'DE-1',
      declarationRef: 'DE-1',
      supersedes: 'D-03',
      signedAt: '2026-11-24',
      source: expect.objectContaining({ file: 'register/ai_declarations-DE-1.csv' }) as unknown,
    });
    const kept = await inOrganisation(screens.db, screens.orgId, (trx) =>
      declarationStore(trx, screens.orgId).priceEffect('M01', 'DE-1'),
    );
    expect(kept).toEqual({ amount: '400', currency: 'EUR' });
  }, 60_000);
});

test('under a reference of several holders, an effect on the price is told to none of them', async () => {
  const told: unknown[] = [];
  const over = inOrganisation(screens.db, screens.orgId, async (trx) => {
    const ask = () => declarationStore(trx, screens.orgId).priceEffect('M01', 'D-03');
    told.push(await ask());
    await trx.raw(
      `INSERT INTO contract OVERRIDING SYSTEM VALUE
       SELECT (jsonb_populate_record(c, '{"id": 999999999, "supplier_id": null}')).* FROM contract c WHERE c.contract_key = 'M01'`,
    );
    told.push(await ask());
    throw new RangeError('nothing of it stays');
  });
  await expect(over).rejects.toThrow('nothing of it stays');
  expect(told).toEqual([{ amount: '400', currency: 'EUR' }, null]);
});

describe('a declaration signed in Déclic', () => {
  const NONE: DeclarationAnswers = {
    aiUse: 'none',
    tools: [],
    stages: [],
    shareLow: null,
    shareHigh: null,
    humanReview: null,
    humanHours: '3',
    daysSavedLow: null,
    daysSavedHigh: null,
    dataClasses: [],
    trainingReuse: null,
    priorApprovalRef: null,
    subcontractor: null,
    signedBy: 'Ada Modèle',
  };
  let invoices = 10;

  interface Signed {
    ref: string;
    supersedes: string;
    /** Imports the file that was signed, as a worker does later. */
    read(): Promise<void>;
  }

  /** Signs for R-04, as its form is now. */
  async function sign(): Promise<Signed> {
    const target = await targetOf('R-04');
    const folder = await mkdtemp(join(tmpdir(), 'signed-'));
    let text = '';
    const writeText = async (written: string): Promise<string> => {
      text = written;
      const path = join(folder, 'signed.csv');
      await writeFile(path, written);
      return path;
    };
    try {
      const { declarationRef: ref } = await unitOfWork(screens.db).within(screens.orgId, (stores) =>
        signDeclaration(stores, { accountId: '7', target, answers: NONE, today: AS_OF, writeText }),
      );
      const supersedes = text.trim().split(',').at(-1)?.replaceAll('"', '') ?? '';
      return { ref, supersedes, read: () => receive({ [`register/ai_declarations-${ref}.csv`]: text }) };
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  async function receive(files: DossierFiles): Promise<void> {
    invoices += 1;
    await screens.receive({ ...files, ...invoice(`F-${invoices}`) });
  }

  /** A register that somebody sends besides, with a declaration on R-04. */
  const declaredElsewhere = (ref: string, signedAt: string, supersedes: string): Promise<void> =>
    receive({
      [`register/ai_declarations-${ref}.csv`]: register({
        declaration_ref: ref,
        contract_ref: 'M-01',
        deliverable_ref: 'R-04',
        ai_use: 'none',
        signed_by: 'Ada Modèle',
        signed_at: signedAt,
        supersedes,
      }),
    });

  /** Declarations on R-04 that no other replaces. */
  const inForce = (): Promise<string[]> =>
    inOrganisation(screens.db, screens.orgId, async (trx) => {
      const { rows } = await trx.raw<{ rows: { ref: string }[] }>(
        `SELECT declaration_ref AS ref FROM ai_declaration a
         WHERE deliverable_ref = 'R-04'
           AND NOT EXISTS (SELECT FROM ai_declaration l WHERE l.contract_key = a.contract_key AND l.supersedes = a.declaration_ref)
         ORDER BY id`,
      );
      return rows.map(({ ref }) => ref);
    });
  const shown = async (): Promise<string | null> => (await targetOf('R-04')).last?.declarationRef ?? null;

  test('replaces what its form shows, be the last one signed here another', async () => {
    const first = await sign();
    expect(first.supersedes).toBe('');
    await first.read();
    await declaredElsewhere('D-9', '2026-11-25', first.ref);
    expect(await shown()).toBe('D-9');
    const second = await sign();
    expect(second.supersedes).toBe('D-9');
    await second.read();
    expect([await shown(), await inForce()]).toEqual([second.ref, [second.ref]]);
  }, 60_000);

  test('replaces the one signed here a moment ago that is not read yet, and with it what both forms show', async () => {
    const before = await shown();
    const first = await sign();
    expect([await shown(), first.supersedes]).toEqual([before, before]);
    const second = await sign();
    expect(second.supersedes).toBe(first.ref);
    // In whatever order they are read.
    await second.read();
    await first.read();
    expect([await shown(), await inForce()]).toEqual([second.ref, [second.ref]]);
  }, 60_000);

  test('waits where one signed a moment ago replaces something else than its form shows', async () => {
    const before = await shown();
    const first = await sign();
    await declaredElsewhere('D-10', '2026-11-25', before ?? '');
    expect(await shown()).toBe('D-10');
    await expect(sign()).rejects.toMatchObject({
      code: 'wrong-state',
      text: {
        fr: `Votre déclaration ${first.ref} n’est pas encore lue, et une autre est arrivée depuis. Revenez au formulaire dans un instant : il montrera ce que vous remplacez.`,
        en: `Your declaration ${first.ref} has not been read yet, and another one came in since. Come back to the form in a moment: it will show what you replace.`,
      },
    });
    await first.read();
    const last = await sign();
    expect(last.supersedes).toBe('D-10');
  }, 60_000);
});
