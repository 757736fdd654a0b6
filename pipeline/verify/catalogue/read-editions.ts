/** Reads the list of a publication's editions: where each leads, and how large it is. */
import {elementOf, elementsOf, hasClass, wordsOf, type Markup} from '../readers/markup.ts'
import {normalText} from '../unit-text.ts'
import type {Surroundings} from './surroundings.ts'

export interface EditionsRead {
  readonly facts: readonly (readonly [name: string, value: string | undefined])[]
  /** All that the list says. */
  readonly words: string
}

/** The editions in an entry whose title is given: the name of the list holds it. */
export function readEditions(item: Markup, title: string, around: Surroundings): EditionsRead {
  const list = elementsOf(item, 'nav').find((one) => hasClass(one, 'editions'))
  if (list === undefined) return {facts: [], words: ''}
  const editions = elementsOf(list, 'a').map((link) => {
    const [name, size] = [elementOf(link, 'b'), elementOf(link, 'small')]
    return {
      name: name === undefined ? '' : normalText(wordsOf(name)).toLowerCase(),
      file: around.fileOf(link.attributes.get('href') ?? ''),
      type: link.attributes.get('type'),
      size: size === undefined ? undefined : plainSize(wordsOf(size))
    }
  })
  const name = normalText(list.attributes.get('aria-label') ?? '')
  return {
    facts: [
      ['editions', editions.map((one) => one.name).join(' ')],
      ['editions of', name.includes(title) ? title : name],
      ...editions.flatMap((one) => [
        [`${one.name} link`, one.file] as const,
        [`${one.name} type`, one.type] as const,
        [`${one.name} size`, one.size] as const
      ])
    ],
    words: wordsOf(list)
  }
}

/** `1,2 MB`, with a no-break space, as `1.2 MB`. */
function plainSize(words: string): string {
  return words.replace(/\s/g, ' ').replace(/(\d),(\d)/, '$1.$2')
}
