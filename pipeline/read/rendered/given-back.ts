/** Tells what a directive's nodes may not be, and which of them it was given. */
import type {Position} from 'unist'
import type {Block, Inline} from '../../model/tree/nodes.ts'
import {forbiddenCharacter} from '../forbidden-character.ts'
import type {Reading} from '../markdown/reading.ts'

/** What an extension gave is no node that can be published; the message says where in it, and why. */
export class BadNode extends Error {
  override readonly name = 'BadNode'
}

/** How a directive's nodes are made those of the document. */
export interface Rendering {
  readonly reading: Reading
  /** Of the directive: that of all nodes which it makes. */
  readonly position: Position
  /** The block, of those that the directive was given, that a value is; each can be given back once. */
  takeBlock(value: unknown): Block | undefined
  takeInline(value: unknown): Inline | undefined
}

/** `label` and `children` are what the directive was given. */
export function startRendering(
  reading: Reading,
  position: Position,
  {label, children}: {readonly label: readonly Inline[]; readonly children: readonly Block[]}
): Rendering {
  return {reading, position, takeBlock: taker(children), takeInline: taker(label)}
}

function taker<T>(given: readonly T[]): (value: unknown) => T | undefined {
  const left = new Set(given)
  return (value) => {
    const node = given.find((one) => one === value)
    if (node !== undefined && !left.delete(node)) throw new BadNode('a node that was given is there twice')
    return node
  }
}

/** A value's fields, where it is an object and has no others than those named. */
export function fieldsOf(
  value: unknown,
  at: string,
  names: readonly string[]
): {readonly [name: string]: unknown} {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadNode(`\`${at}\` is no node`)
  const fields = Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined))
  const other = Object.keys(fields).find((name) => name !== 'type' && !names.includes(name))
  if (other !== undefined) throw new BadNode(`\`${at}.${other}\` is not known`)
  return fields
}

/** What `type` says of a value. */
export function typeOf(value: unknown): string {
  if (value instanceof Promise) return 'a promise'
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined
  return typeof type === 'string' ? type : typeof value
}

/** Throws `BadNode`, as those below do; `at` says in the message where the value stands. */
export function listOf(value: unknown, at: string): readonly unknown[] {
  if (value instanceof Promise) throw new BadNode(`\`${at}\` is a promise: nodes are given at once`)
  if (!Array.isArray(value)) throw new BadNode(`\`${at}\` is no list`)
  return value
}

/** A text without characters that no edition can carry. */
export function textIn(value: unknown, at: string): string {
  if (typeof value !== 'string') throw new BadNode(`\`${at}\` is no text`)
  const unfit = forbiddenCharacter(value)
  if (unfit !== undefined) throw new BadNode(`\`${at}\` has ${unfit.name}, which no edition can carry`)
  return value
}

/** One of the choices. */
export function choiceIn<const T extends string | number>(
  value: unknown,
  at: string,
  choices: readonly T[]
): T {
  const choice = choices.find((one) => one === value)
  if (choice === undefined) throw new BadNode(`\`${at}\` is none of ${choices.join(', ')}`)
  return choice
}

/** How many rows or columns: one where nothing is said. Throws `BadNode` for what is no whole number. */
export function countIn(value: unknown, at: string): number {
  if (value === undefined) return 1
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new BadNode(`\`${at}\` is no whole number`)
  return value
}
