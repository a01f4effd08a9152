import { describe, expect, test } from '@jest/globals';
import { bareCommit, bareContent, passages } from '../../../test/support/deliverables/bare-content.js';
import type { FileRole, Mention } from '../../domain/file-evidence.js';
import type { BlockRole, DeliveredContent } from '../delivered-content.js';
import { findTraces } from './find-traces.js';

const inText = (texts: string[], role: BlockRole = 'body'): DeliveredContent =>
  bareContent({ blocks: passages(texts, role) });

/** The strongest of what is found, and why the first is only mentioned. */
function judged(content: DeliveredContent, role: FileRole = 'report'): string[] {
  return findTraces(content, role).traces.map(
    ({ rule, strength, mention }) => `${rule} ${strength}${mention === null ? '' : ` ${mention}`}`,
  );
}

const WHOLE = ':contentReference[oaicite:0]{index=0}';
const PART = '[cite: 4]';

/** A gate, a text that it stops and its twin, in which the same mark is used. */
interface Twin {
  gate: Mention;
  name: string;
  mentioned: DeliveredContent;
  used: DeliveredContent;
  mentionedRole?: FileRole;
  rule?: string;
  strength?: string;
}

const TWINS: Twin[] = [
  ...(
    [
      ['«\u00A0', '\u00A0»'],
      ['“', '”'],
      ['„', '“'],
      ['"', '"'],
      ['`', '`'],
      ["'", "'"],
      ['‘', '’'],
    ] as const
  ).map(([open, close]): Twin => ({
    gate: 'quoted',
    name: `between ${open} and ${close}`,
    mentioned: inText([
      `On lit encore ${open}En tant que modèle de langage, je ne sais pas${close} dans une annexe.`,
    ]),
    used: inText(['En tant que modèle de langage, je ne sais pas ; l’annexe le dit.']),
    rule: 'chat.selfref',
    strength: 'strong',
  })),
  {
    gate: 'quoted',
    name: 'a quotation set off',
    mentioned: inText([`> Le quai est libre ${PART}`]),
    used: inText([`Le quai est libre ${PART}`]),
  },
  {
    gate: 'quoted',
    name: 'a quotation that ends before it, on the same line',
    mentioned: inText([`Il est écrit « le quai est libre ${PART} » au procès-verbal`]),
    used: inText([`Il est écrit « le quai est libre » au procès-verbal ${PART}`]),
  },
  {
    gate: 'in-code',
    name: 'a string of a program, and its comment',
    mentioned: inText([`"${PART}"`], 'code-string'),
    used: inText([`// le quai${PART}`], 'code-comment'),
    mentionedRole: 'code',
  },
  {
    gate: 'in-code',
    name: 'a pattern, and a form that only a product writes whole',
    mentioned: inText(['/contentReference[oaicite:1]/'], 'code'),
    used: inText([`const page = "Le quai est libre. ${WHOLE}"`], 'code-string'),
    mentionedRole: 'code',
  },
  {
    gate: 'in-code',
    name: 'an address that a program calls, and one that its author read',
    mentioned: inText(['get("https://quai.example/?utm_source=openai")'], 'code'),
    used: inText(['// https://quai.example/?utm_source=openai'], 'code-comment'),
    mentionedRole: 'code',
    rule: 'chat.url',
    strength: 'strong',
  },
  ...[
    `Ne jamais laisser ${PART} dans une page`,
    `Retirez ${PART} avant l’envoi`,
    `Pas de ${PART} dans la version finale`,
    `Prière de ne pas garder ${PART}`,
    `Supprimer ${PART}`,
    `Please remove ${PART} before sending`,
    `Never leave ${PART} in a page`,
    `Do not keep ${PART}`,
  ].map((order): Twin => ({
    gate: 'instruction',
    name: order,
    mentioned: inText([order]),
    used: inText([`Supprimer le quai nord. La digue suffit ${PART}`]),
  })),
  {
    gate: 'instruction',
    name: 'a link that the text forbids, and one that it gives',
    mentioned: bareContent({
      blocks: passages(['Ne pas garder de lien https://quai.example/?utm_source=openai ici']),
      links: [
        { target: 'https://quai.example/?utm_source=openai', at: { file: 'deliverables/note.md', line: 1 } },
      ],
    }),
    used: bareContent({
      blocks: passages(['Voir [le quai](https://quai.example/?utm_source=openai)']),
      links: [
        { target: 'https://quai.example/?utm_source=openai', at: { file: 'deliverables/note.md', line: 1 } },
      ],
    }),
    rule: 'chat.url',
    strength: 'strong',
  },
  {
    gate: 'instruction',
    name: 'an order about a mark, and a reference glued to an order',
    mentioned: inText([`Ne jamais écrire ${PART}.`]),
    used: inText([`Ne jamais amarrer au quai nord${PART}.`]),
  },
  {
    gate: 'about-detection',
    name: 'the mark is the thing spoken of',
    mentioned: inText([`La page garde des marques telles que ${PART} en bas`]),
    used: inText([`La page garde des marques en bas ${PART}`]),
  },
  {
    gate: 'about-detection',
    name: 'three products in one file',
    mentioned: inText([`Le quai ${PART}`, `La digue ${WHOLE}`, 'Le bac [attached_file:1]']),
    used: inText([`Le quai ${PART}`, `La digue${PART}`]),
  },
  {
    gate: 'about-detection',
    name: 'two products in one line',
    mentioned: inText([`Le quai ${PART}, la digue ${WHOLE}`]),
    used: inText([`Le quai ${PART}`]),
  },
  {
    gate: 'about-detection',
    name: 'a list of phrases',
    mentioned: inText([
      'Certainly! Here is the list',
      'As an AI language model, I',
      'En tant que modèle de langage, je',
      'As of my last knowledge update',
      'I hope this helps',
    ]),
    used: inText(['As an AI language model, I have not seen the quay.']),
    rule: 'chat.selfref',
    strength: 'strong',
  },
  ...(['template', 'test', 'data', 'mail'] as const).map((role): Twin => ({
    gate: 'file-role',
    name: `a file of the role ${role}, and a report`,
    mentioned: inText([`Le quai ${PART}`]),
    used: inText([`Le quai ${PART}`]),
    mentionedRole: role,
  })),
  {
    gate: 'file-role',
    name: 'a test inside an archive, and the code beside it',
    mentioned: bareContent({
      paths: ['src/quai.test.js', 'src/quai.js'],
      blocks: [
        {
          role: 'code-comment',
          text: `le quai${PART}`,
          at: { file: 'd.zip', path: 'src/quai.test.js', line: 3 },
        },
      ],
    }),
    used: bareContent({
      paths: ['src/quai.test.js', 'src/quai.js'],
      blocks: [
        { role: 'code-comment', text: `le quai${PART}`, at: { file: 'd.zip', path: 'src/quai.js', line: 3 } },
      ],
    }),
    mentionedRole: 'code',
  },
  {
    gate: 'deleted',
    name: 'text that the author took out, and text put in',
    mentioned: inText([`Le quai ${PART}`], 'deletion'),
    used: inText([`Le quai ${PART}`], 'insertion'),
  },
  {
    gate: 'outside-commit',
    name: 'a trailer in a text, and in a commit',
    mentioned: inText(['Co-authored-by: Claude <noreply@anthropic.com>']),
    used: bareContent({
      commits: [bareCommit({ message: 'Tri\n\nCo-authored-by: Claude <noreply@anthropic.com>' })],
    }),
    rule: 'git.trailer',
    strength: 'strong',
  },
];

