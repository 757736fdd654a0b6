/** Offers what an author may write at the caret. */
import path from 'node:path'
import {CompletionItemKind, type CompletionItem} from 'vscode-languageserver'
import {builtInDirectives} from '../../model/publication/built-in-directives.ts'
import {writtenPath} from '../../model/references/written-path.ts'
import {keysOf, type Caret} from './caret.ts'
import type {TypedProject} from './judge-typed.ts'
import {directiveFields, frontMatterFields} from './known-fields.ts'
import type {SchemaField} from './schema-fields.ts'

/** A file of the project that is written in, as the editor has it. */
export interface Written {
  /** Relative to the project's root. */
  readonly file: string
  readonly lines: readonly string[]
}

/** All that may stand there, whatever part of a word is written. */
export async function complete(
  typed: TypedProject,
  written: Written,
  caret: Caret
): Promise<CompletionItem[]> {
  const {file, lines} = written
  switch (caret.kind) {
    case 'key': {
      const there = new Set(keysOf(lines))
      const fields = [...(await frontMatterFields(typed, file, lines)).values()]
      return fields.filter(({name}) => !there.has(name)).map((field) => ofField(field, `${field.name}: `))
    }
    case 'value': {
      const field = (await frontMatterFields(typed, file, lines)).get(caret.key)
      const types = caret.key === 'type' ? [...typed.schemas.types.keys()] : []
      return [...new Set([...types, ...(field?.values ?? [])])].map((label) => ({
        label,
        kind: CompletionItemKind.Value
      }))
    }
    case 'directive':
      return [...new Set([...typed.schemas.records.keys(), ...builtInDirectives])].map((label) => ({
        label,
        kind: CompletionItemKind.Class
      }))
    case 'field': {
      const fields = [...(await directiveFields(typed, caret.directive)).values()]
      return fields.map((field) => ofField(field, `${field.name}=""`))
    }
    case 'target':
      return caret.isImage ? images(typed, file) : [...anchors(typed, file), ...documents(typed, file)]
  }
}

function ofField({name, says}: SchemaField, insertText: string): CompletionItem {
  return {
    label: name,
    insertText,
    kind: CompletionItemKind.Property,
    ...(says === '' ? {} : {documentation: {kind: 'markdown', value: says}})
  }
}

/** The ids of the publication that a document is of. */
function anchors({judgement}: TypedProject, file: string): CompletionItem[] {
  const own =
    judgement?.index.publications.filter(({documents}) => documents.some((one) => one.path === file)) ?? []
  const all = own.flatMap(({documents}) => documents.flatMap((one) => one.anchors))
  return all.map(({id, kind, text}) => ({
    label: `#${id}`,
    detail: text === '' ? kind : `${kind}: ${text}`,
    kind: CompletionItemKind.Reference
  }))
}

function documents({judgement}: TypedProject, file: string): CompletionItem[] {
  const all = judgement?.index.publications.flatMap((one) => one.documents) ?? []
  return all
    .filter((one) => one.path !== file)
    .map((one) => ({label: relative(file, one.path), detail: one.title, kind: CompletionItemKind.File}))
}

async function images({world}: TypedProject, file: string): Promise<CompletionItem[]> {
  const [first = '.'] = file.split('/')
  const files = await world.list(file.includes('/') ? first : '.')
  return files
    .filter((one) => /\.(?:svg|png|jpe?g|webp|gif|avif)$/i.test(one))
    .map((one) => ({label: relative(file, one), kind: CompletionItemKind.File}))
}

function relative(from: string, to: string): string {
  return writtenPath(path.posix.relative(path.posix.dirname(from), to))
}
