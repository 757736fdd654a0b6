/** Derives the look of the text from the design's tokens and the brand's colour. */
import {brandPalettes} from '../../design/brand-palette.ts'
import {light, print, type Palette} from '../../design/tokens.ts'
import type {TextStyle} from './engine/lines/runs.ts'

export interface Styles {
  readonly palette: Palette
  readonly body: TextStyle
  readonly lead: TextStyle
  readonly title: TextStyle
  readonly titleNumber: TextStyle
  /** By the depth of the heading, from 2. */
  readonly headings: readonly TextStyle[]
  readonly sectionNumbers: readonly TextStyle[]
  readonly paragraphNumber: TextStyle
  readonly kicker: TextStyle
  readonly marker: TextStyle
  readonly caption: TextStyle
  readonly label: TextStyle
  readonly table: TextStyle
  readonly code: TextStyle
  readonly note: TextStyle
  readonly noteNumber: TextStyle
  readonly noteCall: TextStyle
  readonly calloutTitle: TextStyle
  readonly recordTitle: TextStyle
  readonly recordNumber: TextStyle
  readonly recordAddress: TextStyle
  readonly fact: TextStyle
  readonly factName: TextStyle
  readonly contentsDocument: TextStyle
  readonly contentsSection: TextStyle
  readonly contentsNumber: TextStyle
  readonly contentsSectionNumber: TextStyle
  readonly leader: TextStyle
  readonly imprint: TextStyle
  readonly runningHead: TextStyle
  readonly folio: TextStyle
}

const noteCallRise = 3.75
const imprintLead = 12.25
const folioSize = 9

/** In points. `brand` is a colour; without one it is Tetrapla's own. */
export function stylesOf(brand: string | undefined): Styles {
  const palette = brandPalettes(brand).light
  const {ink, muted, accent} = palette
  const serif = base('serif', ink)
  const sans = base('sans', ink)
  const semibold = {weight: 'semibold'} as const
  const numeral = {...serif, weight: 'light', figures: 'lining', colour: accent} as const
  const number = ({size, lead}: Pick<TextStyle, 'size' | 'lead'>): TextStyle => ({...numeral, size, lead})
  const note = {...print.note, lead: print.body.lead}
  return {
    palette,
    body: {...serif, ...print.body},
    lead: {...serif, ...print.lead, colour: muted},
    title: {...serif, ...semibold, ...print.title},
    titleNumber: number(print.title),
    headings: [
      {...serif, ...semibold, ...print.heading2},
      {...serif, ...semibold, ...print.heading3},
      {...sans, ...semibold, ...print.heading4}
    ],
    sectionNumbers: [number(print.heading2), number(print.heading3), number(print.heading4)],
    paragraphNumber: {...sans, ...note, colour: muted, figures: 'tabular'},
    kicker: {...sans, ...semibold, ...print.interface, colour: accent},
    marker: {...serif, ...print.body, colour: accent},
    caption: {...sans, ...print.table, colour: muted},
    label: {...sans, ...semibold, ...print.table, colour: accent},
    table: {...sans, ...print.table, figures: 'tabular'},
    code: {...base('mono', ink), ...print.code},
    note: {...sans, ...print.note},
    noteNumber: {...sans, ...semibold, ...print.note, colour: accent},
    noteCall: {...sans, ...semibold, ...print.noteCall, colour: accent, rise: noteCallRise},
    calloutTitle: {...sans, ...semibold, ...print.interface, colour: accent},
    recordTitle: {...sans, ...semibold, ...print.recordTitle},
    recordNumber: number({...print.recordTitle, size: 20}),
    recordAddress: {...sans, ...note, colour: muted},
    fact: {...sans, ...note},
    factName: {...sans, ...note, colour: muted},
    contentsDocument: {...serif, ...semibold, size: 11.5, lead: 14},
    contentsSection: {...serif, size: 10.5, lead: 17.5},
    contentsNumber: number({size: 11.5, lead: 14}),
    contentsSectionNumber: {...sans, size: 9, lead: 17.5, colour: muted},
    leader: {...sans, size: 9.5, lead: 14, colour: muted, figures: 'tabular'},
    imprint: {...sans, size: print.note.size, lead: imprintLead, colour: muted},
    runningHead: {...sans, ...print.runningHead, colour: muted},
    folio: {...sans, ...semibold, size: folioSize, lead: print.runningHead.lead}
  }
}

function base(family: TextStyle['family'], colour: string): Omit<TextStyle, 'size' | 'lead'> {
  return {family, weight: 'regular', italic: false, colour, figures: family === 'serif' ? 'old' : 'lining'}
}

/** Hairlines of tables. */
export const tableHairline = '#b9bcc1'

/** The rule above notes. */
export const noteRuleColour: string = light.edge
