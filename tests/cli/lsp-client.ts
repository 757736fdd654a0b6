/** Stands for an editor: starts the language server in a folder, and keeps what it shows. */
import {spawn} from 'node:child_process'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializeRequest,
  InitializedNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
  type ClientCapabilities,
  type Diagnostic,
  type ProtocolConnection,
  type Registration
} from 'vscode-languageserver/node'
import {command} from './run-command.ts'

export interface Editor {
  readonly connection: ProtocolConnection
  readonly uriOf: (file: string) => string
  readonly open: (file: string, text: string) => Promise<void>
  readonly openUri: (uri: string, text: string) => Promise<void>
  readonly type: (file: string, text: string) => Promise<void>
  /** The findings of a file, once they are as they are waited for. */
  readonly findings: (
    file: string,
    is: (all: readonly Diagnostic[]) => boolean
  ) => Promise<readonly Diagnostic[]>
  /** What the server asked to be told, once it did. */
  readonly registered: Promise<readonly Registration[]>
  /** The code that the server ends with by itself. */
  readonly ended: Promise<number | null>
  readonly close: () => void
}

export async function startEditor(
  folder: string,
  given: {readonly words?: readonly string[]; readonly capabilities?: ClientCapabilities} = {}
): Promise<Editor> {
  const {words = ['lsp'], capabilities = {}} = given
  const server = spawn(process.execPath, [command, ...words], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin)
  )
  const shown = new Map<string, readonly Diagnostic[]>()
  const waiting = new Set<() => void>()
  connection.onNotification(PublishDiagnosticsNotification.type, ({uri, diagnostics}) => {
    shown.set(uri, diagnostics)
    for (const look of waiting) look()
  })
  const registered = new Promise<readonly Registration[]>((go) => {
    connection.onRequest(RegistrationRequest.type, ({registrations}) => go(registrations))
  })
  connection.listen()
  const uriOf = (file: string): string => pathToFileURL(path.join(folder, file)).href
  const openUri = (uri: string, text: string): Promise<void> =>
    connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: {uri, languageId: 'markdown', version: 1, text}
    })
  await connection.sendRequest(InitializeRequest.type, {processId: null, rootUri: null, capabilities})
  await connection.sendNotification(InitializedNotification.type, {})
  return {
    connection,
    uriOf,
    openUri,
    registered,
    open: (file, text) => openUri(uriOf(file), text),
    type: (file, text) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: {uri: uriOf(file), version: 2},
        contentChanges: [{text}]
      }),
    findings: (file, is) =>
      new Promise((go) => {
        const look = (): void => {
          const all = shown.get(uriOf(file))
          if (all === undefined || !is(all)) return
          waiting.delete(look)
          go(all)
        }
        waiting.add(look)
        look()
      }),
    ended: new Promise((go) => server.on('exit', go)),
    close: () => {
      connection.dispose()
      server.kill()
    }
  }
}
