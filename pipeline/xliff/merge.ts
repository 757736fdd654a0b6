/** Merges translations that came back into the files of a translation, or makes these of the original. */
import {insertMissing} from './insert-missing.ts'
import type {Merged, Merging, ReadAgain, Targets} from './merging.ts'
import {newDocuments} from './new-documents.ts'
import {newFiles} from './new-files.ts'
import {pairStretches, type Pairs, type Side} from './pair-stretches.ts'
import {linkedPlaces, writtenIds} from './addresses/keep-linked-ids.ts'
import {rebaseAddresses} from './addresses/rebase-addresses.ts'
import {replace, type Replacement} from './replace.ts'
import {shapeOf, type Code, type Line, type Token} from './line.ts'
import type {Stretch} from './stretch.ts'
import {pathOfNew} from './translation-path.ts'
import {createLineWriter, type WriteLine} from './write-line.ts'

/** Nothing is written: the files are in what is given back. */
export async function mergeTargets(merging: Merging): Promise<Merged> {
  const write = createLineWriter()
  const {original, translation, language, targets, readAgain} = merging
  const moved = await movedSide(merging)
  const source = await withAlternatives(moved, targets, {write, readAgain})
  const pathOf = (path: string): string =>
    pathOfNew(path, {original: original.manuscript.source, translation: undefined, language})
  if (translation === undefined) return newFiles({...merging, pathOf, original: source, write})
  return intoTranslation(source, translation, {targets, readAgain, write, language})
}

/** The original as if it stood where its translation does: its addresses lead to the same files and headings from there. */
async function movedSide({original, translation, language, readAgain}: Merging): Promise<Side> {
  const {source} = original.manuscript
  const pairs = translation === undefined ? undefined : pairStretches(original, translation)
  const siblings = new Set(original.files.map(({path}) => path))
  const linked = linkedPlaces(original.files)
  const changed = new Map<string, string>()
  for (const file of original.files) {
    const {path, text, document} = file
    if (document === undefined) continue
    const to =
      pairs?.fileOf(file)?.path ??
      pathOfNew(path, {original: source, translation: translation?.manuscript.source, language})
    const ids = writtenIds(file, linked, (block) => pairs?.blockOf(block) === undefined)
    const moved = rebaseAddresses(replace(text, ids), {from: path, to, siblings})
    if (moved !== text) changed.set(path, moved)
  }
  return again(original, changed, readAgain)
}

/** What was changed before in its other files stays. */
async function again(side: Side, texts: ReadonlyMap<string, string>, readAgain: ReadAgain): Promise<Side> {
  if (texts.size === 0) return side
  const before = side.files.map(({path, text}) => [path, text] as const)
  return readAgain(side.manuscript, new Map([...before, ...texts]))
}

interface Means {
  readonly write: WriteLine
  readonly readAgain: ReadAgain
}

/** The original with the alternative texts of its images translated: they stand in codes, and come with them. */
async function withAlternatives(side: Side, targets: Targets, {write, readAgain}: Means): Promise<Side> {
  const changed = new Map<string, string>()
  for (const {path, text, stretches} of side.files) {
    const own = stretches.flatMap((stretch): readonly Replacement[] => {
      const tokens = stretch.kind === 'image' ? targets.get(path)?.get(stretch.key) : undefined
      return tokens === undefined ? [] : [replacementOf(stretch, tokens, {write, codes: stretch.line})]
    })
    if (own.length > 0) changed.set(path, replace(text, own))
  }
  return again(side, changed, readAgain)
}

function replacementOf(
  {start, end, form}: Stretch,
  tokens: readonly Token[],
  {write, codes}: {readonly write: WriteLine; readonly codes: Pick<Line, 'codes'>}
): Replacement {
  const byId = new Map(codes.codes.map((code) => [code.id, code]))
  return {start, end, text: write({tokens, codes: byId}, form)}
}

/** Alternative texts first: other words are written around them. */
async function intoTranslation(
  source: Side,
  translation: Side,
  {targets, readAgain, write, language}: Means & {readonly targets: Targets; readonly language: string}
): Promise<Merged> {
  const first = changes(source, translation, {targets, write, areImages: true})
  const texts = new Map<string, string>()
  for (const {path, text} of translation.files)
    if (first.byPath.has(path)) texts.set(path, replace(text, first.byPath.get(path) ?? []))
  const between = await again(translation, texts, readAgain)
  const second = changes(source, between, {targets, write, areImages: false})
  const pairs = pairStretches(source, between)
  const homeless = [...first.homeless, ...second.homeless]
  const made = newDocuments(source, between, {pairs, homeless, targets, write, language})
  const missing = insertMissing(source, {pairs, homeless: made.homeless, targets, write})
  for (const {path, text, document} of between.files) {
    const listed = document === undefined ? made.listed : []
    const own = [...(second.byPath.get(path) ?? []), ...(missing.byPath.get(path) ?? []), ...listed]
    if (own.length > 0) texts.set(path, replace(text, own))
  }
  return {files: new Map([...texts, ...made.files]), homeless: missing.homeless, kept: made.kept}
}

interface Changes {
  readonly byPath: ReadonlyMap<string, readonly Replacement[]>
  readonly homeless: Merged['homeless']
}

function changes(
  source: Side,
  translation: Side,
  {
    targets,
    write,
    areImages
  }: {readonly targets: Targets; readonly write: WriteLine; readonly areImages: boolean}
): Changes {
  const pairs: Pairs = pairStretches(source, translation)
  const byPath = new Map<string, Replacement[]>()
  const homeless: {readonly path: string; readonly stretch: Stretch}[] = []
  for (const file of source.files) {
    for (const stretch of file.stretches) {
      const tokens = targets.get(file.path)?.get(stretch.key)
      if (tokens === undefined || (stretch.kind === 'image') !== areImages) continue
      const found = pairs.of(stretch, file)
      if (found === undefined) homeless.push({path: file.path, stretch})
      else if (shapeOf(found.stretch.line.tokens) !== shapeOf(tokens)) {
        const codes = {codes: codesFor(stretch.line, found.stretch.line)}
        const own = replacementOf(found.stretch, tokens, {write, codes})
        byPath.set(found.path, [...(byPath.get(found.path) ?? []), own])
      }
    }
  }
  return {byPath, homeless}
}

/** As the translation has them, since a link may lead to its own language; else as the original has them. */
function codesFor(source: Line, translation: Line): readonly Code[] {
  return [...source.codes, ...translation.codes]
}
