/** Derives the outline of a publication from its contents, with all their levels. */
import {blockKey} from '../../model/edition/edition.ts'
import type {ContentsEntry} from '../../model/publication/publication.ts'
import type {OutlineEntry} from './engine/tags/outline.ts'

/** Documents show their sections at first; deeper levels are closed. */
export function outlineOf(contents: readonly ContentsEntry[], level = 1): readonly OutlineEntry[] {
  return contents.map(({document, block, number, title, children}) => ({
    title: number === undefined ? title : `${number} ${title}`,
    destination: blockKey(document, block),
    open: level === 1,
    children: outlineOf(children, level + 1)
  }))
}
