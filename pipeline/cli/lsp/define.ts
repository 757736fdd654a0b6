/** Finds where the target of a link is written. */
import path from 'node:path'
import type {DocumentEntry} from '../../model/publication/library.ts'
import {splitReference} from '../../model/references/split-reference.ts'
import {slug} from 'github-slugger'
import {labelAround, labelOf, targetAround} from './caret.ts'
import type {Written} from './complete.ts'
import type {TypedProject} from './judge-typed.ts'

/** A line of a file, counted from 0. */
export interface Defined {
  readonly file: string
  readonly line: number
}

/** A document, or in it the line that has the id, or the line that defines a note; `linesOf` gives a file as the editor has it. */
export async function define(
  {judgement}: TypedProject,
  {file, lines}: Written,
  at: {readonly line: number; readonly character: number},
  linesOf: (file: string) => Promise<readonly string[]>
): Promise<Defined | undefined> {
  const line = lines[at.line] ?? ''
  const target = targetAround(line, at.character)
  if (target === undefined) return defineLabel(labelAround(line, at.character), {file, lines})
  const {path: name, fragment: id} = splitReference(target)
  const publications = judgement?.index.publications ?? []
  const named = path.posix.join(path.posix.dirname(file), name)
  const documents = publications
    .filter((one) => name !== '' || one.documents.some((document) => document.path === file))
    .flatMap((one) => one.documents)
    .filter((one) => name === '' || one.path === named)
  const document = id === '' ? documents[0] : documents.find((one) => hasAnchor(one, id))
  if (document === undefined) return undefined
  const found = id === '' ? 0 : lineOf(await linesOf(document.path), id)
  return {file: document.path, line: Math.max(0, found)}
}

/** The line of the file that defines a note or an address. */
function defineLabel(label: string | undefined, {file, lines}: Written): Defined | undefined {
  if (label === undefined) return undefined
  const line = lines.findIndex((one) => labelOf(one)?.toLowerCase() === label.toLowerCase())
  return line === -1 ? undefined : {file, line}
}

function hasAnchor({anchors}: DocumentEntry, id: string): boolean {
  return anchors.some((anchor) => anchor.id.normalize('NFC') === id)
}

/** The line that writes the id, else the heading whose words make it. */
function lineOf(lines: readonly string[], id: string): number {
  const written = lines.findIndex((line) => line.split(/[{}\s"']+/).some((part) => part === `#${id}`))
  if (written !== -1) return written
  return lines.findIndex((line) => /^#{1,6}\s/.test(line) && slug(line.replace(/^#+\s+/, '')) === id)
}
