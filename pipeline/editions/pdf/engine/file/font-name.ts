/** Names the fonts of a file: those that come with Tetrapla, and the project's own. */
import type {FontName} from '../../../../model/world.ts'

export type PdfFontName = FontName | `more-${number}` | `more-${number}-semibold`
