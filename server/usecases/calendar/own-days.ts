import { daysBetween, isCivilDate } from '../../domain/civil-date.js';
import { referenceKey } from '../../domain/names.js';
import { requestAudit } from '../jobs/receive-upload.js';
import { Refusal, notFound } from '../refusal.js';
import type { Stores } from '../unit-of-work.js';
import type { KeptDays, ToldDays, WrittenDays } from './calendar-ports.js';

/** What was written, when (null: it was removed), and the audit that will take it into account. */
export interface CalendarChanged {
  id: string;
  setAt: string | null;
  audit: string;
}

/** The row to change or remove. `seen`: when it had been written as the person saw it; null: whatever it says now. */
interface Seen {
  by: string;
  id: string;
  seen: string | null;
}

/** A year, leap years included: longer is a mistake of year. */
const MOST_DAYS = 366;

/**
 * Adds days to the organisation's calendar and asks for an audit that counts with them.
 * @throws Refusal `invalid-value`; `wrong-state` where the calendar has them already
 */
export async function addOwnDays(
  stores: Stores,
  request: { by: string; days: WrittenDays },
): Promise<CalendarChanged> {
  const days = await settled(stores, request.days);
  await stores.calendar.hold();
  if ((await stores.calendar.same(days)) !== null) throw alreadyThere();
  const row = await stores.calendar.add(days, request.by);
  return changed(stores, 'add-calendar-days', { by: request.by, ...row, days });
}

/**
 * Writes days of the calendar anew and asks for an audit that counts with them.
 * @throws Refusal `not-found`, `invalid-value`; `wrong-state` where the calendar has them already, or where somebody else
 * wrote them since they were seen
 */
export async function changeOwnDays(
  stores: Stores,
  request: Seen & { days: WrittenDays },
): Promise<CalendarChanged> {
  const { by, id } = request;
  const days = await settled(stores, request.days);
  await hold(stores, request);
  const same = await stores.calendar.same(days);
  if (same !== null && same !== id) throw alreadyThere();
  const row = await stores.calendar.change(id, days, by);
  if (row === null) throw notFound();
  return changed(stores, 'change-calendar-days', { by, ...row, days });
}

/**
 * Removes days from the calendar and asks for an audit that counts without them.
 * @throws Refusal `not-found`; `wrong-state` where somebody else wrote them since they were seen
 */
export async function removeOwnDays(stores: Stores, request: Seen): Promise<CalendarChanged> {
  const { by, id } = request;
  await hold(stores, request);
  const days = await stores.calendar.remove(id);
  if (days === null) throw notFound();
  return changed(stores, 'remove-calendar-days', { by, id, setAt: null, days });
}

/** @throws Refusal `wrong-state` where the row is not what the person saw */
async function hold({ calendar }: Stores, { id, seen }: Seen): Promise<void> {
  await calendar.hold();
  if (seen !== null && (await calendar.isNewer(id, seen))) throw changedMeanwhile();
}

/** Checks what a person wrote, and ties it to its contract. @throws Refusal `invalid-value` */
async function settled({ calendar }: Stores, { contract, ...written }: WrittenDays): Promise<KeptDays> {
  const { from, to } = written;
  if (!isCivilDate(from)) throw notADay('from');
  if (!isCivilDate(to)) throw notADay('to');
  const more = daysBetween(from, to);
  if (more < 0)
    throw new Refusal(
      'invalid-value',
      { fr: 'La fin est avant le début.', en: 'The end is before the start.' },
      'to',
    );
  if (more >= MOST_DAYS)
    throw new Refusal(
      'invalid-value',
      {
        fr: `La période compte plus de ${MOST_DAYS} jours : saisissez-la en plusieurs fois.`,
        en: `The period has more than ${MOST_DAYS} days: enter it in several parts.`,
      },
      'to',
    );
  if (contract === null) return { ...written, contractRef: null, contractKey: null };
  const contractKey = referenceKey(contract);
  if (!(await calendar.hasContract(contractKey)))
    throw new Refusal(
      'invalid-value',
      {
        fr: 'Aucun marché de l’organisation n’a cette référence.',
        en: 'No contract of the organisation has this reference.',
      },
      'contract',
    );
  return { ...written, contractRef: contract, contractKey };
}

async function changed(
  stores: Stores,
  action: string,
  { by, id, setAt, days }: { by: string; id: string; setAt: string | null; days: ToldDays },
): Promise<CalendarChanged> {
  const { kind, from, to, label } = days;
  await stores.events.add({ accountId: by, action, subject: { days: id, kind, from, to, label } });
  return { id, setAt, audit: await requestAudit(stores) };
}

const notADay = (field: string): Refusal =>
  new Refusal(
    'invalid-value',
    { fr: 'Ce jour n’existe pas : écrivez AAAA-MM-JJ.', en: 'There is no such day: write YYYY-MM-DD.' },
    field,
  );

const alreadyThere = (): Refusal =>
  new Refusal('wrong-state', {
    fr: 'Le calendrier a déjà ces jours, pour le même lieu et le même marché.',
    en: 'The calendar has these days already, for the same place and the same contract.',
  });

const changedMeanwhile = (): Refusal =>
  new Refusal('wrong-state', {
    fr: 'Une autre personne a modifié ces jours entre-temps : reprenez-les dans la liste.',
    en: 'Somebody else has changed these days meanwhile: take them up again from the list.',
  });

/** A place for which no table of public holidays is known. */
export const unknownPlace = (): Refusal =>
  new Refusal(
    'invalid-value',
    {
      fr: 'Ce lieu n’a pas de calendrier connu : écrivez une zone (FR-metropole) ou un code de pays (BE, DE-BY).',
      en: 'No calendar is known for this place: write a zone (FR-metropole) or a country code (BE, DE-BY).',
    },
    'place',
  );
