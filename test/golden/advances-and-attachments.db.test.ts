import { describe, expect, test } from '@jest/globals';
import type { AuditResult } from '../../server/domain/audit-result.js';
import { auditDossier, register } from '../support/audit-dossier.js';
import { CONTRACT } from './golden-contract.js';
import { ublInvoice, type GoldenUbl } from './golden-ubl.js';

async function audit(
  invoices: GoldenUbl[],
  contract: Record<string, string> = {},
  events: Record<string, string>[] = [],
): Promise<AuditResult> {
  const { result } = await auditDossier(
    {
      'register/contracts.csv': register({ ...CONTRACT, price_form: 'fixed', ...contract }),
      ...(events.length === 0 ? {} : { 'register/invoice_events.csv': register(...events) }),
      ...Object.fromEntries(
        invoices.map((invoice) => [`invoices/${invoice.number}.xml`, ublInvoice(invoice)]),
      ),
    },
    '2026-11-16',
  );
  return result;
}
const found = (result: AuditResult, code: string) => result.findings.filter((one) => one.code === code);

describe('an advance', () => {
  const advance: GoldenUbl = { number: 'F-1', issued: '2026-06-01', type: '386', amount: '3000' };
  const final: GoldenUbl = {
    number: 'F-2',
    issued: '2026-10-01',
    type: '380',
    amount: '7800',
    prepaid: '3000',
  };

  test('that the final invoice deducts is not billed twice', async () => {
    const result = await audit([advance, { ...final, preceding: 'F-1' }], { ceiling_amount: '10000' });
    expect(result.totals).toEqual([{ currency: 'EUR', billed: '7800.00', atStake: '0.00' }]);
    expect(found(result, 'P1')).toEqual([]);
  });

  test('that nothing deducts yet counts', async () => {
    const result = await audit([advance, { ...final, prepaid: '0' }], { ceiling_amount: '10000' });
    expect(result.totals[0]?.billed).toBe('10800.00');
    expect(found(result, 'P1').map(({ values }) => values.excess)).toEqual(['800.00']);
  });
});

describe('one attached sheet under two invoices', () => {
  const sheet = 'date;jours\n2026-09-01;1\n';
  const first: GoldenUbl = {
    number: 'F-1',
    issued: '2026-10-01',
    type: '380',
    amount: '3000',
    attached: sheet,
  };
  const second: GoldenUbl = { ...first, number: 'F-2', issued: '2026-10-10', amount: '2900' };

  test('is asked about', async () => {
    expect(found(await audit([first, second]), 'D6')).toHaveLength(1);
  });

  test('belongs to the one that cites the first', async () => {
    expect(found(await audit([first, { ...second, preceding: 'F-1' }]), 'D6')).toEqual([]);
  });

  test('may be sent again after a rejection', async () => {
    const rejected = {
      invoice_number: 'F-1',
      supplier: 'Atelier Horizon',
      event: 'rejected',
      on: '2026-10-05',
    };
    expect(found(await audit([first, second], {}, [rejected]), 'D6')).toEqual([]);
  });

  test('may come with the credit note that gives a part back', async () => {
    const credit = { ...second, type: '381', amount: '300', preceding: 'F-1' };
    expect(found(await audit([first, credit]), 'D6')).toEqual([]);
  });

  test.each(['380', '381'])('may come with what gives back by its signs, of type %s', async (type) => {
    expect(found(await audit([first, { ...second, type, amount: '-300' }]), 'D6')).toEqual([]);
  });
});
