/** Reads `editions`: which editions are made when a publication does not say. */
import {editionNames, type EditionName} from '../../model/publication/front-matter.ts'
import type {Settings} from './settings.ts'

/** In the order in which they are made. */
export function readEditions(settings: Settings): readonly EditionName[] | undefined {
  const list = settings.list('/editions')
  if (list === undefined) return undefined
  if (list.length === 0)
    settings.report('/editions', '`editions` names no edition', 'name one at least, or delete the key')
  const chosen = new Set(list.map((_, index) => settings.choice(`/editions/${index}`, editionNames)))
  const editions = editionNames.filter((name) => chosen.has(name))
  return editions.length === 0 ? undefined : editions
}
