import './documents/advances-and-attachments.js';
import './documents/amounts-of-lines.js';
import './documents/document-of-nothing.js';
import './documents/findings-told-apart.js';
import './documents/limits-not-readable.js';
import './documents/published-contract.js';
import './documents/repeated-register-rows.js';
