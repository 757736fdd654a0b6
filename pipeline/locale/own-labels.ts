/** Puts the labels that a project brings in the place of those that come with Tetrapla. */
import type {Labels} from './chosen-labels.ts'
import {conventions} from './cldr.ts'
import {en} from './labels/european-union/en.ts'

/** By language tag, the project's own words by their paths: `callouts.note`. */
export interface OwnLabels {
  readonly [tag: string]: {readonly [path: string]: string}
}

/** What every language has: the path of each label, and the English one. */
export const labelsByPath: ReadonlyMap<string, string> = new Map(flat({...en, ...conventions['en']}))

/** What a language may have beside: other forms of counted words, the first day of a month. */
export const pathsBeside: readonly string[] = [
  ...['zero', 'one', 'two', 'few', 'many'].map((category) => `pages.${category}`),
  'firstDay'
]

/** Labels with some of them in other words. */
export function withOwn(labels: Labels, own: OwnLabels[string]): Labels {
  const merged: unknown = replaced(labels, own, '')
  if (!isWhole(merged)) throw new Error('expected labels with all that every language has')
  return merged
}

function replaced(labels: object, own: OwnLabels[string], before: string): object {
  const entries = Object.entries<unknown>({...labels}).map(([key, value]) => {
    const path = `${before}${key}`
    return [key, isTree(value) ? replaced(value, own, `${path}.`) : (own[path] ?? value)] as const
  })
  const added = pathsBeside.flatMap((path) => {
    const key = path.slice(before.length)
    const words = own[path]
    return path.startsWith(before) && !key.includes('.') && words !== undefined ? [[key, words] as const] : []
  })
  return Object.fromEntries([...entries, ...added])
}

function isWhole(value: unknown): value is Labels {
  const paths = new Set(flat(value).map(([path]) => path))
  return [...labelsByPath.keys()].every((path) => paths.has(path) || path === 'pages.one')
}

function flat(value: unknown, before = ''): readonly (readonly [string, string])[] {
  if (!isTree(value)) return []
  return Object.entries<unknown>({...value}).flatMap(([key, child]) =>
    typeof child === 'string' ? [[`${before}${key}`, child] as const] : flat(child, `${before}${key}.`)
  )
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
