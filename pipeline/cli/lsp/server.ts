/** Serves an editor by the Language Server Protocol: findings while typing, completion, descriptions, targets, fixes. */
import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  TextDocuments,
  createConnection,
  type Connection,
  type ServerCapabilities
} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {runAgain} from '../serve/run-again.ts'
import {answerQuestions} from './answer-questions.ts'
import {fileOf, urisOf, type Desk} from './desk.ts'
import {openProjects, type Extent, type Typing} from './open-projects.ts'
import {inTurn, refuseOutOfTurn} from './refuse-out-of-turn.ts'
import {shownBy} from './shown-diagnostics.ts'

/** Milliseconds without a key before a document is judged, before the links to it are, and before anything else that may have changed is. */
const pauses = {text: 40, links: 700, all: 150} as const

const abilities: ServerCapabilities = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  completionProvider: {triggerCharacters: ['(', '#', ':', '{', '/', '[', '^']},
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  renameProvider: {prepareProvider: true},
  workspace: {
    fileOperations: {
      willRename: {
        filters: [
          {
            scheme: 'file',
            pattern: {glob: '**/*.{md,markdown,svg,png,jpg,jpeg,webp,gif,avif}', matches: 'file'}
          },
          {scheme: 'file', pattern: {glob: '**/*', matches: 'folder'}}
        ]
      }
    }
  },
  codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix]}
}

/** Files by which findings may be others, when another program writes, moves or removes them. */
const watched = '**/*.{md,markdown,yaml,yml,json,svg,png,jpg,jpeg,webp,gif,avif}'

/** Speaks on standard input and output until the editor ends it. */
export function serveEditor(): void {
  const connection = createConnection(process.stdin, process.stdout, {messageStrategy: inTurn()})
  refuseOutOfTurn(connection)
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
