import type { BlockRole, DeliveredContent } from '../../../server/evidence/delivered-content.js';
import { bareContent, passages } from './bare-content.js';
import type { Told, UsedMarks } from './used-marks.js';

const inText = (texts: string[], role: BlockRole = 'body'): DeliveredContent =>
  bareContent({ blocks: passages(texts, role) });
const inLink = (...targets: string[]): DeliveredContent =>
  bareContent({
    links: targets.map((target, index) => ({ target, at: { file: 'note.html', line: index + 1 } })),
  });

/** Marks in the text and the links of a file, in sentences of our own. */
export const USED_IN_TEXTS: readonly UsedMarks[] = [
  {
    name: 'a reference of OpenAI, whole and cut, glued and apart',
    content: inText([
      'Le pont reste ouvert.:contentReference[oaicite:2]{index=2}',
      'La digue est saine. contentReference[oaicite:4] Fin.',
    ]),
    expect: [['chat.citation', 'proof', ':contentReference[oaicite:2]{index=2}', 2]],
  },
  {
    name: 'a named source of OpenAI',
    content: inText(['Les crues sont rares ([oai_citation:1‡bulletin](https://crues.example)).']),
    expect: [['chat.citation', 'proof', '[oai_citation:1‡', 1]],
  },
  {
    name: 'references by turn, with their delimiters and without',
    content: inText([
      'Le débit baisse. \uE200cite\uE202turn3view0\uE202turn3news2\uE201',
      'Il remonte citeturn1search4turn1search5 .',
    ]),
    expect: [
      ['chat.pua', 'strong', 'U+E200..U+E202', 4],
      ['chat.citation', 'proof', 'turn3view0', 4],
    ],
  },
  {
    name: 'a document handed over, quoted by turn',
    content: inText(['Le règlement le prévoit. fileciteturn0file2']),
    expect: [['chat.citation', 'proof', 'turn0file2', 1]],
  },
  {
    name: 'references between lenticular brackets',
    content: inText([
      'Le quai est privé【7†source】 et loué【3†L12-L19】.',
      'Voir le plan【2:1†plan-quai.pdf】.',
    ]),
    expect: [
      ['chat.citation', 'proof', '【7†source】', 2],
      ['chat.citation', 'proof', '【2:1†plan-quai.pdf】', 1],
    ],
  },
  {
    name: 'references of Google',
    content: inText([
      '[cite_start]Le bac traverse à dix heures[cite: 3, 14].',
      'Il porte neuf voitures[span_2](start_span).',
    ]),
    expect: [
      ['chat.citation', 'proof', '[cite: 3, 14]', 2],
      ['chat.citation', 'proof', '[span_2](start_span)', 1],
    ],
  },
  {
    name: 'a card of xAI',
    content: inText(['Le chenal est dragué. grok_render_citation_card_json {"id":"7"}']),
    expect: [['chat.citation', 'proof', 'grok_render_citation_card_json', 1]],
  },
  {
    name: 'documents and sources of Perplexity',
    content: inText(['Le budget double[attached_file:1] et le bail court[web:3].']),
    expect: [
      ['chat.citation', 'proof', '[attached_file:1]', 1],
      ['chat.citation', 'strong', '[web:3]', 1],
    ],
  },
  {
    name: 'a writing block',
    content: inText([':::writing{variant="document" id="48213"}']),
    expect: [['chat.citation', 'proof', ':::writing{', 1]],
  },
  {
    name: 'a document quoted by number',
    content: inText(['Le lot 3 est plus cher que le lot 2 [file_0].']),
    expect: [['chat.citation', 'medium', '[file_0]', 1]],
  },
  {
    name: 'addresses that products mark',
    content: inLink(
      'https://port.example/horaires?utm_source=chatgpt.com',
      'https://port.example/tarifs?x=1&amp;utm_source=chatgpt.com',
    ),
    expect: [['chat.url', 'strong', 'utm_source=chatgpt.com', 2]],
  },
  ...(
    [
      ['utm_source=openai', '?utm_source=openai'],
      ['utm_source=copilot.com', '?utm_source=copilot.com#top'],
      ['utm_source=perplexity', '?a=b&utm_source=perplexity'],
      ['utm_source=claude.ai', '?utm_source=claude.ai'],
      ['referrer=grok.com', '?referrer=grok.com'],
    ] as const
  ).map(([token, query]) => ({
    name: token,
    content: inLink(`https://port.example/${query}`),
    expect: [['chat.url', 'strong', token, 1]] as Told[],
  })),
  {
    name: 'an address written out in the text, and told once where it is a link too',
    content: bareContent({
      blocks: passages([
        'Voir https://port.example/bac?utm_source=openai.',
        'Et https://port.example/quai?utm_source=openai',
      ]),
      links: [{ target: 'https://port.example/quai?utm_source=openai', at: { file: 'note.md', line: 2 } }],
    }),
    expect: [['chat.url', 'strong', 'utm_source=openai', 2]],
  },
  {
    name: 'a file handed over, and a search redirected',
    content: inLink(
      'https://ppl-ai-file-upload.s3.amazonaws.com/web/direct-files/1/bail.pdf',
      'https://vertexaisearch.cloud.google.com/grounding-api-redirect/AbC',
    ),
    expect: [
      ['chat.citation', 'proof', 'ppl-ai-file-upload', 1],
      ['chat.citation', 'proof', 'vertexaisearch.cloud.google.com/grounding-api-redirect/', 1],
    ],
  },
  ...[
    'https://chatgpt.com/share/68aa-11bb-22cc',
    'https://claude.ai/share/68aa-11bb-22cc',
    'https://g.co/gemini/share/68aa11bb22',
    'https://grok.com/share/bGVnYWN5_68aa',
    'https://copilot.microsoft.com/shares/68aa11bb22',
    'https://chat.deepseek.com/share/68aa11bb22',
  ].map((target) => ({
    name: target,
    content: inLink(target),
    expect: [['chat.url', 'medium', target.slice('https://'.length), 1]] as Told[],
  })),
  {
    name: 'a product that speaks of itself, in English',
    content: inText(['As a large language model, I have no access to the tide tables.']),
    expect: [['chat.selfref', 'strong', 'As a large language model, I', 1]],
  },
  {
    name: 'a product that speaks of itself, in French',
    content: inText([
      'En tant que modèle de langage entraîné, je n’ai pas lu le bail.',
      "En tant qu'IA, je ne peux pas signer.",
    ]),
    expect: [['chat.selfref', 'strong', 'En tant que modèle de langage entraîné, je', 2]],
  },
  {
    name: 'the end of what a product knows',
    content: inText([
      'As of my latest training data, the ferry ran twice a day.',
      'As of my last update in March 2023, it ran once.',
    ]),
    expect: [['chat.cutoff', 'strong', 'As of my latest training data', 2]],
  },
  {
    name: 'the same in words that a person also writes',
    content: inText(['As of my last update, the 2021 tariff was low.']),
    expect: [['chat.cutoff', 'medium', 'As of my last update', 1]],
  },
  {
    name: 'the end of what a product knows, in French',
    content: inText(['Selon ma dernière mise à jour, le tarif de 2021 était de 12 €.']),
    expect: [['chat.cutoff', 'strong', 'Selon ma dernière mise à jour', 1]],
  },
  {
    name: 'the same inside a sentence',
    content: inText(['Le tarif, à ma dernière mise à jour en juin 2021, a pu changer.']),
    expect: [['chat.cutoff', 'medium', 'à ma dernière mise à jour en juin 2021', 1]],
  },
  {
    name: 'an opener alone',
    content: inText(['Of course! Below is the berth plan.', 'Quay one is free.']),
    expect: [['chat.opener', 'medium', 'Of course! Below is', 1]],
  },
  {
    name: 'an opener after a heading',
    content: bareContent({
      blocks: [
        ...passages(['Amarres'], 'heading'),
        ...passages(['Avec plaisir\u202F! Voici le relevé des amarres.', 'Le quai est libre.']),
      ],
    }),
    expect: [['chat.opener', 'medium', 'Avec plaisir\u202F! Voici', 1]],
  },
  {
    name: 'an opener and an offer at both ends',
    content: inText([
      'Bien entendu, Voici le relevé.',
      'Le quai est libre.',
      'Voulez-vous que je le mette en tableau ?',
    ]),
    expect: [
      ['chat.opener', 'strong', 'Bien entendu, Voici', 1],
      ['chat.closer', 'strong', 'Voulez-vous que je', 1],
    ],
  },
  {
    name: 'an opener and a politeness that letters have too',
    content: inText(['Certainement, Voici le relevé.', 'N’hésitez pas à me demander la suite.']),
    expect: [
      ['chat.opener', 'strong', 'Certainement, Voici', 1],
      ['chat.closer', 'medium', 'N’hésitez pas à me demander', 1],
    ],
  },
  {
    name: 'an offer alone',
    content: inText(['The quay is free.', "Let me know if you'd like the map."]),
    expect: [['chat.closer', 'medium', "Let me know if you'd like", 1]],
  },
  {
    name: 'a conversation copied whole',
    content: inText(['You said:\nlist the quays', 'ChatGPT said:\nThere are four quays.']),
    expect: [['chat.transcript', 'proof', 'ChatGPT said:', 1]],
  },
  {
    name: 'Markdown left in an office file',
    content: bareContent({
      blocks: passages(
        ['**Quai** libre', '### Bac', '**Digue** saine', '**Phare** éteint'],
        'body',
        'd/plan.docx',
      ),
    }),
    expect: [['md.residue', 'weak', '**Quai**', 4]],
  },
  {
    name: 'the badge of a generator of slides',
    content: bareContent({
      blocks: passages(['Made with Gamma'], 'boilerplate', 'd/plan.pptx'),
      links: [
        { target: 'https://gamma.app/?utm_source=made-with-gamma', at: { file: 'd/plan.pptx', page: 1 } },
      ],
    }),
    expect: [['meta.slidegen', 'strong', 'Made with Gamma', 2]],
  },
  {
    name: 'blanks',
    content: inText(['[Insérer le plan du quai]', 'Édition du 2026-XX-XX']),
    expect: [
      ['unfilled', 'info', '[Insérer le plan du quai]', 1],
      ['unfilled', 'info', '2026-XX-XX', 1],
    ],
  },
  {
    name: 'a statement in French',
    content: inText(['Le résumé a été en partie rédigé avec l’aide de Mistral.']),
    expect: [['declared', 'declaration', 'Mistral', 1]],
  },
  {
    name: 'a statement in English',
    content: inText(['Drafted with the help of ChatGPT.', 'We used DeepL for the captions.']),
    expect: [
      ['declared', 'declaration', 'ChatGPT', 1],
      ['declared', 'declaration', 'DeepL', 1],
    ],
  },
  {
    name: 'a statement in a comment',
    content: inText(
      ['// written by GitHub Copilot', '# généré en partie avec Claude, vérifié'],
      'code-comment',
    ),
    role: 'code',
    expect: [
      ['code.declared', 'declaration', 'written by GitHub Copilot', 1],
      ['code.declared', 'declaration', 'généré en partie avec Claude', 1],
    ],
  },
  {
    name: 'rules about trailers in a text',
    content: inText(['Signer Co-authored-by: X <noreply@openai.com> suffit.', 'Made-with: Cursor']),
    role: 'docs',
    expect: [
      ['git.trailer', 'info', 'noreply@openai.com', 1],
      ['git.footer', 'info', 'Made-with: Cursor', 1],
    ],
  },
];
