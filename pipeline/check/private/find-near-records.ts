/** Checks record/keeps-what-is-private: finds text that was meant to be a record and names a field that its type keeps private. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {pointerSteps} from '../../model/json-pointer.ts'
import {placeOf, type Place} from '../../model/place.ts'
import type {Document} from '../../model/publication/document.ts'
import type {JsonObject} from '../../model/publication/front-matter.ts'
import type {Code, DocumentNode} from '../../model/tree/nodes.ts'
import {kindOf} from '../../model/tree/shape.ts'
import {visit} from '../../model/tree/walk.ts'
import {readFrontMatter} from '../../read/read-front-matter.ts'
import type {Schemas} from '../schemas/load-schemas.ts'
import {privateKeys} from '../schemas/private-keys.ts'

/** The words of one block, or a block of code. */
interface Passage {
  readonly text: string
  readonly place: Place
  readonly form: 'words' | 'data'
}

/** The types of records by their names. */
type Types = Pick<Schemas, 'records' | 'registry'>

/**
 * One finding for a passage. What is marked as code in a line, and code between fences, shows how a record is written; but a
 * block `yaml data` is the data of one.
 */
export function findNearRecords(document: Document, types: Types): readonly Diagnostic[] {
  if (types.records.size === 0) return []
  return passagesOf(document).flatMap(({text, place, form}) => {
    const key = form === 'data' ? keyOfData(text, types) : keyOfWords(text, types)
    return key === undefined ? [] : [nearRecord(key, place)]
  })
}

function nearRecord(key: string, place: Place): Diagnostic {
  const message = `this is not read as a record, and \`${key}\`, which is private, would be published`
  return finding('record/keeps-what-is-private', place, message, {
    hints: [
      'write `:::type[label]{field="value"}` on a line of its own, and a block `yaml data` as the first in it; an example stands between fences, or between backticks'
    ]
  })
}

/** Where a record may have been meant to begin, with its name: behind three colons, or between one and what no sentence has there. */
const opening =
  /(?<![:：])(?:[:：]{3,}[ \t]*(?:\{[ \t]*\.)?(?<block>\p{L}[\p{L}\p{N}_-]*)|[:：]{1,2}(?<line>\p{L}[\p{L}\p{N}_-]*)(?=[[{]))/gu
const key = /(?<![\p{L}\p{N}_$.-])([\p{L}_$][\p{L}\p{N}_$.-]*)["']?[ \t]*[=:]/gu

/** The first key behind the name of a type that the type keeps private. */
function keyOfWords(text: string, {records, registry}: Types): string | undefined {
  const begins = [...text.matchAll(opening)]
  for (const [index, begin] of begins.entries()) {
    const {block, line} = begin.groups ?? {}
    const schema = records.get(block ?? line ?? '')?.schema
    if (schema === undefined) continue
    const behind = text.slice(begin.index + begin[0].length, begins[index + 1]?.index)
    const [found] = hiddenIn(keysIn(behind), schema, registry)
    if (found !== undefined) return found
  }
  return undefined
}

/** The first key that some type keeps private: nothing says which one was meant. */
function keyOfData(yaml: string, {records, registry}: Types): string | undefined {
  const {value} = readFrontMatter(yaml, {path: '', line: 1, offset: 0})
  // Of YAML that can't be read there are only the keys.
  const data = {...keysIn(yaml), ...value.data}
  return [...records.values()].flatMap((type) =>
    type === undefined ? [] : hiddenIn(data, type.schema, registry)
  )[0]
}

function hiddenIn(data: JsonObject, schema: JsonObject, registry: Types['registry']): readonly string[] {
  return [...privateKeys(registry, [schema], data)].map((pointer) => pointerSteps(pointer).at(-1) ?? '')
}

/** What looks like a key, without its value. */
function keysIn(text: string): JsonObject {
  return Object.fromEntries([...text.matchAll(key)].map(([, name = '']) => [name, '']))
}

function passagesOf(document: Document): readonly Passage[] {
  const passages: Passage[] = []
  let isWithin = false
  const take = (node: DocumentNode): void => {
    const isInline = kindOf(node) === 'inline'
    if (node.type === 'code') passages.push(...ofCode(node, document))
    if (node.type === 'text') {
      const before = isWithin ? passages.pop() : undefined
      const place = before?.place ?? placeOf(document.path, node)
      passages.push({text: `${before?.text ?? ''}${node.value}`, place, form: 'words'})
    }
    isWithin = isInline && (isWithin || node.type === 'text')
  }
  visit(document.children, take)
  for (const {children} of document.notes) visit(children, take)
  return passages
}

/** Lines that are code by their indent alone may have been meant as words. Of an included file the fence is not at hand. */
function ofCode(node: Code, {path, text}: Document): readonly Passage[] {
  const {start, file} = node.position
  const source = file === undefined ? text.slice(start.offset) : '``` yaml data'
  const place = placeOf(path, node)
  if (!/^(?:`{3}|~{3})/.test(source)) return [{text: node.value, place, form: 'words'}]
  const isData = node.language === 'yaml' && /^[`~]+[ \t]*yaml[ \t]+data\b/.test(source)
  return isData ? [{text: node.value, place, form: 'data'}] : []
}
