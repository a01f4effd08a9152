import type { DeliverableFile } from '../facts/deliverable-file.js';
import type { RuleCase } from '../rule.js';
import { sampleDeliverable, samplePart } from '../sample-facts.js';
import { sampleFile, sampleTrace, tracedFile } from '../sample-traces.js';

const facts = (...files: DeliverableFile[]): RuleCase<'deliverable'>['facts'] => ({
  deliverableFact: sampleDeliverable(),
  deliverableFiles: files,
  deliverableLines: [samplePart()],
});

const upload = sampleTrace({
  token: 'ppl-ai-file-upload',
  at: { file: 'deliverables/annexe.md', line: 12 },
  shared: true,
});

const QUESTION = {
  fr: 'Quel document a été remis, à quel service, et contenait-il des données à protéger ?',
  en: 'Which document was handed over, to which service, and did it hold data to protect?',
};

const told = (marks: { fr: string; en: string }) => ({
  outcome: 'flagged' as const,
  findings: [
    {
      message: {
        fr: `Livrable L-09 : ${marks.fr}. Une telle marque apparaît quand un document est remis à l'assistant ; elle ne dit pas toujours lequel.`,
        en: `Deliverable L-09: ${marks.en}. Such a mark appears when a document is handed to the assistant; it does not always say which.`,
      },
      supplierMessage: null,
      question: QUESTION,
      amountAtStake: null,
      daysUnsupported: null,
      class: 'question' as const,
    },
  ],
});

export const cases: RuleCase<'deliverable'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'L’adresse d’un document déposé', en: 'The address of an uploaded document' },
    facts: facts(tracedFile([upload])),
    expect: told({
      fr: "« ppl-ai-file-upload » (référence laissée par un assistant d'IA ; deliverables/annexe.md, ligne 12)",
      en: '“ppl-ai-file-upload” (reference left by an AI assistant; deliverables/annexe.md, line 12)',
    }),
  },
  {
    kind: 'flagged',
    name: { fr: 'Quatre documents cités par leur numéro', en: 'Four documents quoted by number' },
    facts: facts(
      tracedFile(
        [1, 2, 3, 4].map((line) =>
          sampleTrace({
            token: `turn0file${line}`,
            at: { file: 'deliverables/note.txt', line },
            shared: true,
          }),
        ),
      ),
    ),
    expect: told({
      fr: "« turn0file1 » (référence laissée par un assistant d'IA ; deliverables/note.txt, ligne 1), « turn0file2 » (référence laissée par un assistant d'IA ; deliverables/note.txt, ligne 2), « turn0file3 » (référence laissée par un assistant d'IA ; deliverables/note.txt, ligne 3) et 1 autre",
      en: '“turn0file1” (reference left by an AI assistant; deliverables/note.txt, line 1), “turn0file2” (reference left by an AI assistant; deliverables/note.txt, line 2), “turn0file3” (reference left by an AI assistant; deliverables/note.txt, line 3) and 1 other',
    }),
  },
  {
    kind: 'innocent',
    name: { fr: 'Une marque citée', en: 'A mark that is quoted' },
    facts: facts(tracedFile([{ ...upload, strength: 'info', mention: 'quoted' }], 0)),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Une référence à une source publique', en: 'A reference to a public source' },
    facts: facts(tracedFile([sampleTrace()])),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Aucun fichier livré', en: 'No delivered file' },
    facts: facts(),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un fichier chiffré', en: 'An encrypted file' },
    facts: facts(sampleFile({ measured: null, notMeasured: 'encrypted' })),
    expect: { outcome: 'incomplete', missing: ['file'] },
  },
];

export const absentKinds = { threshold: 'One mark is enough, and nothing is counted or compared.' };
