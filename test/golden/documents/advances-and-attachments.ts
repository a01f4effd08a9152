import { describe, expect } from '@jest/globals';
import { auditDossier, onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT } from '../golden-contract.js';
import { ublInvoice, type GoldenUbl } from '../golden-ubl.js';

const dossier = (
  invoices: GoldenUbl[],
  contract: Record<string, string> = {},
  events: Record<string, string>[] = [],
): DossierFiles => ({
  'register/contracts.csv': register({ ...CONTRACT, price_form: 'fixed', ...contract }),
  ...(events.length === 0 ? {} : { 'register/invoice_events.csv': register(...events) }),
  ...Object.fromEntries(invoices.map((invoice) => [`invoices/${invoice.number}.xml`, ublInvoice(invoice)])),
});
const AS_OF = '2026-11-16';
const auditTogether = auditsTogether(AS_OF);
const audit = (...of: Parameters<typeof dossier>): Promise<AuditPart> => auditTogether(dossier(...of));
const found = (result: AuditPart, code: string) => result.findings.filter((one) => one.code === code);

describe('an advance', () => {
  const advance: GoldenUbl = { number: 'F-1', issued: '2026-06-01', type: '386', amount: '3000' };
  const final: GoldenUbl = {
    number: 'F-2',
    issued: '2026-10-01',
    type: '380',
    amount: '7800',
    prepaid: '3000',
  };

  testTogether('that the final invoice deducts is not billed twice', async () => {
    const deducted = dossier([advance, { ...final, preceding: 'F-1' }], { ceiling_amount: '10000' });
    const { result } = await auditDossier(deducted, AS_OF);
    expect(result.totals).toEqual([{ currency: 'EUR', billed: '7800.00', atStake: '0.00' }]);
    expect(found(result, 'P1')).toEqual([]);
  });

  testTogether('that nothing deducts yet counts', async () => {
    const open = dossier([advance, { ...final, prepaid: '0' }], { ceiling_amount: '10000' });
    const { result } = await auditDossier(open, AS_OF, { rules: onlyRules('P1') });
    expect(result.totals[0]?.billed).toBe('10800.00');
    expect(found(result, 'P1').map(({ values }) => values.excess)).toEqual(['800.00']);
  });

  testTogether.each([
    ['EUR', 'replaced'],
    ['USD', 'current'],
  ])('that an invoice in %s deducts is %s', async (currency, state) => {
    const files = dossier([advance, final]);
    const inCurrency = (files['invoices/F-2.xml'] as string).replaceAll('EUR', currency);
    const { invoices } = await auditTogether({ ...files, 'invoices/F-2.xml': inCurrency });
    expect(invoices.map((one) => one.state)).toEqual([state, 'current']);
  });
});

describe('one attached sheet under two invoices', () => {
  /** Each test has a sheet of its own: one under the invoices of several contracts is a common annex. */
  const both = (task: string): [GoldenUbl, GoldenUbl] => {
    const attached = `date;jours;tâche\n2026-09-01;1;${task}\n`;
    const first = { number: 'F-1', issued: '2026-10-01', type: '380', amount: '3000', attached };
    return [first, { ...first, number: 'F-2', issued: '2026-10-10', amount: '2900' }];
  };

  testTogether('is asked about', async () => {
    expect(found(await audit(both('new')), 'D6')).toHaveLength(1);
  });

  testTogether('belongs to the one that cites the first', async () => {
    const [first, second] = both('cited');
    expect(found(await audit([first, { ...second, preceding: 'F-1' }]), 'D6')).toEqual([]);
  });

  testTogether('may be sent again after a rejection', async () => {
    const rejected = {
      invoice_number: 'F-1',
      supplier: 'Atelier Horizon',
      event: 'rejected',
      on: '2026-10-05',
    };
    expect(found(await audit(both('rejected'), {}, [rejected]), 'D6')).toEqual([]);
  });

  testTogether('may come with the credit note that gives a part back', async () => {
    const [first, second] = both('given back');
    const credit = { ...second, type: '381', amount: '300', preceding: 'F-1' };
    expect(found(await audit([first, credit]), 'D6')).toEqual([]);
  });

  testTogether.each([['380'], ['381']])(
    'may come with what gives back by its signs, of type %s',
    async (type) => {
      const [first, second] = both(`negative ${type}`);
      expect(found(await audit([first, { ...second, type, amount: '-300' }]), 'D6')).toEqual([]);
    },
  );
});
