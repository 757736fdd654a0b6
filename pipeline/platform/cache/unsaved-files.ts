/** Gives the files of a project as an editor has them: what was typed and not saved, and the rest from the disk. */
import {posix} from 'node:path'
import type {BuildCache, ProjectFiles} from '../../model/cache.ts'
import {compareStrings} from '../../model/diagnostic.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {digestsOfNames} from './listed-names.ts'

/** Texts by their paths, relative to the project's root. */
export type UnsavedTexts = ReadonlyMap<string, string>

/** A file that was not saved yet is listed, too. */
export function withUnsaved(files: ProjectFiles, unsaved: UnsavedTexts): ProjectFiles {
  return {
    list: async (folder) => {
      const added = [...unsaved.keys()].filter((path) => isListed(path, folder))
      const all = new Set([...(await files.list(folder)), ...added])
      return [...all].sort(compareStrings)
    },
    read: async (path, limit, room) => {
      const text = unsaved.get(path)
      if (text === undefined) return files.read(path, limit, room)
      const bytes = new TextEncoder().encode(text)
      if (bytes.length > limit) return {ok: false, failure: {kind: 'too-large', bytes: bytes.length, limit}}
      return {ok: true, value: bytes}
    }
  }
}

/** What files answer, as an editor has them; `files` are those, with what was not saved yet. */
export function answersOf(
  cache: Pick<BuildCache, 'answer'>,
  unsaved: UnsavedTexts,
  files: Pick<ProjectFiles, 'list'>
): BuildCache['answer'] {
  const digestOf = digestsOfNames(files)
  return (path, where) => {
    if (where === 'listed') return digestOf(path)
    const text = where === undefined ? unsaved.get(path) : undefined
    if (text === undefined) return cache.answer(path, where)
    return Promise.resolve(sha256Of(text))
  }
}

/** As files of the disk are: below the folder, without names that begin with `_` or `.`, or below one that does where these are asked for. */
function isListed(path: string, folder: string): boolean {
  const isOfUnderscored = posix.basename(folder) === '_*'
  const around = isOfUnderscored ? posix.dirname(folder) : folder
  if (around === '.' ? path.startsWith('../') : !path.startsWith(`${around}/`)) return false
  const parts = path.split('/')
  const from = isOfUnderscored ? parts.slice(0, -1).findIndex((name) => name.startsWith('_')) : undefined
  if (from === -1) return false
  const hasHidden = parts.slice(0, from ?? 0).some((name) => name.startsWith('.'))
  return (
    !hasHidden &&
    !parts
      .slice(from === undefined ? 0 : from + 1)
      .some((name) => /^[_.]/.test(name) && !/^_index\.(?:md|markdown)$/.test(name))
  )
}
