/** Reads the labels of one language: their names, their words, and the places in them that are filled in. */
import {labelsByPath, pathsBeside, type OwnLabels} from '../../locale/index.ts'
import {nearest} from '../../model/tree/nearest.ts'
import type {Settings} from './settings.ts'

/** A label is a sentence or two. */
const mostCharacters = 500

/** What would break lines or turn words round: controls, U+2028, U+2029, embeddings, overrides and isolates (UAX #9 §2). */
const breaking = /[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF]/u

const paths: readonly string[] = [...labelsByPath.keys(), ...pathsBeside]

/** What a language without labels has to bring, of counted words the form that all languages have. */
export const neededPaths: readonly string[] = [...labelsByPath.keys()].filter((path) => path !== 'pages.one')

export interface LabelWords {
  /** By their paths, `callouts.note`. */
  readonly words: OwnLabels[string]
  /** Paths of those that are written, right or wrong. */
  readonly written: ReadonlySet<string>
}

/** What is wrong is reported and left out; undefined where the value is no mapping. */
export function readWords(settings: Settings, root: string): LabelWords | undefined {
  if (settings.mapping(root) === undefined) return undefined
  const words = new Map<string, string>()
  const written = new Set<string>()
  const readBelow = (pointer: string, before: string): void => {
    const keys = [...new Set(paths.flatMap((path) => keyBelow(path, before)))]
    settings.allowKeys(pointer, keys)
    for (const key of keys) {
      const [at, path] = [`${pointer}/${key}`, `${before}${key}`]
      if (settings.value(at) === undefined) continue
      if (!paths.includes(path)) {
        if (settings.mapping(at) !== undefined) readBelow(at, `${path}.`)
        continue
      }
      written.add(path)
      const label = path === 'months' ? readMonths(settings, at) : readLabel(settings, at, path)
      if (label !== undefined) words.set(path, label)
    }
  }
  readBelow(root, '')
  return {words: Object.fromEntries(words), written}
}

function keyBelow(path: string, before: string): readonly string[] {
  return path.startsWith(before) ? path.slice(before.length).split('.').slice(0, 1) : []
}

/** January to December, as a list. */
function readMonths(settings: Settings, pointer: string): string | undefined {
  const list = settings.list(pointer)
  if (list === undefined) return undefined
  if (list.length !== 12) {
    settings.report(
      pointer,
      `there are ${String(list.length)} months in this list`,
      'write all twelve, as in a date'
    )
    return undefined
  }
  const months = list.map((_, index) => {
    const name = settings.text(`${pointer}/${String(index)}`)
    return name === undefined || isRefused(settings, `${pointer}/${String(index)}`, name) ? undefined : name
  })
  const bar = months.findIndex((name) => name?.includes('|') === true)
  if (bar !== -1) settings.report(`${pointer}/${String(bar)}`, 'the name of a month has no `|` in it')
  return bar === -1 && months.every((name) => name !== undefined) ? months.join('|') : undefined
}

function readLabel(settings: Settings, pointer: string, path: string): string | undefined {
  const text = settings.text(pointer)
  if (text === undefined || isRefused(settings, pointer, text)) return undefined
  if (path === 'script' && !/^[A-Z][a-z]{3}$/.test(text)) {
    settings.report(
      pointer,
      `\`${text}\` is no script`,
      'write its four letters (ISO 15924): `Latn`, `Cyrl`, `Arab`'
    )
    return undefined
  }
  return hasPlaces(settings, pointer, {path, text}) ? text : undefined
}

function isRefused(settings: Settings, pointer: string, text: string): boolean {
  const [found] = breaking.exec(text) ?? []
  if (found !== undefined) {
    const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    settings.report(pointer, `U+${code} has no place in a label`, 'delete it: direction follows the language')
  } else if (text.length > mostCharacters) {
    const words = `this label has ${String(text.length)} characters; at most ${String(mostCharacters)} are read`
    settings.report(pointer, words, 'shorten it')
  }
  return found !== undefined || text.length > mostCharacters
}

/** A label has the places of the English one, in any order; only a form such as “one page” may do without its number. */
function hasPlaces(
  settings: Settings,
  pointer: string,
  {path, text}: {readonly path: string; readonly text: string}
): boolean {
  const english = labelsByPath.get(path.startsWith('pages.') ? 'pages.other' : path) ?? ''
  const wanted = placesIn(english)
  const found = placesIn(text)
  const unknown = found.find((place) => !wanted.includes(place))
  if (unknown !== undefined) {
    const meant = nearest(unknown, wanted)
    const known = wanted.length === 0 ? 'nothing is filled in here' : `filled in here: ${quoted(wanted)}`
    const hint = meant === undefined ? known : `did you mean \`${meant}\`?`
    settings.report(pointer, `\`${unknown}\` is no place that is filled in here`, hint)
    return false
  }
  const isFree = path.startsWith('pages.') && path !== 'pages.other'
  const lacking = isFree ? [] : wanted.filter((place) => !found.includes(place))
  if (lacking.length === 0) return true
  settings.report(pointer, `this label lacks ${quoted(lacking)}`, `the English one: “${english}”`)
  return false
}

function placesIn(label: string): readonly string[] {
  return label.match(/\{\w+\}/g) ?? []
}

function quoted(places: readonly string[]): string {
  return places.map((place) => `\`${place}\``).join(', ')
}
