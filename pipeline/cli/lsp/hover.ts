/** Tells what a schema says of the key, field or directive under the pointer. */
import {isJsonObject, textAt} from '../../check/schemas/schema-object.ts'
import {caretAt, directiveOf, keyOf} from './caret.ts'
import type {Written} from './complete.ts'
import type {TypedProject} from './judge-typed.ts'
import {directiveFields, frontMatterFields} from './known-fields.ts'

/** As Markdown; undefined where nothing is known. */
export async function hover(
  typed: TypedProject,
  {file, lines}: Written,
  {line, character}: {readonly line: number; readonly character: number}
): Promise<string | undefined> {
  const text = lines[line] ?? ''
  const [word] = /[\w-]*$/.exec(text.slice(0, character)) ?? ['']
  const end = character + (/^[\w-]*/.exec(text.slice(character))?.[0].length ?? 0)
  const caret = caretAt(lines, line, end, /\.ya?ml$/.test(file))
  const name = text.slice(character - word.length, end)
  if (caret?.kind === 'key' && keyOf(text) === name)
    return says(await frontMatterFields(typed, file, lines), name)
  const directive = directiveOf(text)
  if (directive === undefined || caret === undefined) return undefined
  if (caret.kind === 'field') return says(await directiveFields(typed, directive), name)
  return caret.kind === 'directive' ? ofSchema(typed.schemas.records.get(directive)?.schema) : undefined
}

function says(fields: ReadonlyMap<string, {readonly says: string}>, name: string): string | undefined {
  const found = fields.get(name)?.says
  return found === '' ? undefined : found
}

function ofSchema(schema: unknown): string | undefined {
  if (!isJsonObject(schema)) return undefined
  const parts = [textAt(schema, 'title'), textAt(schema, 'description')].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join('\n\n')
}
