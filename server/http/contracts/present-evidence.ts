import type { z } from 'zod';
import type { Measured } from '../../domain/file-evidence.js';
import { figuresOf, type Figure } from '../../domain/measured-figures.js';
import {
  FILE_ROLE_WORDS,
  MALFORMED,
  MENTION_REASON_WORDS,
  REFERENCE_FAULT_WORDS,
  REFERENCE_KIND_WORDS,
} from '../../domain/words/evidence-words.js';
import { figureLabel } from '../../domain/words/figure-labels.js';
import { NOT_MEASURED_WORDS, TRACE_STRENGTH_WORDS } from '../../domain/words/file-words.js';
import { traceWords } from '../../domain/words/trace-words.js';
import type { Text } from '../../domain/text.js';
import type {
  DeliverableEvidence as Evidence,
  FileTold,
  PlacedReference,
  PlacedTrace,
} from '../../usecases/reads/evidence-reads.js';
import type { DeliverableEvidence } from './evidence-schema.js';

type Answer = z.input<typeof DeliverableEvidence>;
type File = Extract<Answer, { view: 'price' }>['files'][number];
type Trace = File['traces'][number];

/** What delivered files say, each code with its words in both languages. */
export function presentEvidence(evidence: Evidence): Answer {
  if (evidence.view === 'price') return { ...evidence, files: evidence.files.map(presentFile) };
  const files = evidence.files.map((file) => ({ ...file, traces: file.traces.map(presentTrace) }));
  return { ...evidence, files };
}

const coded = (code: string, words: Text): { code: string; words: Text } => ({ code, words });

function presentFile({ role, measured, notMeasured, traces, references, ...file }: FileTold): File {
  return {
    ...file,
    role: coded(role, FILE_ROLE_WORDS[role]),
    measured: measured === null ? null : presentMeasure(measured),
    notMeasured:
      measured !== null || notMeasured === null ? null : coded(notMeasured, NOT_MEASURED_WORDS[notMeasured]),
    traces: traces.map(presentTrace),
    references: references.map(presentReference),
  };
}

function presentMeasure(measured: Measured): NonNullable<File['measured']> {
  const { figures, absent, details, detailsLeftOut } = figuresOf(measured);
  const labelled = (figure: Figure) => ({ ...figure, label: figureLabel(figure.name.at(-1) ?? '') });
  return {
    reader: measured.reader,
    versions: Object.entries(measured.versions).map(([name, version]) => ({ name, version })),
    figures: figures.map(labelled),
    absent: absent.map((name) => ({ name, label: figureLabel(name) })),
    details: details.map(labelled),
    detailsLeftOut,
  };
}

function presentTrace({ rule, strength, mention, ...trace }: PlacedTrace): Trace {
  const { name, proves, innocent } = traceWords(rule);
  return {
    ...trace,
    rule,
    name,
    strength: coded(strength, TRACE_STRENGTH_WORDS[strength]),
    mention: mention === null ? null : coded(mention, MENTION_REASON_WORDS[mention]),
    proves,
    innocent: [...innocent],
  };
}

function presentReference({ kind, text, malformed, fault, at }: PlacedReference): File['references'][number] {
  const told = fault === undefined ? MALFORMED : REFERENCE_FAULT_WORDS[fault];
  return {
    kind: coded(kind, REFERENCE_KIND_WORDS[kind]),
    text,
    malformed,
    fault: malformed ? told : null,
    at,
  };
}
