/** Lists how words with a meaning of their own look. */
import type {Palette} from '../../../design/tokens.ts'
import type {PhraseKind} from '../../../model/tree/nodes.ts'
import type {TextStyle} from '../engine/lines/runs.ts'

type Look = (style: TextStyle, palette: Palette) => Partial<TextStyle>

const same = (): Partial<TextStyle> => ({})
const italic = ({italic}: TextStyle): Partial<TextStyle> => ({italic: !italic})
const mono = ({size}: TextStyle): Partial<TextStyle> => ({family: 'mono', italic: false, size: size * 0.88})
const underlined = ({colour}: TextStyle): Partial<TextStyle> => ({underline: colour})

export const phraseLooks: {readonly [kind in PhraseKind]: Look} = {
  subscript: ({size, rise = 0}) => ({size: size * 0.68, rise: rise - size * 0.16, figures: 'lining'}),
  superscript: ({size, rise = 0}) => ({size: size * 0.68, rise: rise + size * 0.34, figures: 'lining'}),
  keyboard: mono,
  mark: (_, {target}) => ({ground: target}),
  abbreviation: same,
  insertion: underlined,
  citation: italic,
  quotation: same,
  small: ({size}) => ({size: size * 0.85}),
  sample: mono,
  variable: italic,
  definition: italic,
  underline: underlined
}
