/** The line above a title: what kind of publication it is, and its status when that matters. */
import type {Element} from 'hast'
import {element, labelLanguage, type Content} from '../../../hast/index.ts'
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
export function typeKicker({publication, words}: Site): Element {
  const {type, status} = publication.metadata
  const {labels} = words.labels
  const name = typeName(type, labels)
  const withdrawn: readonly Content[] =
    status === 'withdrawn' ? [' · ', element('strong', labelLanguage(words), labels.withdrawn)] : []
  return element(
    'p',
    {className: ['kicker']},
    type === 'document' ? labelWords(name, words) : name,
    withdrawn
  )
}

/** The lead below a title. */
export function lead(summary: string | undefined): readonly Element[] {
  return summary === undefined ? [] : [element('p', {className: ['lead']}, summary)]
}
