import './requests/same-site.js';
import './requests/idempotency.js';
import './requests/problems.js';
import './requests/hostile-values.js';
import './requests/headers.js';
import './requests/limits.js';
