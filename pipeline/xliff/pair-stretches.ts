/** Finds for each stretch of an original the one of its translation. */
import {compareTranslation} from '../model/alignment/compare-translation.ts'
import {textUnits} from '../model/alignment/text-units.ts'
import type {Manuscript} from '../model/publication/manuscript.ts'
import type {UnitState} from '../model/publication/translation.ts'
import {matchCodes} from './match-codes.ts'
import type {SourceFile} from './source-files.ts'
import type {Stretch} from './stretch.ts'

export interface TranslatedStretch {
  readonly path: string
  /** Its codes have the numbers of the original's. */
  readonly stretch: Stretch
  readonly isOutdated: boolean
}

export interface Side {
  readonly manuscript: Manuscript
  readonly files: readonly SourceFile[]
}

export interface Pairs {
  readonly of: (stretch: Stretch, file: SourceFile) => TranslatedStretch | undefined
  /** The file of the translation in whose place it stands, and the block by `document/id`. */
  readonly fileOf: (file: SourceFile) => SourceFile | undefined
  readonly blockOf: (block: string) => string | undefined
}

/** Blocks as `tetrapla translations` pairs them; in a block, its stretches in order, where both have as many lines. */
export function pairStretches(original: Side, translation: Side): Pairs {
  const blocks = pairBlocks(original.manuscript, translation.manuscript)
  const placed = new Map<string, TranslatedStretch & {readonly stretch: Stretch}>()
  for (const file of translation.files)
    for (const stretch of file.stretches)
      if (stretch.block !== undefined)
        placed.set(`${stretch.block} ${stretch.part}`, {path: file.path, stretch, isOutdated: false})
  const fileOf = (file: SourceFile): SourceFile | undefined => counterpartOf(file, original, translation)
  return {
    fileOf,
    blockOf: (block) => blocks.get(block)?.block,
    of(stretch, file) {
      const found = stretch.block === undefined ? ofFrontMatter(stretch, fileOf(file)) : ofBlock(stretch)
      if (found === undefined) return undefined
      const line = matchCodes(stretch.line, found.stretch.line)
      return {...found, stretch: {...found.stretch, line}}
    }
  }

  function ofBlock({block = '', part}: Stretch): TranslatedStretch | undefined {
    const other = blocks.get(block)
    const found = other === undefined ? undefined : placed.get(`${other.block} ${part}`)
    return found === undefined ? undefined : {...found, isOutdated: other?.state === 'outdated'}
  }
}

function ofFrontMatter({key}: Stretch, file: SourceFile | undefined): TranslatedStretch | undefined {
  const stretch = file?.stretches.find((one) => one.block === undefined && one.key === key)
  return file === undefined || stretch === undefined
    ? undefined
    : {path: file.path, stretch, isOutdated: false}
}

/** A document of the same name, else the one in its place where both have as many. */
function counterpartOf(file: SourceFile, original: Side, translation: Side): SourceFile | undefined {
  if (file.document === undefined) return translation.files.find(({document}) => document === undefined)
  const {name} = file.document
  const [own, others] = [original, translation].map(({files}) =>
    files.filter(({document}) => document !== undefined)
  )
  const same = others?.find(({document}) => document?.name === name)
  const place = own?.findIndex(({document}) => document?.name === name) ?? -1
  return same ?? (own?.length === others?.length ? others?.[place] : undefined)
}

function pairBlocks(
  original: Manuscript,
  translation: Manuscript
): ReadonlyMap<string, {readonly block: string; readonly state: UnitState}> {
  const [before, after] = [textUnits(original.documents), textUnits(translation.documents)]
  const renamed = (former: Manuscript['former']) =>
    former.flatMap(({document, id, to}) => (to === undefined ? [] : [{document, id, to}]))
  const {translated, translatedFrom} = translation
  const {units} = compareTranslation(
    {units: before, renamed: renamed(original.former)},
    {units: after, renamed: renamed(translation.former), ...(translated === undefined ? {} : {translated})},
    translatedFrom ?? {accepted: {}}
  )
  const blocks = new Map<string, {readonly block: string; readonly state: UnitState}>()
  for (const {unit, original: index, state} of units) {
    const [own, other] = [after[unit], before[index ?? -1]]
    if (own !== undefined && other !== undefined)
      blocks.set(`${other.document}/${other.id}`, {block: `${own.document}/${own.id}`, state})
  }
  return blocks
}
