import type { Client } from 'pg';
import type { CivilDate } from '../../../domain/civil-date.js';
import type { KeptSetting } from '../../../domain/rule-settings.js';
import { settingHistories } from '../../../domain/setting-history.js';
import { catalogue } from '../../../rules/catalogue.js';
import { settingBounds } from '../../../rules/setting-vocabulary.js';
import type { SeenSetting, SettingEntry } from '../../../usecases/reads/setting-reads.js';
import { orNull, sourceOf, text, type Row } from '../row.js';
import { ruleSettings } from '../rule-settings.js';
import { contractsOfKeys } from './contracts-of-keys.js';
import { openDocuments } from './document-sight.js';
import type { Viewer } from './viewer.js';

const BOUNDS = settingBounds(catalogue);

/** What is set of rules, for a viewer, with what counts on a day. */
export async function ruleSettingsInSight(
  client: Client,
  viewer: Viewer,
  on: CivilDate,
): Promise<SeenSetting[]> {
  const kept = await ruleSettings(client, null);
  const known = await contractsOfKeys(
    client,
    viewer,
    kept.map(({ contractKey }) => contractKey),
  );
  const seesAll = viewer.contractIds === null;
  const inSight = kept.filter(({ contractKey }) => contractKey === null || seesAll || known.has(contractKey));
  const documents = inSight.flatMap((row) => orNull(row, 'documentId') ?? []);
  const open = await openDocuments(client, viewer, [...new Set(documents)]);
  const entries = inSight.map((row) => toEntry(row, open));
  return settingHistories(BOUNDS, entries, on).map((history) => {
    const { contractKey } = history;
    if (contractKey === null) return { ...history, contract: null };
    const contract = known.get(contractKey);
    const written = history.entries[0]?.contractRef ?? contractKey;
    return {
      ...history,
      contract: { id: contract?.id ?? null, contractRef: contract?.contractRef ?? written },
    };
  });
}

function toEntry(row: KeptSetting & Row, open: ReadonlySet<string>): SettingEntry {
  const { key, contractKey, value, validFrom } = row;
  const documentId = orNull(row, 'documentId');
  return {
    key,
    contractKey,
    value,
    validFrom,
    contractRef: orNull(row, 'contractRef'),
    id: orNull(row, 'settingId'),
    source:
      documentId === null ? null : { ...sourceOf(row), documentId: open.has(documentId) ? documentId : null },
    setBy: orNull(row, 'setBy'),
    setAt: text(row, 'setAt'),
    reason: orNull(row, 'reason'),
  };
}
