import type { aiPolicy } from './words/ai-policy.js';
import type { calendar } from './words/calendar.js';
import type { columns } from './words/columns.js';
import type { common } from './words/common.js';
import type { contracts } from './words/contracts.js';
import type { dataFlows } from './words/data-flows.js';
import type { dataTrack } from './words/data-track.js';
import type { declare } from './words/declare.js';
import type { declared } from './words/declared.js';
import type { delivered } from './words/delivered.js';
import type { effort } from './words/effort.js';
import type { evidence } from './words/evidence.js';
import type { inbox } from './words/inbox.js';
import type { invoices } from './words/invoices.js';
import type { my } from './words/my.js';
import type { people } from './words/people.js';
import type { questions } from './words/questions.js';
import type { ruleBudget } from './words/rule-budget.js';
import type { ruleSettings } from './words/rule-settings.js';
import type { rules } from './words/rules.js';
import type { simulations } from './words/simulations.js';
import type { stakes } from './words/stakes.js';
import type { signin } from './words/signin.js';
import type { today } from './words/today.js';

/** Keys are checked: each area gives the keys of its French words. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      aiPolicy: (typeof aiPolicy)['fr'];
      calendar: (typeof calendar)['fr'];
      columns: (typeof columns)['fr'];
      common: (typeof common)['fr'];
      contracts: (typeof contracts)['fr'];
      dataFlows: (typeof dataFlows)['fr'];
      dataTrack: (typeof dataTrack)['fr'];
      declare: (typeof declare)['fr'];
      declared: (typeof declared)['fr'];
      delivered: (typeof delivered)['fr'];
      effort: (typeof effort)['fr'];
      evidence: (typeof evidence)['fr'];
      inbox: (typeof inbox)['fr'];
      invoices: (typeof invoices)['fr'];
      my: (typeof my)['fr'];
      people: (typeof people)['fr'];
      questions: (typeof questions)['fr'];
      ruleBudget: (typeof ruleBudget)['fr'];
      ruleSettings: (typeof ruleSettings)['fr'];
      rules: (typeof rules)['fr'];
      simulations: (typeof simulations)['fr'];
      stakes: (typeof stakes)['fr'];
      signin: (typeof signin)['fr'];
      today: (typeof today)['fr'];
    };
  }
}
