/** Gathers what a block that came or went says, with all that stands in it. */
import {notesOf, shownOf} from './compare/compare-line.ts'
import {lineOf} from './compare/line.ts'
import type {Context} from './units/context.ts'
import type {Unit, Words} from './units/unit.ts'

export interface Whole {
  readonly text: string
  /** How many units it is made of, the fields of records not counted. */
  readonly count: number
  /** The keys of notes that it refers to. */
  readonly notes: readonly string[]
}

interface Around {
  readonly units: readonly Unit[]
  readonly context: Context
  /** Whether the unit at an index came or went, too. */
  readonly isAlone: (index: number) => boolean
}

/** Of the unit at an index, with those in it that came or went, too. A line for each paragraph, row or the like. */
export function wholeOf(start: number, {units, context, isAlone}: Around): Whole {
  const members = new Set([start])
  const lines: string[] = []
  const notes: string[] = []
  let count = 0
  for (let index = start; index < units.length && isInside(index, start, units); index += 1) {
    const unit = units[index]
    const isMember = index === start || (isAlone(index) && members.has(unit?.parent ?? -1))
    if (unit === undefined || !isMember) continue
    members.add(index)
    if (unit.factOf === undefined) count += 1
    const says = saysOf(unit, {units, context})
    const isMeaning =
      unit.factOf !== undefined && units[unit.parent]?.type === 'definitionTerm' && unit.parent === index - 1
    if (isMeaning) lines.push(`${lines.pop() ?? ''}: ${says.text}`)
    else lines.push(...(says.text === '' ? [] : [says.text]))
    notes.push(...says.notes)
  }
  return {text: lines.join('\n'), count, notes}
}

/** What stands in a unit follows it. */
function isInside(index: number, holder: number, units: readonly Unit[]): boolean {
  let at = index
  while (at > holder) at = units[at]?.parent ?? -1
  return at === holder
}

type Said = Omit<Whole, 'count'>

function saysOf(unit: Unit, {units, context}: Pick<Around, 'units' | 'context'>): Said {
  const say = (words: Words | undefined): Said => {
    const line = words === undefined ? [] : lineOf(words, {context, document: unit.document, plain: true})
    return {text: shownOf(line), notes: notesOf(line)}
  }
  const images = unit.images === undefined ? [] : [say({text: '', content: unit.images})]
  const rows = (unit.rows ?? []).map(({children}) => joined(children.map(say), ' | '))
  const code = unit.code === undefined ? [] : [{text: unit.code, notes: []}]
  const words = [...unit.words.values()].map(say)
  const {text, notes} = joined(
    [...words, ...rows, ...images, ...code].filter((one) => one.text !== ''),
    '\n'
  )
  return {text: unit.type === 'listItem' ? `${marker(unit, units)} ${text}` : text, notes}
}

function joined(parts: readonly Said[], between: string): Said {
  return {text: parts.map(({text}) => text).join(between), notes: parts.flatMap(({notes}) => notes)}
}

/** As the list counts. */
function marker({item = 1, parent, values}: Unit, units: readonly Unit[]): string {
  const label = values.get('label')
  if (typeof label === 'string') return label
  const list = units[parent]?.values
  const start = list?.get('start')
  const mark = list?.get('ordered') === true ? `${(typeof start === 'number' ? start : 1) + item - 1}.` : '-'
  const checked = values.get('checked')
  return typeof checked === 'boolean' ? `${mark} [${checked ? 'x' : ' '}]` : mark
}
