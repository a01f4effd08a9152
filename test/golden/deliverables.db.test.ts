import './deliverables/held-by-two-firms.js';
import './deliverables/ladder-of-a-deliverable.js';
import './deliverables/only-possible-deliverable.js';
import './deliverables/shared-orders.js';
import './deliverables/split-deliverables.js';
