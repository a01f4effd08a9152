import { referenceKey } from '../../../../server/domain/names.js';
import type { Lang } from '../../../../server/domain/text.js';
import type { Shape } from '../../api/client.js';
import { formTexts } from '../../components/form-text.js';
import { proposedValues, writtenValue } from '../../components/written-setting.js';

/** A parameter of a rule with what is set of it. */
export type TriedParameter = Pick<
  Shape<'Settings'>['rules'][number]['parameters'][number],
  'name' | 'type' | 'describe' | 'default' | 'byContract'
> & {
  organisation: { value: string | null };
  contracts: readonly { contractRef: string; value: string | null }[];
};

/** What counts for the organisation, or for the contract of this reference: a value of its own first. */
export function inForce(
  { organisation, contracts, byContract, default: byDefault }: TriedParameter,
  contract: string | null,
): string {
  const key = contract === null ? null : referenceKey(contract);
  const own = byContract ? contracts.find(({ contractRef }) => referenceKey(contractRef) === key) : undefined;
  return own?.value ?? organisation.value ?? byDefault;
}

/**
 * The values that a form begins with: those in force, or those that the address proposes (`warning:0.7,limit:2`). A rule that is
 * off begins as asked: it is to see what it would find.
 */
export function beginning(
  parameters: readonly TriedParameter[],
  proposed: string | undefined,
): ReadonlyMap<string, string> {
  const pairs = proposedValues(proposed);
  return new Map(
    parameters.map((parameter) => {
      const { name, type } = parameter;
      return [name, pairs.get(name) ?? (type === 'switch' ? 'yes' : inForce(parameter, null))];
    }),
  );
}

/** What a form asks for: the values that are not those in force where they are tried. In French a comma stands before decimals. */
export function askedIn(
  given: FormData,
  parameters: readonly TriedParameter[],
  lang: Lang,
): Shape<'SimulationRequest'> {
  const { text, orNull } = formTexts(given);
  const version = text('version');
  const contract = orNull('contract');
  const values = parameters.flatMap((parameter): [string, string][] => {
    const value = writtenValue(text(`values/${parameter.name}`), lang);
    return value === '' || value === inForce(parameter, contract) ? [] : [[parameter.name, value]];
  });
  return {
    version: version === '' ? null : Number(version),
    values: Object.fromEntries(values),
    contract,
    receivedFrom: orNull('receivedFrom'),
    receivedTo: orNull('receivedTo'),
  };
}

/**
 * The values of a simulation as the address of the settings takes them; undefined where there is none, or where setting them would
 * not do what was tried out: on one contract, or in another version of the rule.
 */
export function proposal({
  asked: { values, contractRef },
  summary,
}: {
  asked: Pick<Shape<'Simulation'>['asked'], 'values' | 'contractRef'>;
  summary: Pick<Shape<'SimulationSummary'>, 'versions'> | null;
}): string | undefined {
  if (summary === null || contractRef !== null || summary.versions.now !== summary.versions.simulated)
    return undefined;
  const pairs = Object.entries(values).map(([name, value]) => `${name}:${value}`);
  return pairs.length === 0 ? undefined : pairs.join(',');
}
