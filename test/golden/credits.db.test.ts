import './credits/credit-follows-its-invoice.js';
import './credits/credit-in-another-currency.js';
import './credits/credit-typed-negative.js';
import './credits/credit-without-period.js';
import './credits/credits-given-back.js';
import './credits/invoice-states.js';
import './credits/number-used-again.js';
