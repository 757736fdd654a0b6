/** Compares two images, formulas, or notes that stand at the same place. */
import type {ValueDetail} from '../difference.ts'
import type {Thing} from './line.ts'
import type {Sides} from './sides.ts'

/** Each value by itself; a link follows a block that was renamed, and the alternative text of a formula says what its elements do. */
export function compareThings(before: Thing, after: Thing, sides: Sides): readonly ValueDetail[] {
  const names = [...new Set([...after.values.keys(), ...before.values.keys()])].filter(
    (name) => !ofItsPlace.has(name)
  )
  const different = names.filter((name) => valueToday(name, before, sides) !== textOf(after.values.get(name)))
  return different
    .filter((name) => name !== 'mathml' || !different.includes('alt'))
    .map((name) => detail(nameOf(name, before.type), after, before.values.get(name), after.values.get(name)))
}

const ofItsPlace: ReadonlySet<string> = new Set(['id', 'number'])

function valueToday(name: string, {values}: Thing, {keyToday}: Sides): string {
  const value = values.get(name)
  const isKey = ['link', 'note', 'anchor'].includes(name)
  return textOf(isKey && typeof value === 'string' ? keyToday(value) : value)
}

/** What is absent is nothing else than absent. */
function textOf(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value)
}

/** What an image shows is its file; an alternative text is one whatever has it. */
function nameOf(name: string, type: string): string {
  return name === 'asset' ? 'image' : name === 'alt' && type === 'formula' ? 'formula' : name
}

function detail(name: string, {shown}: Thing, before: unknown, after: unknown): ValueDetail {
  const isText = name === 'alt' || name === 'formula'
  return {
    kind: 'value',
    name,
    ...(isText ? {} : {of: shown}),
    ...(before === undefined ? {} : {before}),
    ...(after === undefined ? {} : {after})
  }
}
