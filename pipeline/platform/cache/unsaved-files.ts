/** Gives the files of a project as an editor has them: what was typed and not saved, and the rest from the disk. */
import type {BuildCache, ProjectFiles} from '../../model/cache.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'

/** Texts by their paths, relative to the project's root. */
export type UnsavedTexts = ReadonlyMap<string, string>

export function withUnsaved(files: ProjectFiles, unsaved: UnsavedTexts): ProjectFiles {
  return {
    list: (folder) => files.list(folder),
    read: async (path, limit, room) => {
      const text = unsaved.get(path)
      if (text === undefined) return files.read(path, limit, room)
      const bytes = new TextEncoder().encode(text)
      if (bytes.length > limit) return {ok: false, failure: {kind: 'too-large', bytes: bytes.length, limit}}
      return {ok: true, value: bytes}
    }
  }
}

/** What files answer, as an editor has them. */
export function answersOf(cache: Pick<BuildCache, 'answer'>, unsaved: UnsavedTexts): BuildCache['answer'] {
  return (path, where) => {
    const text = where === undefined ? unsaved.get(path) : undefined
    if (text === undefined) return cache.answer(path, where)
    return Promise.resolve(sha256Of(text))
  }
}
