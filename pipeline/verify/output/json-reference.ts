/** What a publication says by its JSON edition, for the others to be compared with. */
import {startOf} from '../../model/place.ts'
import type {PublicationUnits} from '../publication-units.ts'
import {dataOf, listOf, parseData, stringOf, type Data} from '../readers/data.ts'
import {readJson} from '../readers/json.ts'
import type {Reading, Unit} from '../unit.ts'
import {normalText, withoutMarks} from '../unit-text.ts'
import {Unreadable} from '../unreadable.ts'
import type {Reference} from '../verify-editions.ts'

export interface Whereabouts {
  readonly folder: string
  readonly baseUrl?: string
}

/** Throws `Unreadable` when the bytes are no JSON edition. */
export function referenceOf(bytes: Uint8Array, whereabouts: Whereabouts): Reference {
  const documents = listOf(parseData(bytes), 'documents')
  if (documents.length === 0) throw new Unreadable('the JSON edition has no document')
  const wanted = unitsOf(readJson(bytes, whereabouts), documents)
  const common = whereabouts.baseUrl === undefined ? withinReach(wanted) : wanted
  return {wanted, common, context: {...whereabouts, documents: documents.map((one) => stringOf(one, 'name'))}}
}

function unitsOf({body, notes, contents, anchors}: Reading, documents: readonly Data[]): PublicationUnits {
  const [only, ...others] = documents
  const keys = new Set([...body, ...notes].map(({key}) => key))
  const beside = [...(anchors ?? [])].filter((key) => !keys.has(key))
  return {
    body: body.map(withDecoration),
    notes: notes.map(withDecoration),
    contents:
      only === undefined || others.length > 0
        ? contents.map(oneLevelUp)
        : [documentEntry(only), ...contents],
    // Where the source has them is not known here.
    anchors: new Map(beside.map((key) => [key, startOf(key)]))
  }
}

/** An image without words is one that says nothing. */
function withDecoration(unit: Unit): Unit {
  if (unit.kind !== 'image') return unit
  return {...unit, facts: {...unit.facts, decorative: unit.facts.alternative === ''}}
}

function oneLevelUp(unit: Unit): Unit {
  return {...unit, facts: {...unit.facts, level: Number(unit.facts.level) - 1}}
}

/** The contents of a publication of one document begin with its sections; other editions may list the document. */
function documentEntry(document: Data): Unit {
  return {
    key: `contents:${stringOf(document, 'name')}`,
    kind: 'contentsEntry',
    facts: {level: 0},
    text: normalText(stringOf(dataOf(document['title'], 'title'), 'text'))
  }
}

/** Without links to other publications, which a file on its own can't follow; their words stay. */
function withinReach(units: PublicationUnits): PublicationUnits {
  return {...units, body: units.body.map(withoutFarLinks), notes: units.notes.map(withoutFarLinks)}
}

function withoutFarLinks(unit: Unit): Unit {
  if (unit.text === undefined || unit.kind === 'code') return unit
  return {...unit, text: withoutMarks(unit.text, (mark) => /^link (?!#|[a-z][a-z0-9+.-]*:)/i.test(mark))}
}
