import type { Problem } from '../../domain/problem.js';
import { boundedText } from '../published-contracts/bounded-text.js';
import {
  contractFieldMissing,
  contractFieldNotRead,
  subcontractModified,
} from '../published-contracts/contract-problems.js';
import { siretText } from '../published-contracts/holder.js';
import type { Subcontract } from '../published-contracts/published-contract.js';
import { member, memberText, recordsIn, type SourceNode } from '../published-contracts/source-node.js';
import { readAmount, readDay } from '../published-contracts/source-values.js';
import { lastWith } from './modifications.js';

/** The subcontracting acts of a contract, the amount of each as last modified. One without a subcontractor is told and left out. */
export function readSubcontracts(contract: SourceNode, problems: Problem[]): Subcontract[] {
  const modifications = recordsIn(
    contract,
    'modificationsActesSousTraitance',
    'modificationActeSousTraitance',
  );
  return recordsIn(contract, 'actesSousTraitance', 'acteSousTraitance').flatMap((act) => {
    const own = modifications.filter((one) => memberText(one, 'id') === memberText(act, 'id'));
    return readAct(act, own, problems) ?? [];
  });
}

function readAct(
  act: SourceNode,
  modifications: readonly SourceNode[],
  problems: Problem[],
): Subcontract | null {
  const number = member(act, 'sousTraitant.id');
  const id = boundedText(act, 'sousTraitant.id', problems);
  if (id === null) {
    problems.push(contractFieldMissing.make(act.at, { field: 'sousTraitant.id', part: 'subcontract' }));
    return null;
  }
  const carrier = lastWith([act, ...modifications], (one) => memberText(one, 'montant') !== null);
  const first = readAmount(memberText(act, 'montant') ?? '');
  const amount = carrier === null ? null : amountIn(carrier, problems);
  if (carrier !== null && carrier !== act && first !== amount)
    problems.push(subcontractModified.make(carrier.at, { from: first, to: amount }));
  const scheme = memberText(act, 'sousTraitant.typeIdentifiant');
  return {
    holder: {
      scheme,
      id: scheme?.toUpperCase() === 'SIRET' ? siretText(id) : id,
      name: boundedText(act, 'sousTraitant.denominationSociale', problems),
      at: number?.at ?? act.at,
    },
    acceptedOn: dayOf(act, problems),
    amount,
  };
}

function amountIn(node: SourceNode, problems: Problem[]): string | null {
  const found = member(node, 'montant');
  if (found === undefined || found.text === null) return null;
  const amount = readAmount(found.text);
  if (amount !== null && !amount.startsWith('-')) return amount;
  const values = { field: 'montant', expected: 'amount', part: null } as const;
  problems.push(contractFieldNotRead.make(found.at, values, found.text));
  return null;
}

function dayOf(act: SourceNode, problems: Problem[]): string | null {
  const field = 'dateNotification';
  const found = member(act, field);
  if (found === undefined || found.text === null) return null;
  const day = readDay(found.text);
  const values = { field, expected: 'date', part: null } as const;
  if (day === null) problems.push(contractFieldNotRead.make(found.at, values, found.text));
  return day;
}
