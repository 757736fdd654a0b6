/** Describes where drawn text goes. */
import type {ShapedFont} from '../file/shaped-font.ts'

export interface TextTarget {
  add(operators: string): void
  /** Makes a font known to the page. */
  font(font: ShapedFont): void
}
