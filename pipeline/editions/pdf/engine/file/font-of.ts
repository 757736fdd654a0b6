/** Chooses the font of a style, before any character asks for another. */
import type {FontName} from '../../../../model/world.ts'
import type {TextStyle} from '../lines/runs.ts'

/** Italics of the light cut and of the mono face do not come with Tetrapla: the upright stands in. */
export function fontOf({family, weight, italic}: TextStyle): FontName {
  if (family === 'mono') return weight === 'semibold' ? 'mono-semibold' : 'mono-regular'
  if (family === 'serif' && weight === 'light') return 'serif-light'
  const cut = weight === 'semibold' ? 'semibold' : 'regular'
  if (!italic) return `${family}-${cut}`
  return cut === 'semibold' ? `${family}-semibold-italic` : `${family}-italic`
}
