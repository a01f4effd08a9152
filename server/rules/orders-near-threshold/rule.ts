import type { Subject } from '../../domain/finding.js';
import { money, sum } from '../../domain/decimal.js';
import type { SupplierFact } from '../facts/supplier.js';
import { limitOf } from '../limit-of.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';
import { THRESHOLDS_VERSION } from './procurement-thresholds.js';
import { ordersNearLimits, unknownOfOrders, type OrderGroup } from './similar-orders.js';

/** A finding names so many orders of a group and counts the others. */
const NAMED = 20;

/**
 * Orders of one contractor and CPV division, less than twelve months from one to the next, each just under the contract's signature limit or a
 * procurement threshold of its day. A sum above the threshold is not enough by itself. For those who buy: one finding a
 * contract, that of the first order of the group.
 */
export const rule = defineRule({
  id: 'orders-near-threshold',
  code: 'P3',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'contract',
  audience: ['procurement'],
  per: 'supplier',
  identifiedBy: ['supplier', 'contract'],
  needs: ['supplierFact', 'supplierOrders'],
  params: {
    band: {
      type: 'share',
      default: '0.9',
      origin: {
        fr: 'proposée : au plus un dixième sous le seuil',
        en: 'proposed: at most a tenth under the threshold',
      },
      describe: {
        fr: 'Part du seuil à partir de laquelle une commande en est voisine',
        en: 'Share of the threshold from which an order is just under it',
      },
    },
  },
  messages,
  check({ supplierFact, supplierOrders: orders }, params) {
    const band = limitOf(params, 'band');
    if (orders.length < 2) return { outcome: 'notApplicable' };
    const groups = ordersNearLimits(orders, band);
    if (groups.length > 0) {
      const contracts = [...new Set(groups.map(contractOf))];
      return {
        outcome: 'flagged',
        findings: contracts.map((contract) =>
          draft(
            supplierFact,
            contract,
            groups.filter((one) => contractOf(one) === contract),
            band,
          ),
        ),
      };
    }
    const missing = unknownOfOrders(orders, band);
    return missing.length === 0 ? { outcome: 'clean' } : { outcome: 'incomplete', missing };
  },
});

const contractOf = ({ orders }: OrderGroup): string => orders[0]?.order.contractRef ?? '';

function draft(
  { supplierKey: supplier }: SupplierFact,
  contract: string,
  groups: readonly OrderGroup[],
  band: string,
): FindingDraft<Values> {
  const orders = groups.flatMap((group) => group.orders.slice(0, NAMED).map(({ order }) => order));
  const others = new Map<string, Subject>(
    orders.map((order) => [
      `${order.contractRef} ${order.orderRef}`,
      { supplier, contract: order.contractRef, order: order.orderRef },
    ]),
  );
  return {
    subject: { supplier, contract },
    values: {
      contract,
      band,
      groups: groups.map(({ kind, cpvDivision, orders: near }) => ({
        kind,
        cpvDivision,
        limits: [...new Set(near.map(({ limit }) => limit))],
        orders: near.slice(0, NAMED).map(({ order, on }) => ({
          contract: order.contractRef,
          order: order.orderRef,
          on,
          amount: order.amount ?? '',
        })),
        count: near.length,
        total: money(sum(near.map(({ order }) => order.amount ?? '0'))),
        currency: near[0]?.order.currency ?? '',
      })),
      thresholds: THRESHOLDS_VERSION,
    },
    allocations: [],
    evidence: orders.map(({ source }) => source),
    related: [...others.values()],
  };
}
