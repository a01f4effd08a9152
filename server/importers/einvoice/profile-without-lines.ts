/**
 * The Factur-X or ZUGFeRD 2 profile of BT-24, where it is one that carries no invoice line by design; else null. The rest of
 * the identifier differs between versions: `urn:factur-x.eu:1p0:minimum`, `urn:zugferd.de:2p0:basicwl`.
 */
export function profileWithoutLines(profile: string | null): 'MINIMUM' | 'BASIC WL' | null {
  const last = (profile ?? '').toLowerCase().split(/[:#]/).at(-1);
  if (last === 'minimum') return 'MINIMUM';
  return last === 'basicwl' ? 'BASIC WL' : null;
}
