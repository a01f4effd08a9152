import './narratives/copied.js';
import './narratives/honest-sheets.js';
import './narratives/joins-actions.js';
import './narratives/meetings.js';
import './narratives/says-little.js';
import './narratives/seniors.js';
import './narratives/shared-in-week.js';
