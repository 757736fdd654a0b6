/** Reads `brand.fonts`: font files of the project's own, judged when the project is read. */
import type {BrandFonts, MoreFont, ProjectFile} from '../../model/publication/publication.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import type {FontFailure, FontName, World} from '../../model/world.ts'
import {explain} from './read-brand-file.ts'
import type {Settings} from './settings.ts'

const pointer = '/brand/fonts'

/** What each cut of a family stands for, and so which cut stands in for one that is left out: the regular one. */
const families: {readonly [family: string]: {readonly [cut: string]: FontName}} = {
  serif: {
    regular: 'serif-regular',
    italic: 'serif-italic',
    semibold: 'serif-semibold',
    semiboldItalic: 'serif-semibold-italic',
    light: 'serif-light'
  },
  sans: {
    regular: 'sans-regular',
    italic: 'sans-italic',
    semibold: 'sans-semibold',
    semiboldItalic: 'sans-semibold-italic'
  },
  mono: {regular: 'mono-regular', semibold: 'mono-semibold'}
}

/** What is wrong is reported and left out. */
export async function readBrandFonts(settings: Settings, world: World): Promise<BrandFonts | undefined> {
  if (settings.mapping(pointer) === undefined) return undefined
  settings.allowKeys(pointer, [...Object.keys(families), 'more'])
  const faces: {[name in FontName]?: ProjectFile} = {}
  for (const family of Object.keys(families)) Object.assign(faces, await readFamily(family, settings, world))
  const more: MoreFont[] = []
  for (const index of (settings.list(`${pointer}/more`) ?? []).keys()) {
    const font = await readMore(`${pointer}/more/${index}`, settings, world)
    if (font !== undefined) more.push(font)
  }
  return {faces, more}
}

async function readFamily(
  family: string,
  settings: Settings,
  world: World
): Promise<{readonly [name in FontName]?: ProjectFile}> {
  const place = `${pointer}/${family}`
  const mapping = settings.mapping(place)
  const cuts = families[family]
  if (mapping === undefined || cuts === undefined) return {}
  const files = await readCuts(place, Object.keys(cuts), settings, world)
  const regular = files.get('regular')
  if (regular === undefined) return {}
  return Object.fromEntries(Object.entries(cuts).map(([cut, name]) => [name, files.get(cut) ?? regular]))
}

/** A path, or a mapping of two cuts. */
async function readMore(place: string, settings: Settings, world: World): Promise<MoreFont | undefined> {
  if (typeof settings.value(place) === 'string') {
    const regular = await readFontFile(place, settings, world)
    return regular === undefined ? undefined : {regular}
  }
  if (settings.mapping(place) === undefined) return undefined
  const files = await readCuts(place, ['regular', 'semibold'], settings, world)
  const [regular, semibold] = [files.get('regular'), files.get('semibold')]
  if (regular === undefined) return undefined
  return semibold === undefined ? {regular} : {regular, semibold}
}

async function readCuts(
  place: string,
  cuts: readonly string[],
  settings: Settings,
  world: World
): Promise<ReadonlyMap<string, ProjectFile>> {
  settings.allowKeys(place, cuts)
  const files = new Map<string, ProjectFile>()
  for (const cut of cuts) {
    const file = await readFontFile(`${place}/${cut}`, settings, world)
    if (file !== undefined) files.set(cut, file)
  }
  if (settings.value(`${place}/regular`) === undefined) {
    settings.report(
      place,
      'these fonts have no `regular` one',
      'write `regular:` and the path of the upright font'
    )
  }
  return files
}

async function readFontFile(
  place: string,
  settings: Settings,
  world: World
): Promise<ProjectFile | undefined> {
  const path = settings.text(place)
  if (path === undefined) return undefined
  const font = await world.projectFont(path)
  if (font.ok) return {path, digest: sha256Of(font.value)}
  settings.report(place, ...explainFont(path, font.failure))
  return undefined
}

function explainFont(path: string, failure: FontFailure): [message: string, hint: string] {
  switch (failure.kind) {
    case 'unknown-type':
      return [
        `\`${path}\` is not a font`,
        'use a TrueType or OpenType font, whose name ends in `.ttf` or `.otf`'
      ]
    case 'unfit-font':
      return [
        `\`${path}\` is ${failure.what}, which the PDF can't hold`,
        'use the static TrueType or OpenType font of one cut, whose name ends in `.ttf` or `.otf`'
      ]
    case 'restricted':
      return [
        `\`${path}\` says that it may not be embedded into a file in parts`,
        'ask its maker for a licence and a font that allows it, or choose another'
      ]
    default:
      return explain(path, failure)
  }
}
