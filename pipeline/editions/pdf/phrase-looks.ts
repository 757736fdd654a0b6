/** How words with a meaning of their own look, and the type of their element. */
import type {Palette} from '../../design/tokens.ts'
import type {PhraseKind} from '../../model/nodes.ts'
import type {TextStyle} from './engine/runs.ts'

export interface PhraseLook {
  /** The structure type. */
  readonly type: string
  look(style: TextStyle, palette: Palette): Partial<TextStyle>
}

const same = (): Partial<TextStyle> => ({})
const italic = ({italic}: TextStyle): Partial<TextStyle> => ({italic: !italic})
const mono = ({size}: TextStyle): Partial<TextStyle> => ({family: 'mono', italic: false, size: size * 0.88})
const underlined = ({colour}: TextStyle): Partial<TextStyle> => ({underline: colour})

export const phraseLooks: {readonly [kind in PhraseKind]: PhraseLook} = {
  subscript: {
    type: 'Subscript',
    look: ({size, rise = 0}) => ({size: size * 0.68, rise: rise - size * 0.16, figures: 'lining'})
  },
  superscript: {
    type: 'Superscript',
    look: ({size, rise = 0}) => ({size: size * 0.68, rise: rise + size * 0.34, figures: 'lining'})
  },
  keyboard: {type: 'Keyboard', look: mono},
  mark: {type: 'Mark', look: (_, {target}) => ({ground: target})},
  abbreviation: {type: 'Abbreviation', look: same},
  insertion: {type: 'Insertion', look: underlined},
  citation: {type: 'Citation', look: italic},
  quotation: {type: 'Quote', look: same},
  small: {type: 'Small', look: ({size}) => ({size: size * 0.85})},
  sample: {type: 'Sample', look: mono},
  variable: {type: 'Variable', look: italic},
  definition: {type: 'Term', look: italic},
  underline: {type: 'Underline', look: underlined}
}
