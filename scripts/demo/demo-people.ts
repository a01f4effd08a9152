import type { RunningServer } from '../../server/compose-server.js';
import type { Lang, Text } from '../../server/domain/text.js';
import { placeOf, type WrittenPlace } from '../../server/usecases/people/invite-person.js';
import { makeLinkToken } from '../../server/usecases/people/link-token.js';
import type { Stores } from '../../server/usecases/unit-of-work.js';
import { BRUMEVAL } from './contractors.js';

/** A link that signs in as somebody of the demonstration. */
export interface DemoLink {
  role: Text;
  token: string;
}

interface DemoPerson {
  role: Text;
  name: string;
  email: string;
  place: WrittenPlace;
}

/** All invented; the addresses end in `.test`, which nobody owns (RFC 2606). */
const PEOPLE: readonly DemoPerson[] = [
  {
    role: { fr: 'Gestionnaire de marchés', en: 'Contract manager' },
    name: 'Noé Fictif',
    email: 'marches@valmorane.test',
    place: { role: 'manager' },
  },
  {
    role: { fr: 'Direction des finances', en: 'Finance department' },
    name: 'Claude Modèle',
    email: 'finances@valmorane.test',
    place: { role: 'finance' },
  },
  {
    role: { fr: `Prestataire (${BRUMEVAL.name})`, en: `Contractor (${BRUMEVAL.name})` },
    name: 'Dominique Imaginaire',
    email: 'facturation@brumeval.test',
    place: { role: 'contractor', supplier: BRUMEVAL.siret },
  },
  {
    role: { fr: 'Délégué à la protection des données', en: 'Data-protection officer' },
    name: 'Camille Exemple',
    email: 'dpd@valmorane.test',
    place: { role: 'dpo' },
  },
  {
    role: { fr: 'Administrateur', en: 'Administrator' },
    name: 'Ada Modèle',
    email: 'admin@valmorane.test',
    place: { role: 'admin' },
  },
];

const VALID_HOURS = 24;

/** Makes the people of the demonstration, each with a link that signs in as often as wanted for a day. */
export function addDemoPeople(running: RunningServer, orgId: string, lang: Lang): Promise<DemoLink[]> {
  return running.services.unit.within(orgId, async (stores) => {
    const links: DemoLink[] = [];
    for (const person of PEOPLE)
      links.push({ role: person.role, token: await addPerson(stores, orgId, person, lang) });
    return links;
  });
}

async function addPerson(
  { people }: Stores,
  orgId: string,
  { name, email, place }: DemoPerson,
  lang: Lang,
): Promise<string> {
  const accountId = await people.createAccount({ email, name, lang, passwordHash: null });
  if (accountId === null) throw new Error(`the demonstration has two people at ${email}`);
  const where = placeOf(place);
  await people.addMember(accountId, where);
  const { token, secretHash } = makeLinkToken(orgId);
  await people.addLink({
    ...where,
    purpose: 'demonstration',
    secretHash,
    email,
    accountId,
    createdBy: null,
    passwordVersion: null,
    validHours: VALID_HOURS,
  });
  return token;
}
