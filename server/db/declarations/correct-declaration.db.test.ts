import { beforeAll, describe, expect, test } from '@jest/globals';
import { register, type DossierFiles } from '../../../test/support/audit-dossier.js';
import { contractorOf, FINANCE, openScreens, type Screens } from '../../../test/support/screens.js';
import type { ContractorDeclaration, DeclarationTarget } from '../../usecases/reads/declaration-reads.js';
import type { Sight } from '../../usecases/reads/sight.js';
import { contentToSign } from '../../usecases/declarations/content-to-sign.js';
import { declarationFile, type DeclarationAnswers } from '../../usecases/declarations/declaration-file.js';
import { subjectToSign } from '../../usecases/declarations/subject-to-sign.js';
import { inOrganisation } from '../connection.js';
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
    const priceEffectAmount = await inOrganisation(screens.db, screens.orgId, (trx) =>
      declarationStore(trx, screens.orgId).priceEffect('M01', corrects ?? ''),
    );
    expect([corrects, priceEffectAmount]).toEqual(['D-03', '400']);
    const head = { ...subject, declarationRef: 'DE-1', supersedes: corrects, signedAt: '2026-11-24' };
    const content = contentToSign(unchanged(before), { ...before, priceEffectAmount });
    const file = declarationFile(head, content);
    await screens.add({ 'register/ai_declarations-DE-1.csv': file, ...invoice('F-2') });

    const { last } = await targetOf('R-03');
    expect(last).toEqual({
      ...before,
      declarationRef: 'DE-1',
      supersedes: 'D-03',
      signedAt: '2026-11-24',
      source: expect.objectContaining({ file: 'register/ai_declarations-DE-1.csv' }) as unknown,
    });
    const kept = await inOrganisation(screens.db, screens.orgId, (trx) =>
      declarationStore(trx, screens.orgId).priceEffect('M01', 'DE-1'),
    );
    expect(kept).toBe('400');
  }, 60_000);
});
