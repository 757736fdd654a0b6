/** Edits publications as authors do, at random: each edit is told, and units stay themselves. */
import type {Random} from './random.ts'
import type {Source, Unit} from './units.ts'

export const editKinds = [
  'insert',
  'delete',
  'move',
  'move across',
  'move section',
  'split',
  'join',
  'reword',
  'rewrite',
  'heading',
  'item added',
  'item removed',
  'item moved',
  'row added',
  'cell changed',
  'move and reword'
] as const

export type EditKind = (typeof editKinds)[number]

export interface Editing {
  readonly sources: readonly Source[]
  readonly random: Random
  readonly next: () => number
  /** Words to write with. */
  readonly words: readonly string[]
}

/** False where there is nothing to be edited in this way. */
export function edit(kind: EditKind, editing: Editing): boolean {
  const {random, next, words} = editing
  const source = random.pick(editing.sources.filter(({units}) => units.length > 3))
  const {units} = source
  const one = (test: (unit: Unit) => boolean): Unit | undefined => {
    const fit = units.filter(test)
    return fit.length === 0 ? undefined : random.pick(fit)
  }
  const isText = (unit: Unit): boolean => unit.kind === 'paragraph' && /^[A-Za-z`*]/.test(unit.text)
  const isLong = (unit: Unit): boolean => isText(unit) && sentences(unit.text).length > 1
  const at = (unit: Unit): number => units.indexOf(unit)
  const put = (unit: Unit, into: Source): void => {
    // Not before the front matter.
    into.units.splice(1 + random.below(into.units.length), 0, unit)
  }
  const take = (unit: Unit): void => void units.splice(at(unit), 1)
  switch (kind) {
    case 'insert':
      put({id: next(), kind: 'paragraph', text: newText(editing), items: []}, source)
      return true
    case 'delete': {
      const unit = one((each) => each.kind !== 'front' && each.kind !== 'heading')
      if (unit !== undefined) take(unit)
      return unit !== undefined
    }
    case 'move':
    case 'move across':
    case 'move and reword': {
      const unit = one((each) => isText(each) && each.text.length > 60)
      if (unit === undefined) return false
      take(unit)
      put(unit, kind === 'move' ? source : random.pick(editing.sources))
      if (kind === 'move and reword') unit.text = reworded(unit.text, 0.1, editing)
      return true
    }
    case 'move section': {
      const heading = one((each) => /^#{2,} /.test(each.text))
      if (heading === undefined) return false
      const [level = ''] = /^#+/.exec(heading.text) ?? []
      const start = at(heading)
      const rest = units.slice(start + 1)
      const length = rest.findIndex(
        (each) => /^#+ /.test(each.text) && (/^#+/.exec(each.text)?.[0].length ?? 0) <= level.length
      )
      const section = units.splice(start, 1 + (length < 0 ? rest.length : length))
      const target = random.pick(editing.sources)
      const places = [...target.units.keys()].filter(
        (place) => place > 0 && target.units[place]?.kind === 'heading'
      )
      const place = places.length === 0 ? target.units.length : random.pick(places)
      target.units.splice(place, 0, ...section)
      return true
    }
    case 'split': {
      const unit = one((each) => isLong(each) && cutOf(each.text) !== undefined)
      const parts = unit === undefined ? undefined : cutOf(unit.text)
      if (unit === undefined || parts === undefined) return false
      const [first, second] = parts
      const isFirst = first.length >= second.length
      unit.text = isFirst ? first : second
      const kin = [unit.id, ...(unit.kin ?? [])]
      const other: Unit = {id: next(), kind: 'paragraph', text: isFirst ? second : first, items: [], kin}
      units.splice(at(unit) + (isFirst ? 1 : 0), 0, other)
      return true
    }
    case 'join': {
      const second = (each: Unit): Unit | undefined => units[at(each) + 1]
      const unit = one((each) => isText(each) && isUnequal(each.text, second(each)))
      const other = unit === undefined ? undefined : second(unit)
      if (unit === undefined || other === undefined || !isText(other)) return false
      const text = `${unit.text} ${other.text}`
      const [kept, gone] = unit.text.length >= other.text.length ? [unit, other] : [other, unit]
      kept.text = text
      kept.kin = [gone.id, ...(kept.kin ?? []), ...(gone.kin ?? [])]
      take(gone)
      return true
    }
    case 'reword':
    case 'rewrite': {
      const unit = one((each) => isText(each) && each.text.split(' ').length > 5)
      if (unit === undefined) return false
      unit.text = reworded(unit.text, kind === 'reword' ? 0.1 : 0.35, editing)
      return true
    }
    case 'heading': {
      const unit = one((each) => /^#+ /.test(each.text))
      if (unit === undefined) return false
      const [mark = '#', ...rest] = unit.text.split(' ')
      const added = [random.pick(words), random.pick(words)]
      unit.text = [mark, ...(random.below(2) === 0 ? added : [...rest.slice(1), ...added])].join(' ')
      return true
    }
    case 'item added':
    case 'item removed':
    case 'item moved': {
      const list = one((each) => each.items.length > 2 && each.items.every(({text}) => /^[-*] /.test(text)))
      if (list === undefined) return false
      const item: Unit =
        kind === 'item added'
          ? {id: next(), kind: 'list', text: `- ${newText(editing)}`, items: []}
          : (list.items.splice(random.below(list.items.length), 1)[0] ?? list)
      const [bullet = '-'] = list.items[0]?.text ?? ''
      if (kind === 'item added') item.text = item.text.replace(/^[-*]/, bullet)
      if (kind !== 'item removed') list.items.splice(random.below(list.items.length + 1), 0, item)
      return true
    }
    case 'row added':
    case 'cell changed': {
      const table = one((each) => each.kind === 'table' && each.text.startsWith('|'))
      if (table === undefined) return false
      const rows = table.text.split('\n')
      const row = 2 + random.below(Math.max(1, rows.length - 2))
      const cells = (rows[row] ?? '').split('|')
      if (cells.length < 3) return false
      cells[1] = ` ${random.pick(words)} `
      rows.splice(row, kind === 'row added' ? 0 : 1, cells.join('|'))
      table.text = rows.join('\n')
      return true
    }
  }
}

/** Where one of the parts is clearly the larger. */
function cutOf(text: string): readonly [string, string] | undefined {
  const parts = sentences(text)
  for (let place = 1; place < parts.length; place += 1) {
    const [first, second] = [parts.slice(0, place).join(' '), parts.slice(place).join(' ')]
    if (isUnequal(first, {text: second})) return [first, second]
  }
  return undefined
}

function isUnequal(text: string, other: {readonly text: string} | undefined): boolean {
  if (other === undefined || /[[\]]/.test(text + other.text)) return false
  const [one, two] = [text.split(' ').length, other.text.split(' ').length]
  return Math.max(one, two) > 1.4 * Math.min(one, two)
}

function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?]) (?=[A-Z])/)
}

function newText({random, words}: Editing): string {
  const length = 8 + random.below(40)
  const text = Array.from({length}, () => random.pick(words)).join(' ')
  return `Moreover ${text}.`
}

/** With a share of the words replaced; marks of Markdown stay. */
function reworded(text: string, share: number, {random, words}: Editing): string {
  let left = Math.max(1, Math.round(text.split(/\s+/).length * share))
  const parts = text.split(/(\s+)/)
  for (let tries = 0; left > 0 && tries < 400; tries += 1) {
    const place = random.below(parts.length)
    if (!/^[A-Za-z]+$/.test(parts[place] ?? '')) continue
    parts[place] = random.pick(words)
    left -= 1
  }
  return parts.join('')
}
