/** Distinguishes a PDF that was signed since it was built from one that was changed. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {WrittenFile} from '../../model/host.ts'
import {startOf} from '../../model/place.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {judgeUpdate} from '../pdf-reader/update/judge-update.ts'
import {attempt, Unreadable} from '../unreadable.ts'
import {notWhole} from './check-files.ts'

export interface PublishedPdf {
  /** What is told of it instead of that its digest is another. */
  readonly finding: Diagnostic
  /** The file as it was published, when nothing but signatures was added to it. */
  readonly bytes?: Uint8Array
}

/** Undefined for a file that is as listed, and for one that does not begin with the file that is listed. */
export function publishedPdf(
  {path, bytes: size, sha256}: Pick<WrittenFile, 'path' | 'bytes' | 'sha256'>,
  bytes: Uint8Array
): PublishedPdf | undefined {
  if (bytes.length <= size) return undefined
  const published = bytes.subarray(0, size)
  if (sha256Of(published) !== sha256) return undefined
  const begin = `its first ${String(size)} bytes are the published file, and what follows`
  const told = attempt(() => judgeUpdate(bytes, size))
  const changed = `the file was changed since it was built: ${begin}`
  if (told instanceof Unreadable)
    return {finding: notWhole(path, `${changed} can't be read: ${told.message}`)}
  const {signatures, shownOn, changes} = told
  if (signatures === 0 || changes.length > 0) {
    const what = changes.length === 0 ? 'adds no signature over it' : `changes ${listOf(changes)}`
    return {finding: notWhole(path, `${changed} ${what}`)}
  }
  const pages = shownOn.length === 0 ? '' : `, shown on page ${shownOn.join(', ')},`
  const added = signatures === 1 ? 'a signature' : `${String(signatures)} signatures`
  const words = `the PDF was signed since it was built: ${begin} adds ${added}${pages} and changes nothing else`
  const hints = ['whether a signature is valid, and whose it is, a program that shows PDF files tells']
  return {finding: finding('output/pdf-is-as-built', startOf(path), words, {hints}), bytes: published}
}

const mostNamed = 5

function listOf(changes: readonly string[]): string {
  const more = changes.length - mostNamed
  return `${changes.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`
}
