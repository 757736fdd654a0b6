/** Says how wide an image among words is, such as an icon. */
import type {Image} from './nodes.ts'

/** In pixels: as its author wants it, where that is in pixels and less than the picture has. A share of the text is none of a line. */
export function widthInLine({width = ''}: Pick<Image, 'width'>, own: number): number {
  const [, wanted] = /^([\d.]+)px$/.exec(width) ?? []
  return wanted === undefined ? own : Math.min(Number(wanted), own)
}
