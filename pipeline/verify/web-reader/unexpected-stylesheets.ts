/** The stylesheets that a page or a chapter names: another one could hide words, and show others. */
import type {Loose} from '../units/unit.ts'
import {elementsOf, type Markup} from './markup.ts'

/** Those that are not `wanted`, are not for every reader, or are missing; `fileOf` says which file an address leads to. */
export function strayStylesheets(
  head: Markup,
  file: string,
  {wanted, fileOf}: {readonly wanted: ReadonlySet<string>; readonly fileOf: (address: string) => string}
): readonly Loose[] {
  const links = elementsOf(head, 'link').filter(({attributes}) => attributes.get('rel') === 'stylesheet')
  const named = links.map(({attributes}) => fileOf(attributes.get('href') ?? ''))
  const conditional = links.filter(({attributes}) => [...attributes.keys()].some((name) => !known.has(name)))
  return [
    ...named
      .filter((one, index) => !wanted.has(one) || named.indexOf(one) !== index)
      .map((text) => ({what: 'another stylesheet', at: file, text})),
    ...conditional.map(({attributes}) => ({
      what: 'a stylesheet that is not for every reader',
      at: file,
      text: [...attributes.values()].join(' ')
    })),
    ...[...wanted]
      .filter((one) => !named.includes(one))
      .map((text) => ({what: 'stylesheet that is missing', at: file, text}))
  ]
}

const known: ReadonlySet<string> = new Set(['rel', 'href', 'type'])
