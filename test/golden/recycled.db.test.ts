import './recycled/files-and-contracts.js';
import './recycled/in-any-order.js';
import './recycled/same-bytes-of-two-firms.js';
import './recycled/template-or-copy.js';
