/** Makes the files of a translation of those of its original, where nothing was translated before. */
import {posix} from 'node:path'
import type {FrontMatter} from '../model/publication/front-matter.ts'
import {valueAt} from '../read/json.ts'
import type {Merged, Merging} from './merging.ts'
import {replace, type Replacement} from './replace.ts'
import type {SourceFile} from './source-files.ts'
import {translateStretches} from './translate-range.ts'
import type {WriteLine} from './write-line.ts'

interface Making extends Pick<Merging, 'original' | 'language' | 'targets'> {
  /** Where the translation of a file stands. */
  readonly pathOf: (path: string) => string
  readonly write: WriteLine
}

/** What is not translated stays in the original's words, marked as its language. */
export function newFiles({original, pathOf, language, targets, write}: Making): Merged {
  const files = new Map<string, string>()
  const {manuscript} = original
  const {language: from, source} = manuscript
  const kept: Merged['kept'][number][] = []
  for (const file of original.files) {
    const {path, text, stretches} = file
    const own = targets.get(path)
    const to = pathOf(path)
    kept.push(...stretches.filter(({key}) => own?.has(key) !== true).map((stretch) => ({path, stretch})))
    const translated = translateStretches(stretches, {targets: own, write, from, text})
    const frontMatter = file.document?.frontMatter ?? manuscript.frontMatter
    const speaks = file.document === undefined || source.manifestPath === undefined
    const origin = speaks ? [originOf(file, from), ...ownKeys(frontMatter, text)] : []
    const cover = coverOf(frontMatter, text, {from: path, to})
    const head = [...languageOf(frontMatter, text, language), ...cover, ...origin]
    files.set(to, replace(text, [...head, ...translated]))
  }
  return {files, homeless: [], kept}
}

function languageOf({places}: FrontMatter, text: string, language: string): readonly Replacement[] {
  const {start, end} = places.get('/language')?.value ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return []
  const written = text.slice(start.offset, end.offset).trimEnd().length
  return [{start: start.offset, end: start.offset + written, text: language}]
}

/** The path of the cover's image leads to the same file from where the translation stands. */
function coverOf(
  {data, places}: FrontMatter,
  text: string,
  {from, to}: {readonly from: string; readonly to: string}
): readonly Replacement[] {
  const [before, after] = [posix.dirname(from), posix.dirname(to)]
  return ['/cover', '/cover/image'].flatMap((pointer) => {
    const value = valueAt(data, pointer)
    const {start, end} = places.get(pointer)?.value ?? {}
    if (before === after || typeof value !== 'string' || start?.offset === undefined) return []
    const written = text.slice(start.offset, end?.offset).trimEnd()
    const moved = posix.relative(after, posix.join(before, value))
    const own = /^["']/.test(written) ? JSON.stringify(moved) : moved
    return [{start: start.offset, end: start.offset + written.length, text: own}]
  })
}

/** What an original that is a translation itself says of that is not true of another: it is taken out, line by line. */
function ownKeys({places}: FrontMatter, text: string): readonly Replacement[] {
  return ['translated-from', 'translation'].flatMap((name) => {
    const {key, value} = places.get(`/${name}`) ?? {}
    const [from, to] = [key?.start.offset, value?.end?.offset]
    if (from === undefined || to === undefined) return []
    const start = text.lastIndexOf('\n', from) + 1
    const last = start + text.slice(start, to).trimEnd().length
    const end = text.indexOf('\n', last) + 1
    // In `{…}` it stands beside others.
    return /\S/.test(text.slice(start, from)) || end === 0 ? [] : [{start, end, text: ''}]
  })
}

/** Up to the line with `---` that a YAML document may begin with, behind comments and directives. */
const openingOfYaml = /^(?:[ \t]*\n|[ \t]*#.*\n|%.*\n)*---[ \t]*(?:#.*)?\n/

/** `translated-from` as the first line of what the publication says of itself. */
function originOf({document, text}: SourceFile, from: string): Replacement {
  const line = `translated-from: ${from}\n`
  if (document === undefined) {
    const start = openingOfYaml.exec(text)?.[0].length ?? 0
    return {start, end: start, text: line}
  }
  const opening = /^(?:[ \t]*\n)*---[ \t]*\n/.exec(text)
  const hasFrontMatter = opening !== null && Object.keys(document.frontMatter.data).length > 0
  return hasFrontMatter
    ? {start: opening[0].length, end: opening[0].length, text: line}
    : {start: 0, end: 0, text: `---\n${line}---\n\n`}
}
