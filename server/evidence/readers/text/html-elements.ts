/** Elements that stand on lines of their own: the text on both sides of their tags is apart (HTML, rendering). */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section select summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements whose content a browser does not show as text. */
export const UNSHOWN_ELEMENTS: ReadonlySet<string> = new Set(
  'script style template noscript iframe object audio video canvas head title datalist textarea svg math'.split(
    ' ',
  ),
);

/** What may stand in a head (HTML, 4.2.1). Any other element ends one that was never closed: the tags of a head may be left out. */
export const HEAD_ELEMENTS: ReadonlySet<string> = new Set(
  'base basefont bgsound link meta noframes noscript script style template title'.split(' '),
);

/** What a reader sees set apart as typed: read between back-quotes, as in Markdown. */
export const TYPED_ELEMENTS: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'tt', 'var']);

/** Text that its author shows as taken out. */
export const REMOVED_ELEMENTS: ReadonlySet<string> = new Set(['del', 's', 'strike']);

export const isHeading = (element: string): boolean => /^h[1-6]$/.test(element);
