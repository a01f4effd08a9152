import './people/holders-of-one-contract.js';
import './people/honest-contractors.js';
import './people/many-lines-of-one-person.js';
import './people/one-person-three-suppliers.js';
import './people/person-known-by-name.js';
import './people/person-named-twice.js';
import './people/profile-names.js';
import './people/single-click.js';
