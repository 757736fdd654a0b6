/** Serves an editor by the Language Server Protocol: findings while typing, completion, descriptions, targets, fixes. */
import {fileURLToPath, pathToFileURL} from 'node:url'
import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  TextDocuments,
  createConnection,
  type Connection,
  type ServerCapabilities,
  type TextDocumentPositionParams
} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {runAgain} from '../serve/run-again.ts'
import {failureWords} from '../terminal/explain-failure.ts'
import {pathOnDisk} from '../../platform/locate.ts'
import {pathInProject} from '../project/path-in-project.ts'
import {caretAt} from './caret.ts'
import {complete, type Written} from './complete.ts'
import {define} from './define.ts'
import {hover} from './hover.ts'
import type {TypedProject} from './judge-typed.ts'
import {openProjects, type Extent, type OpenProjects, type Typing} from './open-projects.ts'
import {quickFixes, shownBy} from './shown-diagnostics.ts'

/** Milliseconds without a key before a document is judged, before the links to it are, and before anything else that may have changed is. */
const pauses = {text: 40, links: 700, all: 150} as const

const abilities: ServerCapabilities = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  completionProvider: {triggerCharacters: ['(', '#', ':', '{', '/', '[', '^']},
  hoverProvider: true,
  definitionProvider: true,
  codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix]}
}

/** Files by which findings may be others, when another program writes, moves or removes them. */
const watched = '**/*.{md,markdown,yaml,yml,json,svg,png,jpg,jpeg,webp,gif,avif}'

/** What an editor has open, and the projects that it is of. */
interface Desk {
  readonly connection: Connection
  readonly documents: TextDocuments<TextDocument>
  readonly projects: OpenProjects
}

/** Speaks on standard input and output until the editor ends it. */
export function serveEditor(): void {
  const connection = createConnection(process.stdin, process.stdout)
  const documents = new TextDocuments(TextDocument)
  const desk = {connection, documents, projects: openProjects()}
  connection.onInitialize(({capabilities}) => {
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true)
      connection.onInitialized(() => void watchFiles(connection))
    return {capabilities: abilities, serverInfo: {name: 'tetrapla'}}
  })
  judgeWithChanges(desk)
  answerQuestions(desk)
  documents.listen(connection)
  connection.listen()
}

/** Judges after each change: the text alone while keys are pressed, and all that may have changed after the rest. */
function judgeWithChanges(desk: Desk): void {
  const {connection, documents, projects} = desk
  let timer: NodeJS.Timeout | undefined
  let extent: Extent = 'all'
  const judging = runAgain(async () => {
    const typing = {texts: textsOf(documents.all()), extent}
    extent = 'text'
    await judgeAll(desk, typing)
    if (typing.extent === 'all') await projects.prepare().catch(() => undefined)
    if (typing.extent === 'text' && timer === undefined) judgeSoon('links')
  })
  const judgeSoon = (what: Extent): void => {
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        timer = undefined
        if (extent === 'text') extent = what
        judging.ask()
      },
      pauses[extent === 'all' ? 'all' : what]
    )
  }
  const judgeWhole = (): void => {
    extent = 'all'
    judgeSoon('all')
  }
  documents.onDidChangeContent(() => judgeSoon('text'))
  documents.onDidOpen(judgeWhole)
  documents.onDidSave(judgeWhole)
  documents.onDidClose(judgeWhole)
  connection.onDidChangeWatchedFiles(({changes}) => {
    if (!changes.every(({uri}) => uri.includes('/.tetrapla/'))) judgeWhole()
  })
}

/** Has the editor tell what other programs do to files. */
async function watchFiles(connection: Connection): Promise<void> {
  const watchers = [{globPattern: watched}]
  await connection.client.register(DidChangeWatchedFilesNotification.type, {watchers})
}

/** Answers what an editor asks for, by the project as it was judged last; nothing before that, and nothing in place of an error. */
function answerQuestions({connection, documents, projects}: Desk): void {
  const answer = async <T>(
    {textDocument, position}: TextDocumentPositionParams,
    by: (typed: TypedProject, written: Written, at: TextDocumentPositionParams['position']) => Promise<T>
  ): Promise<T | undefined> => {
    const typed = await projects.of(fileOf(textDocument.uri))
    const document = documents.get(textDocument.uri)
    if (typed === undefined || document === undefined) return undefined
    const written = {
      file: pathInProject(typed.root, fileOf(document.uri)),
      lines: linesOf(document.getText())
    }
    return by(typed, written, position).catch((error: unknown) => {
      connection.console.error(failureWords(error).message)
      return undefined
    })
  }
  connection.onCompletion((params) =>
    answer(params, async (typed, written, at) => {
      const caret = caretAt(written.lines, at.line, at.character, /\.ya?ml$/.test(written.file))
      return caret === undefined ? [] : complete(typed, written, {caret, at})
    })
  )
  connection.onHover((params) =>
    answer(params, async (typed, written, at) => {
      const value = await hover(typed, written, at)
      return value === undefined ? undefined : {contents: {kind: 'markdown' as const, value}}
    })
  )
  connection.onDefinition((params) =>
    answer(params, async (typed, written, at) => {
      const uriIn = urisOf(typed, documents.all())
      const found = await define(typed, written, at, async (file) => {
        const open = documents.get(uriIn(file))
        return linesOf(open?.getText() ?? (await projects.textOf(typed, file)))
      })
      if (found === undefined) return undefined
      const start = {line: found.line, character: 0}
      return {uri: uriIn(found.file), range: {start, end: start}}
    })
  )
  connection.onCodeAction(({textDocument: {uri}, context}) =>
    quickFixes({uri, lines: linesOf(documents.get(uri)?.getText() ?? '')}, context.diagnostics)
  )
}

/** Judges the projects of the open documents, and shows what was found; what is no more found goes from the screen. */
async function judgeAll({connection, documents, projects}: Desk, typing: Typing): Promise<void> {
  for (const {typed, changed} of await projects.judge(typing, (words) => connection.console.error(words))) {
    const uriOf = urisOf(typed, documents.all())
    const shown = shownBy(typed, uriOf)
    for (const file of changed)
      await connection.sendDiagnostics({uri: uriOf(file), diagnostics: shown.get(file) ?? []})
  }
}

/** By their files. */
function textsOf(open: readonly TextDocument[]): ReadonlyMap<string, string> {
  return new Map(open.map((one) => [fileOf(one.uri), one.getText()]))
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/)
}

/** Empty for what is no file that the system can name, such as a document without a name or on another machine. */
function fileOf(uri: string): string {
  if (!uri.startsWith('file:')) return ''
  try {
    return fileURLToPath(uri)
  } catch {
    return ''
  }
}

/** Of the files of a project: what is open has the editor's own URI, which may write letters and signs in another way. */
function urisOf({root}: TypedProject, open: readonly TextDocument[]): (file: string) => string {
  const own = new Map(open.map(({uri}) => [pathInProject(root, fileOf(uri)), uri]))
  return (file) => own.get(file) ?? pathToFileURL(pathOnDisk(root, file)).href
}
