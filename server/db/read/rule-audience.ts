import { ruleOf } from '../../rules/catalogue.js';

/**
 * Whether a rule speaks to one of these audiences: how often it asked, and what it missed, is for those who are told its
 * findings. A rule that the catalogue no longer has speaks to nobody.
 */
export function isRuleFor(code: string, audience: readonly string[]): boolean {
  return ruleOf(code)?.audience.some((each) => audience.includes(each)) === true;
}
