/** Names the fonts of a file: those that come with Tetrapla, the project's own, and those of packages that are installed in it. */
import type {FontName} from '../../../../model/world.ts'

export type PdfFontName = FontName | `more-${number}` | `more-${number}-semibold` | `installed-${string}`
