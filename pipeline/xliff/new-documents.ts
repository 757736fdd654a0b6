/** Makes documents that the original alone has, in a translation of several documents that is there. */
import {posix} from 'node:path'
import {stringify} from 'yaml'
import {valueAt} from '../read/json.ts'
import type {Merged, Targets} from './merging.ts'
import {newFiles} from './new-files.ts'
import type {Pairs, Side} from './pair-stretches.ts'
import type {Replacement} from './replace.ts'
import type {SourceFile} from './source-files.ts'
import {pathOfNew} from './translation-path.ts'
import type {WriteLine} from './write-line.ts'

export interface NewDocuments extends Merged {
  /** What lists them in `contents`, where the translation has that. */
  readonly listed: readonly Replacement[]
}

interface Making {
  readonly pairs: Pairs
  readonly homeless: Merged['homeless']
  readonly targets: Targets
  readonly write: WriteLine
  readonly language: string
}

/** Those of which something is translated, each listed behind the document that it follows in the original. */
export function newDocuments(
  source: Side,
  translation: Side,
  {pairs, homeless, targets, write, language}: Making
): NewDocuments {
  const isNew = (file: SourceFile): boolean =>
    file.document !== undefined &&
    pairs.fileOf(file) === undefined &&
    homeless.some(({path}) => path === file.path)
  const files = source.files.filter(isNew)
  const pathOf = (path: string): string =>
    pathOfNew(path, {
      original: source.manuscript.source,
      translation: translation.manuscript.source,
      language
    })
  const made = newFiles({original: {...source, files}, pathOf, language, targets, write})
  const listed = files.flatMap((file) => {
    const before = source.files.slice(0, source.files.indexOf(file)).map((one) => pairs.fileOf(one))
    const previous = before.findLast((one) => one?.document !== undefined)
    return previous === undefined ? [] : listing(pathOf(file.path), previous.path, translation)
  })
  const housed = new Set(files.map(({path}) => path))
  return {...made, listed, homeless: homeless.filter(({path}) => !housed.has(path))}
}

/** In a list on lines of its own or in brackets, whichever the other stands in. */
function listing(path: string, previous: string, {manuscript, files}: Side): readonly Replacement[] {
  const manifest = files.find(({document}) => document === undefined)
  if (manifest === undefined) return []
  const {data, places} = manuscript.frontMatter
  const folder = posix.dirname(manifest.path)
  const isPrevious = (pointer: string): boolean => {
    const value = valueAt(data, pointer)
    return typeof value === 'string' && posix.join(folder, value) === previous
  }
  const pointer = [...places.keys()].find((one) => /^\/contents(?:\/.*)?\/\d+$/.test(one) && isPrevious(one))
  const {start, end} = places.get(pointer ?? '')?.value ?? {}
  if (pointer === undefined || start?.offset === undefined || end?.offset === undefined) return []
  const name = stringify(posix.relative(folder, path), {lineWidth: 0}).trim()
  const {text} = manifest
  const at = start.offset + text.slice(start.offset, end.offset).trimEnd().length
  const mark = /^[ \t]*-[ \t]+$/.exec(text.slice(text.lastIndexOf('\n', start.offset - 1) + 1, start.offset))
  return [{start: at, end: at, text: mark === null ? `, ${name}` : `\n${mark[0]}${name}`}]
}
