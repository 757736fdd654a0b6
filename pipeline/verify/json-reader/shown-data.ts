/** Holds the data of a JSON edition to the words that readers see of them: fields of records, front matter of documents. */
import {formatDate, labelsFor, listSeparator, type Labels, type OwnLabels} from '../../locale/index.ts'
import type * as Json from '../../reader/edition-types.ts'
import {normalData} from '../../model/values/normal-data.ts'
import {recordOf} from '../units/tree.ts'
import type {Unexpected} from '../units/unit.ts'
import {withoutSpaces} from '../units/unit-text.ts'
import {isData, type Data} from './data.ts'
import type {Listed} from './records.ts'

/** What data say and no words, or words and no data; `records` are those that its documents hold. */
export function unshownData(
  edition: Json.Edition,
  records: readonly Listed[],
  own?: OwnLabels
): readonly Unexpected[] {
  const {language} = edition
  const {labels} = labelsFor(language, own)
  return [
    ...records.flatMap(({block}) => (block === undefined ? [] : unshownFields(block, {language, labels}))),
    ...edition.documents.flatMap((document) => unshownFrontMatter(document, edition.records))
  ]
}

/** In which order fields are shown their schema says, which is not at hand: each value is looked for. */
function unshownFields(
  {key, data, facts}: Json.RecordBlock,
  inWords: Omit<Form, 'isDate'>
): readonly Unexpected[] {
  const shown = (facts?.children ?? []).flatMap((part) =>
    part.type === 'definitionTerm' ? [] : [part.children.filter((block) => block.type === 'paragraph')]
  )
  const left = shown.map((parts) => ({words: withoutSpaces(parts.map(({text}) => text).join('')), parts}))
  const unshown = Object.entries(data).filter(([, value]) => {
    const forms = [false, true].map((isDate) => withoutSpaces(wordsOfValue(value, {...inWords, isDate})))
    if (forms.includes('')) return false
    const at = left.findIndex(({words}) => forms.includes(words))
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
  // What a reference is shown as, the record that it leads to says.
  const references = left.filter(({parts}) => parts.some(hasReference)).length
  const [lost] = unshown.slice(references)
  if (lost !== undefined)
    return [{what: 'data that its words do not show', at: key, text: JSON.stringify(lost)}]
  const surplus = left[unshown.length]
  return surplus === undefined ? [] : [{what: 'words that its data do not say', at: key, text: surplus.words}]
}

function hasReference({content}: Json.Words): boolean {
  return content.some((inline) => inline.type === 'link' && inline.target.kind !== 'external')
}

interface Form {
  readonly language: string
  readonly labels: Labels
  /** Whether texts are shown as dates are. */
  readonly isDate: boolean
}

/** By the rules of docs/records.md, "What readers see"; none of what has no words. */
function wordsOfValue(value: unknown, form: Form): string {
  const {labels} = form
  if (typeof value === 'boolean') return value ? labels.yes : labels.no
  if (typeof value === 'string') return form.isDate ? formatDate(labels, value) : value.trim()
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value))
    return value.flatMap((item) => wordsOfValue(item, form) || []).join(listSeparator(form.language))
  return isData(value) ? wordsOfMapping(value, form) : ''
}

/** A name and an address alone are shown by the name; dates in a mapping stand as they are. */
function wordsOfMapping(mapping: Data, form: Form): string {
  const {name, url: _, ...others} = mapping
  if (typeof name === 'string' && name.trim() !== '' && Object.keys(others).length === 0) return name
  return Object.entries(mapping)
    .flatMap(([key, value]) => {
      const words = wordsOfValue(value, {...form, isDate: false})
      return words === '' ? [] : [`${key}: ${words}`]
    })
    .join('; ')
}

/** A document that is a record says as data what it says as a document. */
function unshownFrontMatter(
  document: Json.Document,
  records: Json.Edition['records']
): readonly Unexpected[] {
  const {key, title, summary, data} = document
  const all = recordOf(document, records)?.data
  if (!isData(all)) return []
  const what = 'front matter that its document does not show'
  const shown: readonly (readonly [string, unknown])[] = [
    ['title', title.text],
    ['summary', summary],
    ...Object.entries(data)
  ]
  return shown
    .filter(([name, value]) => all[name] !== undefined && asText(all[name]) !== asText(value))
    .map(([name]) => ({what, at: key, text: `${name}: ${asText(all[name])}`}))
}

function asText(value: unknown): string {
  return typeof value === 'string' ? withoutSpaces(value) : normalData(value ?? null)
}
