import { expect, test } from '@jest/globals';
import { joinLines } from './join-lines.js';

const known = new Set(['document', 'peutêtre']);
const join = (before: string, line: string): string => joinLines(before, line, (word) => known.has(word));

test.each([
  ['la fin', 'du texte', 'la fin du texte'],
  // A soft hyphen shows only where a line breaks.
  ['le docu\u00ad', 'ment joint', 'le document joint'],
  ['le docu-', 'ment joint', 'le document joint'],
  ['un savoir-', 'faire', 'un savoir-faire'],
  ['entre 2020 -', 'et 2024', 'entre 2020 - et 2024'],
  ['fin :contentReference[oai', 'cite:3]{index=3} suite', 'fin :contentReference[oaicite:3]{index=3} suite'],
  ['fin :contentReference[oaicite:3]{ind', 'ex=3} suite', 'fin :contentReference[oaicite:3]{index=3} suite'],
  ['note 【12†', 'source】', 'note 【12†source】'],
  ['fin \ue200cite\ue202turn0', 'search1\ue201 ici', 'fin \ue200cite\ue202turn0search1\ue201 ici'],
  ['le tableau [voir', 'plus loin] suit', 'le tableau [voir plus loin] suit'],
  ['voir https://exemple.fr/a?utm_', 'source=b et', 'voir https://exemple.fr/a?utm_source=b et'],
  [
    'voir https://exemple.fr/rapport?id=1&utm_source=chat',
    'bot.example',
    'voir https://exemple.fr/rapport?id=1&utm_source=chatbot.example',
  ],
  ['voir https://exemple.fr/rapport', 'montre que', 'voir https://exemple.fr/rapport montre que'],
])('%j and %j', (before, line, joined) => {
  expect(join(before, line)).toBe(joined);
});
