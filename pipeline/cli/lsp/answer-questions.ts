/** Answers what an editor asks of a place in a document. */
import {
  ErrorCodes,
  ResponseError,
  type FileRename,
  type Range,
  type TextDocumentPositionParams,
  type TextEdit,
  type WorkspaceEdit,
  type WorkspaceSymbol
} from 'vscode-languageserver'
import {addTo} from '../../model/values/group-by.ts'
import {isReservedPrefix, isSafeId} from '../../read/identifiers/safe-identifier.ts'
import {pathInProject} from '../project/path-in-project.ts'
import {failureWords} from '../terminal/explain-failure.ts'
import {caretAt} from './caret.ts'
import {complete, type Written} from './complete.ts'
import {define, type Defined, type LinesOf} from './define.ts'
import {fileOf, linesOf, urisOf, type Desk} from './desk.ts'
import {findSymbols} from './find-symbols.ts'
import {hover} from './hover.ts'
import type {TypedProject} from './judge-typed.ts'
import {moveEdits} from './move-document.ts'
import {outline} from './outline.ts'
import {references, renameEdits, renamed, type Rewriting} from './refer.ts'
import {quickFixes, rangeOf} from './shown-diagnostics.ts'

/** Where it is asked, and how files are named and read there. */
interface Asked {
  readonly typed: TypedProject
  readonly written: Written
  readonly at: TextDocumentPositionParams['position']
  readonly uriIn: (file: string) => string
  readonly linesIn: LinesOf
}

/** By the project as it was judged last; nothing before that, and nothing in place of an error. */
export function answerQuestions(desk: Desk): void {
  const {connection, documents} = desk
  const answer =
    <T>(by: (asked: Asked) => Promise<T>) =>
    (params: TextDocumentPositionParams): Promise<T | undefined> =>
      answerBy(desk, params, by)
  connection.onCompletion(
    answer(async ({typed, written, at}) => {
      const caret = caretAt(written.lines, at.line, at.character, /\.ya?ml$/.test(written.file))
      return caret === undefined ? [] : complete(typed, written, {caret, at})
    })
  )
  connection.onHover(
    answer(async ({typed, written, at}) => {
      const value = await hover(typed, written, at)
      return value === undefined ? undefined : {contents: {kind: 'markdown' as const, value}}
    })
  )
  connection.onDefinition(
    answer(async ({typed, written, at, uriIn, linesIn}) => {
      const found = await define(typed, written, at, linesIn)
      return found === undefined ? undefined : locationOf(found, uriIn)
    })
  )
  connection.onReferences((params) =>
    answerBy(desk, params, (asked) => findReferences(asked, params.context.includeDeclaration))
  )
  connection.onPrepareRename(
    answer(async ({typed, written, at}) => {
      const placeholder = renamed(typed, written, at)
      return placeholder === undefined ? undefined : {range: wholeLine(written, at.line), placeholder}
    })
  )
  connection.onRenameRequest((params) => answerBy(desk, params, (asked) => rename(asked, params.newName)))
  connection.onDocumentSymbol(({textDocument: {uri}}) => {
    const document = documents.get(uri)
    return document === undefined || /\.(?:ya?ml|json)$/i.test(uri)
      ? undefined
      : outline(linesOf(document.getText()))
  })
  connection.onWorkspaceSymbol(({query}) => symbolsIn(desk, query))
  connection.workspace.onWillRenameFiles(({files}) => moveFiles(desk, files))
  connection.onCodeAction(({textDocument: {uri}, context}) =>
    quickFixes({uri, lines: linesOf(documents.get(uri)?.getText() ?? '')}, context.diagnostics)
  )
}

/** What is wrong with a question is told; what else fails is no business of whoever asks. */
async function answerBy<T>(
  desk: Desk,
  params: TextDocumentPositionParams,
  by: (asked: Asked) => Promise<T>
): Promise<T | undefined> {
  const asked = await askedOf(desk, params)
  if (asked === undefined) return undefined
  return by(asked).catch((error: unknown) => {
    if (error instanceof ResponseError) throw error
    desk.connection.console.error(failureWords(error).message)
    return undefined
  })
}

