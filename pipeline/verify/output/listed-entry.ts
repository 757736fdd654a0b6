/** Reads from a manifest what catalogues list of a publication. */
import type {LibraryPublication, PresentEdition, Redirect} from '../../model/edition/edition.ts'
import {editionNames} from '../../model/publication/front-matter.ts'
import {isData, type Data} from '../json-reader/data.ts'

/** Undefined for what no build writes; whether its paths are inside the output is judged elsewhere. */
export function listedEntry(value: Data): LibraryPublication | undefined {
  const {id, language, type, title, status} = value
  const [editions, redirects] = [listOf(value['editions'], editionOf), listOf(value['redirects'], redirectOf)]
  const optional = ['summary', 'date', 'version', 'cover'].filter((key) => value[key] !== undefined)
  const texts = optional.map((key) => [key, value[key]] as const)
  if (status !== undefined && status !== 'withdrawn') return undefined
  if (!isText(id) || !isText(language) || !isText(type) || !isText(title)) return undefined
  if (editions === undefined || redirects === undefined) return undefined
  if (!texts.every(([, text]) => isText(text))) return undefined
  return {
    id,
    language,
    type,
    title,
    editions,
    ...Object.fromEntries(texts),
    ...(status === undefined ? {} : {status}),
    ...(redirects.length === 0 ? {} : {redirects})
  }
}

function editionOf(value: unknown): PresentEdition | undefined {
  if (!isData(value)) return undefined
  const {edition: name, path, bytes, pages} = value
  const edition = editionNames.find((one) => one === name)
  if (edition === undefined || !isText(path) || typeof bytes !== 'number') return undefined
  if (pages !== undefined && typeof pages !== 'number') return undefined
  return {edition, path, bytes, ...(pages === undefined ? {} : {pages})}
}

function redirectOf(value: unknown): Redirect | undefined {
  if (!isData(value)) return undefined
  const {from, to} = value
  return isText(from) && isText(to) ? {from, to} : undefined
}

/** An absent list is empty; undefined for one with something else in it. */
function listOf<T>(value: unknown, read: (one: unknown) => T | undefined): readonly T[] | undefined {
  if (value === undefined) return []
  if (!Array.isArray(value)) return undefined
  const list = value.map((one: unknown) => read(one))
  const sound = list.filter((one) => one !== undefined)
  return sound.length === list.length ? sound : undefined
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
