/** Lists the design tokens: what the stylesheets and the PDF's styles are both made from. */

/** Colours on paper and in the dark; names say what a colour is for. */
export interface Palette {
  readonly paper: string
  readonly surface: string
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly edge: string
  readonly accent: string
  readonly tint: string
  readonly link: string
  readonly visited: string
  readonly target: string
  readonly warn: string
  readonly warnTint: string
  readonly focus: string
}

export const light: Palette = {
  paper: '#ffffff',
  surface: '#f5f4f0',
  ink: '#1b1f24',
  muted: '#555c65',
  line: '#d8d6cf',
  edge: '#7b8088',
  accent: '#0f5265',
  tint: '#e6f0f2',
  link: '#0f5265',
  visited: '#5d3a78',
  target: '#fff4cc',
  warn: '#8a3a0c',
  warnTint: '#fbeee4',
  focus: '#b4450b'
}

export const dark: Palette = {
  paper: '#13171b',
  surface: '#1c2126',
  ink: '#e8e6e1',
  muted: '#a7adb5',
  line: '#353c44',
  edge: '#7d858f',
  accent: '#8accd9',
  tint: '#17303a',
  link: '#8accd9',
  visited: '#cfb0e6',
  target: '#423912',
  warn: '#f0aa7c',
  warnTint: '#33231a',
  focus: '#ffb267'
}

/** Colours of code by the kind of its tokens; `plain` is the ink. */
export interface CodePalette {
  readonly keyword: string
  readonly string: string
  readonly number: string
  readonly comment: string
  readonly function: string
  readonly type: string
  readonly variable: string
  readonly punctuation: string
}

/** At least 4.5:1 on `light.surface`. */
export const lightCode: CodePalette = {
  keyword: '#7a2e5d',
  string: '#1f6238',
  number: '#8a3a0c',
  comment: '#5f656d',
  function: '#0f5265',
  type: '#454a94',
  variable: '#1b1f24',
  punctuation: '#4a5058'
}

/** At least 4.5:1 on `dark.surface`. */
export const darkCode: CodePalette = {
  keyword: '#e3a3cb',
  string: '#9ad3a8',
  number: '#f0aa7c',
  comment: '#9aa1a9',
  function: '#8accd9',
  type: '#b5b9f2',
  variable: '#e8e6e1',
  punctuation: '#b4bac2'
}

/** Millimetres in points. */
export const millimetre: number = 72 / 25.4

/** Of the PDF's text with its gutter, in points, on each [sheet](sheets.ts): what A4 leaves between margins of 25 mm. */
export const frameWidth: number = 210 * millimetre - 25 * millimetre - 25 * millimetre

/** The page of the PDF, in points: a text column and a gutter. */
export const page = {
  /** How far the text column stands in from the frame's left edge; numbers hang in this gutter. */
  gutter: 34 * millimetre,
  /** The line grid. */
  lead: 14
} as const

/** Sizes and leads of the PDF's type, in points. */
export const print = {
  title: {size: 30, lead: 35},
  heading2: {size: 16, lead: 21},
  heading3: {size: 12, lead: 14},
  heading4: {size: 10.5, lead: 14},
  lead: {size: 13, lead: 17.5},
  body: {size: 10.5, lead: 14},
  recordTitle: {size: 11, lead: 14},
  interface: {size: 9.5, lead: 14},
  table: {size: 9, lead: 14},
  note: {size: 8.5, lead: 10.5},
  runningHead: {size: 8.5, lead: 12},
  code: {size: 8.25, lead: 12},
  noteCall: {size: 6.75, lead: 10}
} as const

/** Spaces of the web, in rem. */
export const spaces = [0.25, 0.5, 0.75, 1, 1.5, 2.25, 3.5] as const
