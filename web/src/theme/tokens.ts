/** A colour in the light and in the dark scheme. */
export interface Shade {
  light: string;
  dark: string;
}

const shade = (light: string, dark: string): Shade => ({ light, dark });

/** The meaning of a mark: its text colour, and the tint of the box behind it. */
export const MEANINGS = {
  fact: { text: shade('#7A3E00', '#F2B77C'), tint: shade('#FBEBDA', '#3A2814') },
  question: { text: shade('#3E4494', '#B4B9F4'), tint: shade('#E8E9F8', '#272B4D') },
  weak: { text: shade('#5A6063', '#B5BBBD'), tint: shade('#EEEDE8', '#2A3135') },
  soon: { text: shade('#6B5200', '#E3C868'), tint: shade('#F8EFCB', '#362E12') },
  late: { text: shade('#8F2B4B', '#F0A0B8'), tint: shade('#FBE6EC', '#40202B') },
  cleared: { text: shade('#1F6140', '#86D3A9'), tint: shade('#E0F1E7', '#17352A') },
  data: { text: shade('#6A3A86', '#D7AEEB'), tint: shade('#F2E6F8', '#35233F') },
  error: { text: shade('#9B1C1C', '#F5A39B'), tint: shade('#FBE5E3', '#402021') },
} as const;

export type Meaning = keyof typeof MEANINGS;

/** Paper, ink and the one accent. `edge` outlines inputs and charts, `line` only decorates. */
export const NEUTRALS = {
  paper: shade('#FBFAF7', '#14191C'),
  surface: shade('#FFFFFF', '#1B2226'),
  sunk: shade('#F3F1EB', '#101416'),
  ink: shade('#1D2429', '#E8E6E0'),
  soft: shade('#545C61', '#A9B1B4'),
  edge: shade('#8A8577', '#7C878C'),
  line: shade('#D9D5CA', '#343D42'),
  petrol: shade('#0F5C63', '#6CC5C9'),
  'petrol-hover': shade('#0B474D', '#94DADC'),
  'on-petrol': shade('#FFFFFF', '#1D2429'),
  selected: shade('#E3F0F0', '#1F3236'),
  cited: shade('#FFF1A8', '#4A4010'),
  focus: shade('#1247C8', '#FFD45C'),
  sand: shade('#B9B4A6', '#59636A'),
} as const;

export type Neutral = keyof typeof NEUTRALS;

/** Mantine's ten shades of the accent; 6 is used on light, 4 on dark. */
export const PETROL = [
  '#EDF5F5',
  '#D5E9EA',
  '#B5DFE1',
  '#94DADC',
  '#6CC5C9',
  '#2F858B',
  '#0F5C63',
  '#0B474D',
  '#083A3F',
  '#052A2E',
] as const;

/** Mantine's greys, ours: 3 is a line, 4 the edge of an input, 5 and 6 soft text. */
export const GRAYS = [
  '#FBFAF7',
  '#F3F1EB',
  '#E6E3DA',
  '#D9D5CA',
  '#8A8577',
  '#545C61',
  '#545C61',
  '#3A4247',
  '#2A3135',
  '#1D2429',
] as const;

/** Mantine's darks, ours: 0 is ink, 2 and 3 soft text, 4 the edge of an input, 5 a line, 6 the surface, 7 the paper. */
export const DARKS = [
  '#E8E6E0',
  '#C9CBC8',
  '#A9B1B4',
  '#A9B1B4',
  '#7C878C',
  '#343D42',
  '#1B2226',
  '#14191C',
  '#101416',
  '#0B0E10',
] as const;

/** Every token as a CSS custom property: `--d-ink`, `--d-fact`, `--d-fact-tint`. */
export function tokenVariables(scheme: keyof Shade): Record<string, string> {
  const neutrals = Object.entries(NEUTRALS).map(([name, value]) => [`--d-${name}`, value[scheme]]);
  const meanings = Object.entries(MEANINGS).flatMap(([name, { text, tint }]) => [
    [`--d-${name}`, text[scheme]],
    [`--d-${name}-tint`, tint[scheme]],
  ]);
  return Object.fromEntries([...neutrals, ...meanings]) as Record<string, string>;
}
