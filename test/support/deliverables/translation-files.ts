/** A segment to write: source, target, and marks of its format. */
export interface WrittenSegment {
  source: string;
  target?: string;
  state?: string;
  qualifier?: string;
  translate?: 'no';
  note?: string;
}

const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? '' : ` ${name}="${value}"`;

/** XLIFF 1.2 of one file. Texts are written as they are given: they may hold tags. */
export const xliff12 = (segments: readonly WrittenSegment[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file source-language="en" target-language="fr" original="guide.docx" datatype="plaintext"><body>
${segments
  .map(
    ({ source, target, state, qualifier, translate, note }, index) =>
      `<trans-unit id="${index}"${attribute('translate', translate)}><source>${source}</source>` +
      `<seg-source><mrk mtype="seg">${source}</mrk></seg-source>` +
      (target === undefined
        ? ''
        : `<target${attribute('state', state)}${attribute('state-qualifier', qualifier)}>${target}</target>`) +
      `<alt-trans match-quality="80"><source>another source of many words</source><target>autre</target></alt-trans>` +
      (note === undefined ? '' : `<note>${note}</note>`) +
      '</trans-unit>',
  )
  .join('\n')}
</body></file></xliff>`;

/** XLIFF 2.1: each segment in a unit, with spaces between them that are no segment. */
export const xliff21 = (segments: readonly WrittenSegment[]): string =>
  `<?xml version="1.0"?>
<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="fr"><file id="f">
${segments
  .map(
    ({ source, target, translate }, index) =>
      `<unit id="u${index}"${attribute('translate', translate)}><originalData><data id="d">&lt;b class="x"&gt;</data></originalData>` +
      `<segment><source>${source}</source>${target === undefined ? '' : `<target>${target}</target>`}</segment>` +
      '<ignorable><source> </source></ignorable></unit>',
  )
  .join('\n')}
</file></xliff>`;

/** A translation memory with its usual document type. */
export const tmx = (
  segments: readonly WrittenSegment[],
  doctype = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
): string =>
  `<?xml version="1.0" encoding="utf-8"?>
${doctype}
<tmx version="1.4"><header creationtool="Essai" creationtoolversion="1" srclang="en-US" segtype="sentence"/><body>
${segments
  .map(
    ({ source, target = '' }) =>
      `<tu><tuv xml:lang="fr-FR"><seg>${target}</seg></tuv><tuv xml:lang="en-US"><seg>${source}</seg></tuv></tu>`,
  )
  .join('\n')}
</body></tmx>`;

const quoted = (text: string): string => JSON.stringify(text);

/** A gettext catalogue. */
export const po = (segments: readonly (WrittenSegment & { fuzzy?: boolean; context?: string })[]): string =>
  [
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"X-Generator: Essai 1\\n"',
    ...segments.map(({ source, target = '', fuzzy = false, context, note }) =>
      [
        ...(note === undefined ? [] : [`# ${note}`]),
        ...(fuzzy ? ['#, fuzzy'] : []),
        ...(context === undefined ? [] : [`msgctxt ${quoted(context)}`]),
        `msgid ${quoted(source)}`,
        `msgstr ${quoted(target)}`,
      ].join('\n'),
    ),
    '#~ msgid "an old text"\n#~ msgstr "un ancien texte"',
  ].join('\n\n');
