/** Finds where the target of a link is written. */
import {labelAround, labelOf, targetAround} from './caret.ts'
import type {Written} from './complete.ts'
import type {TypedProject} from './judge-typed.ts'
import {linksIn, type Led} from './led-to.ts'
import {linesOfIds} from './written-ids.ts'

/** A line of a file, counted from 0. */
export interface Defined {
  readonly file: string
  readonly line: number
}

/** The lines of a file as the editor has it, else as the disk has. */
export type LinesOf = (file: string) => Promise<readonly string[]>

/** A document, or in it the line that has the id, or the line that defines a note. */
export async function define(
  typed: TypedProject,
  written: Written,
  at: {readonly line: number; readonly character: number},
  linesOf: LinesOf
): Promise<Defined | undefined> {
  const line = written.lines[at.line] ?? ''
  const target = targetAround(line, at.character)
  if (target === undefined) return defineLabel(labelAround(line, at.character), written)
  const {judgement} = typed
  const led = judgement === undefined ? undefined : linksIn(judgement.index).from(written.file, target)
  return led === undefined ? undefined : placeOf(led, linesOf)
}

/** The first line of a document, or that of the block. */
export async function placeOf({path, id}: Led, linesOf: LinesOf): Promise<Defined> {
  return {file: path, line: (id === undefined ? undefined : linesOfIds(await linesOf(path)).get(id)) ?? 0}
}

/** The line of the file that defines a note or an address. */
function defineLabel(label: string | undefined, {file, lines}: Written): Defined | undefined {
  if (label === undefined) return undefined
  const line = lines.findIndex((one) => labelOf(one)?.toLowerCase() === label.toLowerCase())
  return line === -1 ? undefined : {file, line}
}
