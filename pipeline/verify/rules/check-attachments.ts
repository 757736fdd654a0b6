/** Checks embedded files: each is described as PDF/A-3 asks, and associated with the document. */
import {isDictionary, PdfStream, PdfString, type PdfDictionary} from '../pdf-reader/values.ts'
import type {Violation} from './conformance-rules.ts'
import type {Inspected} from './inspected.ts'
import {nameIn, numberOf, textIn} from '../pdf-reader/tags.ts'

const nothing: PdfDictionary = new Map()

/** As ISO 19005-3 §6.8 says: names, relationship, media type, and when the file was changed. */
export function checkAttachments({file, catalogue, attachments}: Inspected): readonly Violation[] {
  const associated = new Set(file.list(catalogue.get('AF')).map(numberOf))
  return [...attachments].flatMap(([name, value]) => {
    const specification = file.dictionary(value)
    const contents = file.optionalDictionary(specification.get('EF')).get('F')
    const stream = file.resolve(contents)
    const dictionary = stream instanceof PdfStream ? stream.dictionary : nothing
    const parameters = file.resolve(dictionary.get('Params'))
    const isDated = isDictionary(parameters) && file.resolve(parameters.get('ModDate')) instanceof PdfString
    const faults = [
      ...(textIn(file, specification, 'F') === undefined ? ['no F'] : []),
      ...(textIn(file, specification, 'UF') === undefined ? ['no UF'] : []),
      ...(nameIn(file, specification, 'AFRelationship') === undefined ? ['no AFRelationship'] : []),
      ...(/^[-\w+.]+\/[-\w+.]+$/.test(nameIn(file, dictionary, 'Subtype') ?? '') ? [] : ['no media type']),
      ...(isDated ? [] : ['no ModDate']),
      ...(associated.has(numberOf(value)) ? [] : ['not associated'])
    ]
    return faults.map((found): Violation => ({rule: 'attachment-is-described', at: name, found}))
  })
}
