/** The line above a title: what kind of publication it is. */
import type {Element} from 'hast'
import {element} from '../../../hast/index.ts'
import type {Labels} from '../../../locale/index.ts'
import {labelWords} from '../frame/in-language.ts'
import type {Site} from '../site.ts'

/** The type in words, as the project named its schema: `policy-brief` as `Policy brief`. */
export function typeName(type: string, labels: Labels): string {
  if (type === 'document') return labels.documentType
  const words = type.replace(/[-_]+/g, ' ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** `p`. */
export function typeKicker({publication, words}: Pick<Site, 'publication' | 'words'>): Element {
  const {type} = publication.metadata
  const name = typeName(type, words.labels.labels)
  return element('p', {className: ['kicker']}, type === 'document' ? labelWords(name, words) : name)
}

/** The lead below a title. */
export function lead(summary: string | undefined): readonly Element[] {
  return summary === undefined ? [] : [element('p', {className: ['lead']}, summary)]
}
