/** Reads `fonts`: whether pages and books bring letters of further scripts. */
import type {FontSettings} from '../../model/publication/publication.ts'
import type {Settings} from './settings.ts'

/** Undefined where it is absent or no mapping; what is wrong is reported in `settings`. */
export function readFonts(settings: Settings): FontSettings | undefined {
  if (settings.mapping('/fonts') === undefined) return undefined
  settings.allowKeys('/fonts', ['web'])
  const web = settings.flag('/fonts/web')
  return web === undefined ? {} : {web}
}
