/** The name of a font in a file: one that comes with Tetrapla, or one of the project's own. */
import type {FontName} from '../../../../model/world.ts'

export type PdfFontName = FontName | `more-${number}` | `more-${number}-semibold`
