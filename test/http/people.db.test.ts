import './people/first-administrator.js';
import './people/sign-in.js';
import './people/sessions.js';
import './people/links.js';
import './people/members.js';
import './people/contractor-numbers.js';
import './people/new-password.js';
