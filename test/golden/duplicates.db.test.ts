import './duplicates/billed-periods.js';
import './duplicates/contractors.js';
import './duplicates/like-invoices.js';
import './duplicates/money-once.js';