async function findReferences({typed, written, at, uriIn, linesIn}: Asked, isDeclaredToo: boolean) {
  const found = await references(typed, written, at, linesIn)
  if (found === undefined) return undefined
  const links = found.links.map(({file, place}) => ({uri: uriIn(file), range: rangeOf(place)}))
  return isDeclaredToo ? [locationOf(found.declared, uriIn), ...links] : links
}

async function rename({typed, written, at, uriIn, linesIn}: Asked, newName: string): Promise<WorkspaceEdit> {
  const name = newName.replace(/^#/, '')
  if (!isSafeId(name) || isReservedPrefix(name))
    throw new ResponseError(ErrorCodes.InvalidParams, `\`${name}\` cannot be an id`)
  const edits = await renameEdits(typed, written, {at, name, linesOf: linesIn})
  if (edits === 'taken')
    throw new ResponseError(
      ErrorCodes.InvalidParams,
      `\`${name}\` is the id of another block of its document`
    )
  if (edits === undefined)
    throw new ResponseError(ErrorCodes.InvalidRequest, 'no line writes the id of this place')
  return workspaceEdit(edits, uriIn)
}

/** Of all projects that have been judged. */
async function symbolsIn(desk: Desk, query: string): Promise<WorkspaceSymbol[]> {
  const symbols: WorkspaceSymbol[] = []
  for (const typed of desk.projects.all()) {
    const {uriIn, linesIn} = filesOf(desk, typed)
    for (const {at, ...symbol} of await findSymbols(typed, query, linesIn))
      symbols.push({...symbol, location: locationOf(at, uriIn)})
  }
  return symbols
}

/** Of documents, pictures and folders that are about to be moved; the editor makes the edits, and then moves them. */
async function moveFiles(desk: Desk, files: readonly FileRename[]): Promise<WorkspaceEdit | undefined> {
  const typed = await desk.projects.of(fileOf(files[0]?.oldUri ?? ''))
  if (typed === undefined) return undefined
  const pathOf = (uri: string): string => pathInProject(typed.root, fileOf(uri))
  const all = files.map(({oldUri, newUri}) => [pathOf(oldUri), pathOf(newUri)] as const)
  // What leaves the project is no document of it, to which a link could lead.
  const moves = new Map(all.filter(([, to]) => !to.startsWith('../')))
  const {uriIn, linesIn} = filesOf(desk, typed)
  return workspaceEdit(await moveEdits(typed, moves, linesIn), uriIn)
}

function workspaceEdit(edits: readonly Rewriting[], uriIn: (file: string) => string): WorkspaceEdit {
  const changes = new Map<string, TextEdit[]>()
  for (const {file, line, start, end, text} of edits)
    addTo(changes, uriIn(file), {range: rangeIn(line, start, end), newText: text})
  return {changes: Object.fromEntries(changes)}
}

async function askedOf(
  desk: Desk,
  {textDocument, position: at}: TextDocumentPositionParams
): Promise<Asked | undefined> {
  const typed = await desk.projects.of(fileOf(textDocument.uri))
  const document = desk.documents.get(textDocument.uri)
  if (typed === undefined || document === undefined) return undefined
  const file = pathInProject(typed.root, fileOf(document.uri))
  return {typed, written: {file, lines: linesOf(document.getText())}, at, ...filesOf(desk, typed)}
}

function filesOf({documents, projects}: Desk, typed: TypedProject): Pick<Asked, 'uriIn' | 'linesIn'> {
  const uriIn = urisOf(typed, documents.all())
  return {
    uriIn,
    linesIn: async (file) =>
      linesOf(documents.get(uriIn(file))?.getText() ?? (await projects.textOf(typed, file)))
  }
}

function locationOf({file, line}: Defined, uriIn: (file: string) => string) {
  return {uri: uriIn(file), range: rangeIn(line, 0, 0)}
}

function wholeLine({lines}: Written, line: number): Range {
  return rangeIn(line, 0, lines[line]?.length ?? 0)
}

function rangeIn(line: number, start: number, end: number): Range {
  return {start: {line, character: start}, end: {line, character: end}}
}
