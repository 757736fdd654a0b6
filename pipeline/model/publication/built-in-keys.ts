/** Lists the front-matter keys that have a meaning for Tetrapla; all others are a document's own data. */
import type {JsonObject} from './front-matter.ts'

/** What each does: it decides how a document is published, or says something of it. */
const keys = {
  type: 'decides',
  id: 'decides',
  title: 'decides',
  language: 'decides',
  summary: 'says',
  version: 'says',
  date: 'says',
  modified: 'says',
  authors: 'says',
  publisher: 'says',
  licence: 'says',
  identifiers: 'says',
  accessibility: 'says',
  status: 'decides',
  embargo: 'decides',
  withdrawn: 'says',
  moved: 'decides',
  cover: 'decides',
  editions: 'decides',
  attach: 'decides',
  paragraphs: 'decides',
  numbering: 'decides',
  sections: 'decides',
  ids: 'decides',
  math: 'decides',
  'translated-from': 'decides',
  translation: 'says',
  contents: 'decides'
} as const

export const builtInKeys: ReadonlySet<string> = new Set(Object.keys(keys))

/** The keys of front matter that are a project's own. */
export function ownKeys(data: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(data).filter(([key]) => !builtInKeys.has(key)))
}

/** Those whose effect is seen in what is published: they are read before a schema has its say. */
export const decidingKeys: ReadonlySet<string> = new Set(
  Object.entries(keys).flatMap(([key, effect]) => (effect === 'decides' ? [key] : []))
)
