/** Loads fonts, those that come with Tetrapla and those of a project: each is read, judged and asked once. */
import type {ProjectFiles} from '../../model/cache.ts'
import type {FontName, FontResult, World} from '../../model/world.ts'
import {readFont, readMathFont, readWebFont} from '../fonts.ts'
import {once} from '../once.ts'
import type {Subsetter} from './subset-font.ts'

/** A font of a script with many thousand characters has half of it. */
const mostFontBytes = 64 * 1024 * 1024

/** What a world says of fonts. A font of the project that can't be read or used is a failure; to ask then which characters it has throws an `Error`. */
export function createFonts(
  files: Pick<ProjectFiles, 'read'>
): Pick<World, 'font' | 'projectFont' | 'coverage' | 'subsetFont' | 'webSubset' | 'mathFont' | 'webFont'> {
  const fonts = new Map<string, Promise<Uint8Array>>()
  const projectFonts = new Map<string, Promise<FontResult>>()
  const coverages = new Map<string, Promise<(codePoint: number) => boolean>>()
  const subsetters = new Map<string, Promise<Subsetter>>()

  const loadFont = async (path: string): Promise<FontResult> => {
    const bytes = await files.read(path, mostFontBytes)
    if (!bytes.ok) return bytes
    const {judgeFont} = await import('./judge-font.ts')
    const failure = judgeFont(bytes.value)
    return failure === undefined ? bytes : {ok: false, failure}
  }

  const loadCoverage = async (
    font: FontName | {readonly path: string}
  ): Promise<(codePoint: number) => boolean> => {
    const {coverageOf} = await import('./coverage-of.ts')
    if (typeof font === 'string') return coverageOf(await once(fonts, font, () => readFont(font)))
    const own = await once(projectFonts, font.path, () => loadFont(font.path))
    if (!own.ok) throw new Error(`expected the font ${font.path} to be as it was`)
    return coverageOf(own.value)
  }

  const subsetter = async (): Promise<Subsetter> =>
    once(subsetters, '', async () => (await import('./subset-font.ts')).loadSubsetter())

  return {
    font: (name) => once(fonts, name, () => readFont(name)),
    projectFont: (path) => once(projectFonts, path, () => loadFont(path)),
    coverage: (font) =>
      once(coverages, typeof font === 'string' ? font : `own ${font.path}`, () => loadCoverage(font)),
    subsetFont: async (font, glyphs) => (await subsetter()).embedded(font, glyphs),
    webSubset: async (font, codePoints) => {
      const {webSubset} = await import('./web-subset.ts')
      return webSubset(font, codePoints, await subsetter())
    },
    mathFont: () => once(fonts, 'math', readMathFont),
    webFont: (font) => once(fonts, `${font.family}-${font.style}-${font.script}`, () => readWebFont(font))
  }
}
