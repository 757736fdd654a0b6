/** What a publication says by its JSON edition, for the others to be compared with. */
import path from 'node:path/posix'
import type {Artifact} from '../../model/edition/edition.ts'
import {startOf} from '../../model/place.ts'
import {colophonIn} from '../units/colophon.ts'
import {carriedFacts} from '../compare/carries.ts'
import type {PublicationUnits} from '../units/publication-units.ts'
import {dataOf, listOf, parseData, stringOf, type Data} from '../json-reader/data.ts'
import {readJson} from '../json-reader/read-json.ts'
import type {Reading, Unit} from '../units/unit.ts'
import {normalText} from '../units/unit-text.ts'
import {Unreadable} from '../unreadable.ts'
import {referenceTo, type Reference} from '../verify-editions.ts'

export interface Whereabouts {
  readonly folder: string
  readonly baseUrl?: string
}

/** Throws `Unreadable` when the file is no JSON edition. */
export function referenceOf({path: file, bytes}: Artifact, whereabouts: Whereabouts): Reference {
  const edition = parseData(bytes)
  const documents = listOf(edition, 'documents')
  if (documents.length === 0) throw new Unreadable('the JSON edition has no document')
  const names = documents.map((one) => stringOf(one, 'name'))
  const reading = readJson(bytes, whereabouts)
  const {said} = reading
  return {
    ...referenceTo(unitsOf(reading, documents), {
      ...whereabouts,
      documents: names,
      colophon: colophonIn(edition),
      json: {name: path.basename(file), bytes}
    }),
    ...(said === undefined ? {} : {said})
  }
}

function unitsOf({body, notes, contents, anchors}: Reading, documents: readonly Data[]): PublicationUnits {
  const [only, ...others] = documents
  const keys = new Set([...body, ...notes].map(({key}) => key))
  const beside = [...anchors.keys()].filter((key) => !keys.has(key))
  return {
    body,
    notes,
    contents:
      only === undefined || others.length > 0 ? contents.map(oneLevelUp) : [documentEntry(only), ...contents],
    // Where the source has them is not known here.
    anchors: new Map(beside.map((key) => [key, startOf(key)])),
    unknown: Object.values(carriedFacts)
      .flat()
      .filter((fact) => !carriedFacts.json.includes(fact))
  }
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
