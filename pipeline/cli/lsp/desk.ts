/** Holds what an editor has open and the projects that it is of, and names files as it does. */
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {Connection, TextDocuments} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {pathOnDisk} from '../../platform/locate.ts'
import {pathInProject} from '../project/path-in-project.ts'
import type {TypedProject} from './judge-typed.ts'
import type {OpenProjects} from './open-projects.ts'

export interface Desk {
  readonly connection: Connection
  readonly documents: TextDocuments<TextDocument>
  readonly projects: OpenProjects
}

/** By every line ending that Markdown knows. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/)
}

/** Empty for what is no file that the system can name, such as a document without a name or on another machine. */
export function fileOf(uri: string): string {
  if (!uri.startsWith('file:')) return ''
  try {
    return fileURLToPath(uri)
  } catch {
    return ''
  }
}

/** Of the files of a project: what is open has the editor's own URI, which may write letters and signs in another way. */
export function urisOf({root}: TypedProject, open: readonly TextDocument[]): (file: string) => string {
  const own = new Map(open.map(({uri}) => [pathInProject(root, fileOf(uri)), uri]))
  return (file) => own.get(file) ?? pathToFileURL(pathOnDisk(root, file)).href
}
