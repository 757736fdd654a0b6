/** Compares the records that a JSON edition lists by type with those among its blocks. */
import type * as Json from '../../reader/edition-types.ts'
import {normalData} from '../units/normal-data.ts'
import type {Unexpected} from '../units/unit.ts'
import {withoutSpaces} from '../units/unit-text.ts'

/** What the list of a type has to say of a record, but for what its front matter alone says of a document. */
interface Listed {
  readonly type: string
  readonly key: string
  readonly saying: string
}

export class RecordsInText {
  readonly #found: Listed[] = []

  get length(): number {
    return this.#found.length
  }

  /** `index` is where it stands: those in it come behind it. */
  add(record: Json.RecordBlock & {readonly document: string; readonly words: string}, index: number): void {
    const {kind: type, id, key, lang, source, addresses, document, number, data, words} = record
    const entry = {id, key, lang, source, addresses, document, number, data, text: words}
    this.#found.splice(index, 0, {type, key, saying: sayingOf({...entry, label: record.label?.text ?? ''})})
  }

  /** A document that its front matter makes a record; what is written of it is its summary. */
  addDocument({name, key, kind, addresses, title, summary = ''}: Json.Document): void {
    if (kind === undefined) return
    const source = {line: 1, column: 1}
    const about = {id: name, key, source, addresses, document: name, part: 'document'}
    this.#found.push({type: kind, key, saying: sayingOf({...about, label: title.text, text: summary})})
  }

  /** Where the lists differ: which records they hold, in which order, and what of each. */
  unlike(records: Json.Edition['records']): readonly Unexpected[] {
    const listed = Object.entries(records).flatMap(([type, entries]) =>
      entries.map((entry) => ({type, key: entry.key, saying: sayingOf(withoutFrontMatter(entry))}))
    )
    const [wanted, found] = [keysByType(this.#found), keysByType(listed)]
    for (const type of new Set([...found.keys(), ...wanted.keys()])) {
      const keys = found.get(type) ?? ''
      if (keys !== wanted.get(type)) return [unlikeText(type, keys)]
    }
    const byKey = new Map(this.#found.map(({key, saying}) => [key, saying]))
    return listed
      .filter(({key, saying}) => byKey.get(key) !== saying)
      .map(({key, saying}) => unlikeText(key, saying))
  }
}

function unlikeText(at: string, text: string): Unexpected {
  return {what: 'list of records unlike the text', at, text}
}

function withoutFrontMatter(entry: Json.RecordEntry): Omit<Json.RecordEntry, 'data'> {
  const {data: _, ...rest} = entry
  return entry.part === 'document' ? rest : entry
}

function keysByType(records: readonly Listed[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  for (const {type, key} of records) keys.set(type, `${keys.get(type) ?? ''}${key} `)
  return keys
}

/** White space in its words is told by the blocks. */
function sayingOf({label, text, ...entry}: {readonly label: string; readonly text: string}): string {
  return normalData({...entry, label: withoutSpaces(label), text: withoutSpaces(text)})
}
