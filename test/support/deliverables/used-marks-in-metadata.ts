import type { DeliveredContent } from '../../../server/evidence/delivered-content.js';
import { bareCommit, bareContent } from './bare-content.js';
import type { Told, UsedMarks } from './used-marks.js';

const inMessage = (line: string, over = {}): DeliveredContent =>
  bareContent({ commits: [bareCommit({ message: `Ajoute le tri\n\n${line}\n`, ...over })] });
const byAuthor = (authorName: string, authorAddress: string): DeliveredContent =>
  bareContent({ commits: [bareCommit({ authorName, authorAddress })] });
const inField = (name: string, value: string): DeliveredContent =>
  bareContent({ metadata: [{ name, value, at: { file: 'plan.png', path: name } }] });
const inTree = (...paths: string[]): DeliveredContent => bareContent({ paths });

const IPTC = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/** Marks in commits, paths and fields of metadata. */
export const USED_IN_METADATA: readonly UsedMarks[] = [
  ...(
    [
      ['Co-Authored-By: Claude <noreply@anthropic.com>', 'noreply@anthropic.com'],
      ['Co-authored-by: Cursor <cursoragent@cursor.com>', 'cursoragent@cursor.com'],
      ['Assisted-by: Codex <noreply@openai.com>', 'noreply@openai.com'],
      ['Co-authored-by: aider (m) <noreply@aider.chat>', 'noreply@aider.chat'],
      ['Co-authored-by: C <198+Copilot@users.noreply.github.com>', 'Copilot@users.noreply.github.com'],
      [
        'Co-authored-by: D <158+devin-ai-integration[bot]@users.noreply.github.com>',
        'devin-ai-integration[bot]@users.noreply.github.com',
      ],
      [
        'Co-authored-by: J <161+google-labs-jules[bot]@users.noreply.github.com>',
        'google-labs-jules[bot]@users.noreply.github.com',
      ],
    ] as const
  ).map(([line, token]) => ({
    name: line,
    content: inMessage(line),
    role: 'patch' as const,
    expect: [['git.trailer', 'strong', token, 1]] as Told[],
  })),
  ...(
    [
      ['2026-03-31', 'weak'],
      ['2026-04-01', 'info'],
      ['2026-06-30', 'info'],
      ['2026-07-01', 'weak'],
    ] as const
  ).map(([authoredOn, strength]) => ({
    name: `the address that an editor added by itself, on ${authoredOn}`,
    content: inMessage('Co-authored-by: Copilot <copilot@github.com>', { authoredOn }),
    expect: [['git.trailer', strength, 'copilot@github.com', 1]] as Told[],
  })),
  ...(
    [
      ['Camille Exemple (aider)', 'camille@atelier.example', 'strong', '(aider)'],
      ['Claude', 'noreply@anthropic.com', 'strong', 'noreply@anthropic.com'],
      ['Cursor', 'cursoragent@cursor.com', 'strong', 'cursoragent@cursor.com'],
      ...[
        'devin-ai-integration',
        'copilot-swe-agent',
        'google-labs-jules',
        'claude',
        'cursor',
        'codegen-sh',
        'sweep-ai',
        'chatgpt-codex-connector',
      ].map(
        (name) => ['Agent', `12+${name}[bot]@users.noreply.github.com`, 'proof', `${name}[bot]`] as const,
      ),
    ] as const
  ).map(([name, address, strength, token]) => ({
    name: `${name} <${address}>`,
    content: byAuthor(name, address),
    expect: [['git.author', strength, token, 1]] as Told[],
  })),
  ...(
    [
      ['🤖 Generated with [Claude Code](https://claude.com/claude-code)', 'Generated with [Claude Code'],
      ['Made-with: Cursor', 'Made-with: Cursor'],
      ['Claude-Session: 0a1b', 'Claude-Session:'],
    ] as const
  ).map(([line, token]) => ({
    name: line,
    content: inMessage(line),
    expect: [['git.footer', 'strong', token, 1]] as Told[],
  })),
  {
    name: 'files by which tools are set up, in the folder that the archive packs',
    content: inTree(
      'port/CLAUDE.md',
      'port/AGENTS.md',
      'port/GEMINI.md',
      'port/.cursorrules',
      'port/.cursor/rules/a.mdc',
      'port/.github/copilot-instructions.md',
      'port/.aider.conf.yml',
    ),
    expect: [
      'CLAUDE.md',
      'AGENTS.md',
      'GEMINI.md',
      '.cursorrules',
      '.cursor/rules/',
      '.github/copilot-instructions.md',
      '.aider.conf.yml',
    ].map((token): Told => ['repo.config', 'weak', token, 1]),
  },
  {
    name: 'conversations kept beside the code',
    content: inTree('src/a.js', '.aider.chat.history.md', '.specstory/history/1.md'),
    expect: [
      ['repo.history', 'strong', '.aider.chat.history.md', 1],
      ['repo.history', 'strong', '.specstory/', 1],
    ],
  },
  {
    name: 'an image that says it was generated',
    content: inField('Iptc4xmpExt:DigitalSourceType', `${IPTC}trainedAlgorithmicMedia`),
    expect: [['media.iptc', 'proof', 'trainedAlgorithmicMedia', 1]],
  },
  {
    name: 'an image generated in part',
    content: inField('DigitalSourceType', `${IPTC}compositeWithTrainedAlgorithmicMedia`),
    expect: [['media.iptc', 'proof', 'compositeWithTrainedAlgorithmicMedia', 1]],
  },
  {
    name: 'an image that says where it comes from',
    content: inField('Iptc4xmpExt:DigitalSourceType', `${IPTC}algorithmicMedia`),
    expect: [['media.provenance', 'info', 'algorithmicMedia', 1]],
  },
  {
    name: 'a signed image',
    content: inField('C2PA', 'claim_generator: Boîtier 3'),
    expect: [['media.c2pa', 'info', 'C2PA', 1]],
  },
  {
    name: 'a signed image whose manifest says it was generated, its signature not checked',
    content: inField('C2PA', `c2pa.created ${IPTC}trainedAlgorithmicMedia`),
    expect: [['media.c2pa', 'strong', 'trainedAlgorithmicMedia', 1]],
  },
  {
    name: 'parameters of a generator of images',
    content: inField(
      'parameters',
      'un phare\nSteps: 30, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6',
    ),
    expect: [['media.sdparams', 'proof', 'Steps: N, Sampler: …, CFG scale:', 1]],
  },
  {
    name: 'nodes of a generator of images',
    content: inField('prompt', '{"4":{"class_type": "KSamplerAdvanced"}}'),
    expect: [['media.comfy', 'proof', 'class_type KSampler', 1]],
  },
  ...(
    [
      ['dc:description', 'generated by python-docx', 'generated by python-docx'],
      ['dc:creator', 'python-pptx', 'python-pptx'],
      ['dc:title', 'PptxGenJS Presentation', 'PptxGenJS Presentation'],
      ['dc:creator', 'openpyxl', 'openpyxl'],
      ['Producer', 'Skia/PDF m120', 'Skia/PDF'],
    ] as const
  ).map(([field, value, token]) => ({
    name: `${field} = ${value}`,
    content: inField(field, value),
    expect: [['meta.programmatic', 'info', token, 1]] as Told[],
  })),
  {
    name: 'the date that a library writes into every file',
    content: inField('dcterms:created', '2013-12-23T23:15:00Z'),
    expect: [['time.uninformative', 'info', '2013-12-23', 1]],
  },
];
