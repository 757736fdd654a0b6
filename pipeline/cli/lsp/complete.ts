/** Offers what an author may write at the caret. */
import path from 'node:path'
import {CompletionItemKind, type CompletionItem, type Position} from 'vscode-languageserver'
import {builtInDirectives} from '../../model/publication/built-in-directives.ts'
import type {DocumentEntry} from '../../model/publication/library.ts'
import {writtenPath} from '../../model/references/written-path.ts'
import {splitReference} from '../../model/references/split-reference.ts'
import {keysOf, labelOf, type Caret} from './caret.ts'
import type {TypedProject} from './judge-typed.ts'
import {directiveFields, frontMatterFields} from './known-fields.ts'
import type {SchemaField} from './schema-fields.ts'

/** A file of the project that is written in, as the editor has it. */
export interface Written {
  /** Relative to the project's root. */
  readonly file: string
  readonly lines: readonly string[]
}

/** All that may stand there, whatever part of a word is written; each takes that part's place. */
export async function complete(
  typed: TypedProject,
  written: Written,
  {caret, at}: {readonly caret: Caret; readonly at: Position}
): Promise<CompletionItem[]> {
  const start = {line: at.line, character: at.character - caret.word.length}
  return (await offered(typed, written, caret)).map(({insertText, ...item}) => ({
    ...item,
    // Editors have ideas of their own of what is one word: to theirs belongs no `#`, `/` or hyphen.
    filterText: item.label,
    textEdit: {range: {start, end: at}, newText: insertText ?? item.label}
  }))
}

async function offered(typed: TypedProject, {file, lines}: Written, caret: Caret): Promise<CompletionItem[]> {
  switch (caret.kind) {
    case 'key': {
      const there = new Set(keysOf(lines))
      const fields = [...(await frontMatterFields(typed, file, lines)).values()]
      return fields.filter(({name}) => !there.has(name)).map((field) => ofField(field, `${field.name}: `))
    }
    case 'value': {
      const field = (await frontMatterFields(typed, file, lines)).get(caret.key)
      const types = caret.key === 'type' ? [...typed.schemas.types.keys()] : []
      return ofValues([...types, ...(field?.values ?? [])])
    }
    case 'directive':
      return [...new Set([...typed.schemas.records.keys(), ...builtInDirectives])].map((label) => ({
        label,
        kind: CompletionItemKind.Class
      }))
    case 'field': {
      const fields = [...(await directiveFields(typed, caret.directive)).values()]
      // It has no value.
      const writtenOf = (name: string): string => (name === 'decorative' ? name : `${name}=""`)
      return fields.map((field) => ofField(field, writtenOf(field.name)))
    }
    case 'fieldValue':
      return ofValues((await directiveFields(typed, caret.directive)).get(caret.field)?.values ?? [])
    case 'target':
      return caret.isImage ? images(typed, file, caret.word) : targets(typed, file, caret.word)
    case 'label':
      return labels(lines, caret.isNote)
  }
}

function ofValues(values: readonly string[]): CompletionItem[] {
  return [...new Set(values)].map((label) => ({label, kind: CompletionItemKind.Value}))
}

function ofField({name, says}: SchemaField, insertText: string): CompletionItem {
  return {
    label: name,
    insertText,
    kind: CompletionItemKind.Property,
    ...(says === '' ? {} : {documentation: {kind: 'markdown', value: says}})
  }
}

/** Behind the name of a document its ids; else those of the publication that a document is of, and all documents. */
function targets(typed: TypedProject, file: string, word: string): CompletionItem[] {
  const {judgement} = typed
  const publications = judgement?.index.publications ?? []
  const [name = '', id] = word.split('#')
  if (name !== '' && id !== undefined) {
    const at = path.posix.join(path.posix.dirname(file), splitReference(name).path)
    const named = publications.flatMap(({documents}) => documents).filter((one) => one.path === at)
    return anchors(named, name)
  }
  const own = publications.find(({documents}) => documents.some((one) => one.path === file))
  return [...anchors(own?.documents ?? [], ''), ...documents(typed, file, word)]
}

/** Blocks that nobody named stand below what has words. */
function anchors(all: readonly DocumentEntry[], name: string): CompletionItem[] {
  return all
    .flatMap((one) => one.anchors)
    .map(({id, kind, text}) => ({
      label: `${name}#${id}`,
      detail: text === '' ? kind : `${kind}: ${text}`,
      kind: CompletionItemKind.Reference,
      ...(text === '' ? {sortText: `~${id}`} : {})
    }))
}

/** The names that the file defines, of notes or of addresses. */
function labels(lines: readonly string[], isNote: boolean): CompletionItem[] {
  const all = lines.flatMap((line) => labelOf(line) ?? []).filter((label) => label.startsWith('^') === isNote)
  return [...new Set(all)].map((label) => ({
    label: isNote ? label.slice(1) : label,
    kind: CompletionItemKind.Reference
  }))
}

function documents({judgement}: TypedProject, file: string, word: string): CompletionItem[] {
  const all = judgement?.index.publications.flatMap((one) => one.documents) ?? []
  return all
    .filter((one) => one.path !== file)
    .map((one) => ({label: pathFrom(file, one.path, word), detail: one.title, kind: CompletionItemKind.File}))
}

async function images({world}: TypedProject, file: string, word: string): Promise<CompletionItem[]> {
  const [first = '.'] = file.split('/')
  const files = await world.list(file.includes('/') ? first : '.')
  return files
    .filter((one) => /\.(?:svg|png|jpe?g|webp|gif|avif)$/i.test(one))
    .map((one) => ({label: pathFrom(file, one, word), kind: CompletionItemKind.File}))
}

/** Begun with `./` where the author began so; with its spaces where she has written one, within `<>`. */
function pathFrom(file: string, to: string, word: string): string {
  const plain = path.posix.relative(path.posix.dirname(file), to)
  const relative = word.includes(' ') ? plain : writtenPath(plain)
  return word.startsWith('./') && !relative.startsWith('../') ? `./${relative}` : relative
}
