/** Ships the labels of each language as text that is read when the language is asked for: of sixty, most projects have one or two. */
import type {Plugin} from 'rolldown'
import {languages} from '../pipeline/locale/languages.ts'

export const shipLabels: Plugin = {
  name: 'ship-labels',
  load: {
    filter: {id: /[\\/]locale[\\/]languages\.ts$/},
    handler: () => ({code: labelsAsText(), moduleType: 'js'})
  }
}

/** The text of a module that gives the same. */
export function labelsAsText(): string {
  const written = [...languages.keys()].map((tag) => [tag, JSON.stringify(languages.get(tag))])
  return [
    `const written = new Map(${JSON.stringify(written)})`,
    'const labelsOf = (text) => (text === undefined ? undefined : JSON.parse(text))',
    'export const languages = {',
    '  has: (tag) => written.has(tag),',
    '  keys: () => written.keys(),',
    '  get: (tag) => labelsOf(written.get(tag))',
    '}',
    ''
  ].join('\n')
}
