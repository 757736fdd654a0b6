/** Compares two images, formulas, or notes that stand at the same place. */
import type {ValueDetail} from '../difference.ts'
import type {Thing} from './line.ts'
import type {Sides} from './sides.ts'

/** Each value by itself; a link follows a block that was renamed, and what a formula says is told in one way. */
export function compareThings(before: Thing, after: Thing, sides: Sides): readonly ValueDetail[] {
  const names = [...new Set([...after.values.keys(), ...before.values.keys()])].filter(
    (name) => !ofItsPlace.has(name)
  )
  const different = names.filter((name) => valueToday(name, before, sides) !== textOf(after.values.get(name)))
  const formula = ofFormula.filter((name) => different.includes(name))
  return different
    .filter((name) => !formula.slice(1).includes(name))
    .map((name) => detail(nameOf(name, before.type), after, before.values.get(name), after.values.get(name)))
}

/** What says the same of a formula in three ways; the first one that differs is told. */
const ofFormula = ['alt', 'tex', 'mathml']

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
