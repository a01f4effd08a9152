import './traces/stated-use-not-allowed.js';
import './traces/trace-beside-declarations.js';
import './traces/traces-of-all-kinds.js';
