/** What a reader of the library's pages knows of the page around an element, and what it found loose. */
import path from 'node:path/posix'
import {excerptOf, firstDifference} from '../excerpt.ts'
import {decode, splitFragment} from '../library-address.ts'
import {wordsOf, type Markup} from '../readers/markup.ts'
import {normalText} from '../unit-text.ts'
import type {LooseText} from './listing.ts'

export interface Spoken {
  /** In the normal form. */
  readonly words: string
  readonly language: string
}

export class Surroundings {
  readonly loose: LooseText[] = []
  /** From the output's root. */
  readonly file: string
  readonly language: string

  constructor(file: string, language: string) {
    this.file = file
    this.language = language
  }

  /** An element's words and their language, which may be said by a `span` around all of them. */
  spoken(element: Markup, around: string): Spoken {
    const language = element.attributes.get('lang') ?? around
    const [only, ...others] = element.children
    const isWrapped = typeof only === 'object' && others.length === 0 && only.name === 'span'
    return isWrapped ? this.spoken(only, language) : {words: normalText(wordsOf(element)), language}
  }

  /** The file that an address of the page leads to, from the output's root; an absolute address as it is. */
  fileOf(address: string): string {
    if (isAbsolute(address)) return address
    const [relative] = splitFragment(address)
    return relative === '' ? this.file : path.join(path.dirname(this.file), decode(relative))
  }

  /** Words of an entry beyond those that its reader knows what they are, in the order in which they stand. */
  account(entry: Markup, known: readonly string[]): void {
    const [all, accounted] = [letters(wordsOf(entry)), letters(known.join(''))]
    if (all === accounted) return
    this.loose.push({
      what: 'text in no part of an entry',
      text: excerptOf(all, firstDifference(all, accounted))
    })
  }

  /** Keeps words that nothing accounts for; white space is none. */
  lose(what: string, node: Markup | string): readonly never[] {
    const text = normalText(typeof node === 'string' ? node : wordsOf(node))
    if (text !== '') this.loose.push({what, text})
    return []
  }
}

function letters(text: string): string {
  return normalText(text).replace(/\s/g, '')
}

/** Whether an address leads elsewhere than relative to its page. */
export function isAbsolute(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(address)
}
