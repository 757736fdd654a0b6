/** Checks annotations: each is a link in a Link element that says where it leads, and leads to an existing place. */
import {isArray, isDictionary, PdfString, textOf, type PdfDictionary} from '../pdf-reader/values.ts'
import type {Violation, ConformanceRule} from './conformance-rules.ts'
import {placeOfLink, type Inspected} from './inspected.ts'
import {nameIn, numberOf, textIn} from '../pdf-reader/tags.ts'

export function checkLinks(inspected: Inspected): readonly Violation[] {
  const {file, pages, parents, owners} = inspected
  return pages.flatMap((page) => {
    const annotations = file.list(page.dictionary.get('Annots'))
    const at = `page ${String(page.number)}`
    const isOrdered = annotations.length === 0 || nameIn(file, page.dictionary, 'Tabs') === 'S'
    return [
      ...(isOrdered ? [] : [{rule: 'page-has-tab-order', at, found: ''} as const]),
      ...annotations.flatMap((reference): readonly Violation[] => {
        const annotation = file.dictionary(reference)
        const owner = owners.get(numberOf(reference))
        const parent = parents.get(Number(file.resolve(annotation.get('StructParent'))))
        const isHeld = owner?.standard === 'Link' && numberOf(parent) === owner.object
        const contents = textIn(file, annotation, 'Contents')
        const unless = (isSound: boolean, rule: ConformanceRule): readonly Violation[] =>
          isSound ? [] : [{rule, at: placeOfLink(reference, page.number, inspected), found: contents ?? ''}]
        return [
          ...unless(isHeld, 'annotation-is-in-link'),
          ...unless(contents !== undefined, 'annotation-has-contents'),
          ...unless(leadsSomewhere(annotation, inspected), 'destination-exists')
        ]
      })
    ]
  })
}

/** Whether a link or a bookmark leads to an address or to a destination of the file. */
export function leadsSomewhere(item: PdfDictionary, {file, destinations}: Inspected): boolean {
  const destination = file.resolve(item.get('Dest'))
  if (destination instanceof PdfString) return destinations.has(textOf(destination))
  const action = file.resolve(item.get('A'))
  return isDictionary(action) && textIn(file, action, 'URI') !== undefined
}

/** Named destinations: each is a place of a page of the file. */
export function checkDestinations({file, pages, destinations}: Inspected): readonly Violation[] {
  const objects = new Set(pages.map(({object}) => object))
  return [...destinations].flatMap(([name, value]): readonly Violation[] => {
    const destination = file.resolve(value)
    const isSound = isArray(destination) && objects.has(numberOf(destination[0])) && destination.length > 1
    return isSound ? [] : [{rule: 'destination-exists', at: name, found: name}]
  })
}
