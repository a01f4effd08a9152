import './traces/trace-beside-declarations.js';
import './traces/traces-of-all-kinds.js';
