/** Runs `tetrapla lsp`. */
import type {ExitCode} from '../exit-codes.ts'
import {serveEditor} from '../lsp/server.ts'

/** Serves an editor until it ends the process. */
export function runLanguageServer(): Promise<ExitCode> {
  serveEditor()
  return new Promise(() => undefined)
}