describe('used or mentioned', () => {
  test.each(TWINS)(
    '$gate: $name',
    ({ gate, mentioned, used, mentionedRole = 'report', rule = 'chat.citation', strength = 'proof' }) => {
      const usedRole = mentionedRole === 'code' ? 'code' : 'report';
      const stopped = judged(mentioned, mentionedRole);
      expect(stopped.length).toBeGreaterThan(0);
      expect(stopped.filter((one) => !one.endsWith(` info ${gate}`))).toEqual([]);
      expect(judged(used, usedRole)).toEqual([`${rule} ${strength}`]);
    },
  );

  test('three tools in the commits of one history are three tools that took part', () => {
    const commits = ['noreply@anthropic.com', 'cursoragent@cursor.com', 'noreply@openai.com'].map(
      (address, index) =>
        bareCommit({
          id: `c${index}`,
          message: `Tri\n\nAssisted-by: Outil <${address}>`,
          at: { file: 'b', path: `c${index}` },
        }),
    );
    expect(judged(bareContent({ commits }), 'code')).toEqual(
      Array.from({ length: 3 }, () => 'git.trailer strong'),
    );
  });

  test.each([
    [
      'a person called Claude',
      bareContent({
        commits: [bareCommit({ message: 'Tri\n\nCo-authored-by: Claude Exemple <claude@atelier.example>' })],
      }),
    ],
    [
      'a bot that brings dependencies up to date',
      bareContent({
        commits: [bareCommit({ authorAddress: '49+dependabot[bot]@users.noreply.github.com' })],
      }),
    ],
    [
      'other names at the same places',
      bareContent({ paths: ['docs/CLAUDE.md', 'agents.md', 'src/cursor/rules.js', 'AGENTS-quai.md'] }),
    ],
    [
      'other content under the same names',
      bareContent({
        metadata: [{ name: 'parameters', value: 'Steps: three, mesh: fine', at: { file: 'a.png' } }],
      }),
    ],
    [
      'another value of the same parameter',
      bareContent({
        links: [{ target: 'https://quai.example/?utm_source=openai-forum', at: { file: 'a.md' } }],
      }),
    ],
    [
      'the same words in the sense of an agent',
      inText(['Depuis ma dernière mise à jour du plan, le quai est fermé.']),
    ],
    ['an update of something else', inText(["Lors de ma dernière mise à jour, l'outil s'est arrêté."])],
    ['ordinary brackets of Japanese', inText(['【重要】岸壁は閉鎖。'])],
    [
      'French typography',
      inText(['Attention\u202F: 12\u202F500\u00A0€ pour l’école\u202F! Zoé\u200C et 👩\u200D💻']),
    ],
    [
      'raw Markdown in a Markdown file',
      inText(['**Quai** libre', '### Bac', '**Digue** saine', '**Phare** éteint']),
    ],
    [
      'a mark under three other ones in an office file',
      bareContent({
        blocks: passages(['**Quai** libre', '### Bac', '**Digue** saine'], 'body', 'd/plan.docx'),
      }),
    ],
    [
      'a politeness inside a text',
      inText([
        'I hope this helps the port.',
        'The quay is free.',
        'The ferry leaves at noon.',
        'The dyke holds.',
      ]),
    ],
    [
      'an offer in a signed letter',
      inText(['Le quai est libre.', 'Voulez-vous que je passe lundi ?\nCamille Exemple']),
    ],
    [
      'an update of one’s own',
      inText([
        'As of my last update, the parcel was in Lyon.',
        'À ma dernière mise à jour, le stock était de 412 pièces.',
      ]),
    ],
    [
      'an offer that a speaker of a script makes',
      inText(['Le quai est libre.', 'Robot : Souhaitez-vous que je réserve ?']),
    ],
    [
      'an offer above a farewell',
      inText([
        'Le quai est libre.',
        'Voulez-vous que je passe lundi ?',
        'Cordialement,',
        'C. Exemple, 04 00 00 00 00',
      ]),
    ],
    [
      'a firm and a person with the name of a product',
      inText(['Le plan a été produit avec Mistral Conseil.', 'Le relevé a été écrit par Claude Exemple.']),
    ],
    ['a cursor of a database', inText(['rows created by cursor, written by Claude'], 'code-comment')],
    ['texts that others generated', inText(['Les textes générés par ChatGPT circulent beaucoup.'])],
    ['a conversation between people', inText(['Vous avez dit :\nle quai', 'Camille a dit :\nest libre'])],
    ['a bare variable', inText(['const file_0 = turn0'], 'code')],
  ])('%s', (_, content) => {
    expect(judged(content)).toEqual([]);
  });

  test('a trailer that a message speaks of is none', () => {
    const message =
      'Retire la ligne du modèle\n\nCo-authored-by: Claude <noreply@anthropic.com>\nétait ajoutée par un réglage.';
    expect(judged(bareContent({ commits: [bareCommit({ message })] }), 'code')).toEqual([]);
  });

  test.each([
    ['in italics', inText(['On lit *As an AI language model, I have no body* dans la copie.'])],
    ['in a dialogue', inText(['— En tant que modèle de langage, je ne sais pas.'])],
  ])('a phrase %s is said by somebody', (_, content) => {
    expect(judged(content)).toEqual(['chat.selfref info quoted']);
  });

  test('the examples of a guide are examples, and a string that holds the mark alone looks for it', () => {
    expect(judged(inText([`Le quai est libre.${WHOLE}`], 'code'), 'docs')).toEqual([
      'chat.citation info in-code',
    ]);
    expect(judged(inText([`"${WHOLE}"`], 'code-string'), 'code')).toEqual(['chat.citation info in-code']);
  });

  test.each([
    ['a statement that denies', inText(['Aucun passage n’a été rédigé avec ChatGPT.'])],
    ['a statement that supposes', inText(['Parts may have been written with ChatGPT.'])],
  ])('%s is none', (_, content) => {
    expect(judged(content)).toEqual(['declared info instruction']);
  });

  test('a conversation kept in an annex is a statement', () => {
    const content = bareContent({
      blocks: [
        ...passages(['Annexe 2, échanges avec l’assistant'], 'heading'),
        ...passages(['You said:\nlist the quays', 'ChatGPT said:\nThere are four quays.']),
      ],
    });
    expect(findTraces(content, 'report').traces).toMatchObject([
      { rule: 'chat.transcript', strength: 'declaration', stated: true, mention: null },
    ]);
  });

  test('what a commit states is stated, but for the line that an editor added by itself', () => {
    const stated = (line: string): boolean[] =>
      findTraces(bareContent({ commits: [bareCommit({ message: `Tri\n\n${line}` })] }), 'code').traces.map(
        (trace) => trace.stated,
      );
    expect(stated('Co-authored-by: Claude <noreply@anthropic.com>')).toEqual([true]);
    expect(stated('Co-authored-by: Copilot <copilot@github.com>')).toEqual([false]);
  });

  test('documents handed over are told as shared', () => {
    const shared = (content: DeliveredContent): boolean[] =>
      findTraces(content, 'report').traces.map((trace) => trace.shared);
    expect(
      shared(inText(['Le bail【1†bail.pdf】.', 'Le plan[attached_file:2].', 'Voir fileciteturn0file1 .'])),
    ).toEqual([true, true, true]);
    expect(shared(inText([`Le quai ${PART}`]))).toEqual([false]);
  });
});
