/** The editions: each is loaded, with its libraries, only when it is made. */
import type {EditionName} from '../model/front-matter.ts'
import {holdEdition, type AnyEdition} from '../model/hold-edition.ts'

export const editions: {readonly [name in EditionName]: () => Promise<AnyEdition>} = {
  json: async () => holdEdition((await import('./json/edition.ts')).json),
  pdf: async () => holdEdition((await import('./pdf/edition.ts')).pdf),
  epub: async () => holdEdition((await import('./epub/edition.ts')).epub),
  html: async () => holdEdition((await import('./html/edition.ts')).html)
}
