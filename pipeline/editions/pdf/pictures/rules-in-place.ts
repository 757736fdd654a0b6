/**
 * Puts the rules of a drawing's style sheets into its elements, where the drawing library finds them: it knows no rule for what stands in
 * something else, as programs for diagrams write them (`.plan .box`).
 */
import {sumOf} from '../../../model/values/sum-of.ts'

/** An element as selectors see it. */
interface Named {
  readonly name: string
  readonly id: string | undefined
  readonly classes: ReadonlySet<string>
  /** As they are written. */
  readonly attributes: string
}

/** Of a selector, what one element has to be. */
interface Compound {
  readonly name?: string
  readonly ids: readonly string[]
  readonly classes: readonly string[]
  readonly attributes: readonly Condition[]
  /** Whether the compound before it is of the parent, and not of any element around. */
  readonly isChild: boolean
}

/** On an attribute: that it is there, or how its value is to be (Selectors Level 4, §6). */
interface Condition {
  readonly name: string
  /** `=`, or one of `~^$*` before it. */
  readonly sign: string
  readonly value: string | undefined
}

/** Compounds that stand in each other at once, the innermost first. */
type Run = readonly Compound[]

interface Rule {
  /** The innermost first. */
  readonly runs: readonly Run[]
  /** Ids count most, then classes, then names (Selectors Level 4, §17). */
  readonly weight: number
  readonly declarations: readonly string[]
}

/** How many parts of selectors are tried on elements; of a drawing with more its sheets stay as they are. */
const mostTrials = 1_000_000

/** How many characters of styles are put into elements, likewise: each has its own copy. */
const mostWritten = 4_000_000

/**
 * A drawing as it was written clean, with all rules in place whose selectors are of names, classes, ids and attributes; others stay in
 * the sheets, but for those of what moves or is pointed at: a page is still.
 */
export function rulesInPlace(drawing: string): string {
  const svg = drawing.replace(
    sheet,
    (_, start: string, css: string, end: string) => `${start}${withoutMotion(css)}${end}`
  )
  const rules: Rule[] = []
  const rest = svg.replace(sheet, (_, start: string, css: string, end: string) => {
    const left = statementsOf(css).filter((statement) => {
      const own = rulesOf(statement)
      for (const one of own ?? []) rules.push(one)
      return own === undefined
    })
    return `${start}${left.join('')}${end}`
  })
  if (rules.every(({runs}) => isKnown(runs.flat()))) return svg
  const elements = rest.match(tag)?.length ?? 0
  if (elements * sumOf(rules.map(({runs}) => runs.flat().length)) > mostTrials) return svg
  // What weighs as much is in the order of the file.
  const sorted = [...rules].sort((a, b) => a.weight - b.weight)
  const open: Named[] = []
  const parts: string[] = []
  let [at, length] = [0, 0]
  for (const {
    0: written,
    1: closing,
    2: name = '',
    3: attributes = '',
    4: empty = '',
    index
  } of rest.matchAll(tag)) {
    if (closing !== '') {
      open.pop()
      continue
    }
    open.push(named(name, attributes))
    const found = sorted.flatMap(({runs, declarations}) => (isForLast(runs, open) ? declarations : []))
    if (empty !== '') open.pop()
    if (found.length === 0) continue
    length += sumOf(found.map((one) => one.length))
    if (length > mostWritten) return svg
    parts.push(rest.slice(at, index), `<${name}${withStyle(attributes, found)}${empty}>`)
    at = index + written.length
  }
  return parts.join('') + rest.slice(at)
}

/** Not those for some media alone. */
const sheet = /(<style\b(?![^>]*\smedia=)[^>]*>)([^<]*)(<\/style>)/g
/** Values are escaped, and between double quotes. */
const tag = /<(\/?)([\w:-]+)((?:\s[^<>]*?)?)(\/?)>/g

/** The rules of a sheet one by one, each with all that stands in its braces. */
function statementsOf(css: string): readonly string[] {
  const statements: string[] = []
  let [depth, at] = [0, 0]
  for (const {0: sign, index} of css.matchAll(/"(?:[^"\\]|\\[^])*"|[{}]/g)) {
    if (sign === '{') depth += 1
    else if (sign === '}') depth -= 1
    if (sign !== '}' || depth > 0) continue
    statements.push(css.slice(at, index + 1))
    at = index + 1
  }
  return statements
}

/** One for each selector; undefined where one of them asks for more than names, classes and ids, and for rules with a condition. */
function rulesOf(statement: string): readonly Rule[] | undefined {
  const [, selectors = '', block = ''] = /^([^{}@]+)\{([^]*)\}$/.exec(statement) ?? []
  // Fonts are those of the edition.
  const declarations = (block.match(declaration) ?? []).filter(
    (one) => !/^\s*font(?:-family)?\s*:/i.test(one)
  )
  const all = selectors.split(',').map(compoundsOf)
  const rules = all.flatMap((compounds) =>
    compounds === undefined ? [] : [{runs: runsOf(compounds), weight: weightOf(compounds), declarations}]
  )
  return rules.length === all.length ? rules : undefined
}

/** Whether the library finds the elements by itself. */
function isKnown(compounds: readonly Compound[]): boolean {
  return compounds.length === 1 && compounds.every(({attributes}) => attributes.length === 0)
}

function withoutMotion(css: string): string {
  const statements = statementsOf(css)
  const still = statements.filter((statement) => !isOfMotion(statement))
  return still.length === statements.length ? css : still.join('')
}

/** Keyframes, and rules for what is pointed at or chosen alone. */
function isOfMotion(statement: string): boolean {
  const selectors = /^[^{]*/.exec(statement)?.[0] ?? ''
  if (/^\s*@(?:-webkit-)?keyframes\b/.test(selectors)) return true
  return selectors.split(',').every((one) => /:(?:hover|active|focus(?:-visible|-within)?)\b/.test(one))
}

function runsOf(compounds: readonly Compound[]): readonly Run[] {
  const runs: Compound[][] = []
  let isInside = false
  for (const one of compounds.toReversed()) {
    if (isInside) runs.at(-1)?.push(one)
    else runs.push([one])
    isInside = one.isChild
  }
  return runs
}

/** Strings may hold a semicolon. */
const declaration = /(?:"(?:[^"\\]|\\[^])*"|[^;"])+/g

function compoundsOf(selector: string): readonly Compound[] | undefined {
  const parts = selector
    .replaceAll('&gt;', '>')
    .trim()
    .replace(/\s*>\s*/g, ' >')
    .split(/\s+/)
  const compounds = parts.flatMap((part): readonly Compound[] => {
    const [found, child = '', name = '', names = ''] = compound.exec(part) ?? []
    if (found === undefined || (name === '' && names === '')) return []
    const plain = names.replace(condition, '')
    const those = (sign: string): readonly string[] =>
      (plain.match(/[.#][\w-]+/g) ?? []).flatMap((one) => (one.startsWith(sign) ? [one.slice(1)] : []))
    const ownName = name === '' || name === '*' ? {} : {name}
    const attributes = [...names.matchAll(condition)].map(([, attribute = '', sign = '', value]) => ({
      name: attribute,
      sign,
      value
    }))
    return [{...ownName, ids: those('#'), classes: those('.'), attributes, isChild: child !== ''}]
  })
  return compounds.length === parts.length ? compounds : undefined
}

const compound = /^(>?)(\*|[a-zA-Z][\w-]*)?((?:[.#][\w-]+|\[[\w:-]+(?:[~^$*]?=(?:"[^"\]\s]+"|[\w-]+))?\])*)$/
const condition = /\[([\w:-]+)(?:([~^$*]?=)"?([^"\]]*)"?)?\]/g

function weightOf(compounds: readonly Compound[]): number {
  return compounds.reduce(
    (sum, {name, ids, classes, attributes}) =>
      sum + ids.length * 1e6 + (classes.length + attributes.length) * 1e3 + (name === undefined ? 0 : 1),
    0
  )
}

function named(name: string, attributes: string): Named {
  const id = /\sid="([^"]*)"/.exec(attributes)?.[1]
  const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1] ?? ''
  return {name, id, classes: new Set(classes.split(/\s+/)), attributes}
}

/** Whether the innermost run ends at the last of these elements, and each other one somewhere around it: the nearest place leaves most to the next. */
function isForLast([inner = [], ...outer]: readonly Run[], elements: readonly Named[]): boolean {
  const isAt = (run: Run, place: number): boolean =>
    run.every((compound, index) => fits(compound, elements[place - index]))
  let place = elements.length - 1
  if (!isAt(inner, place)) return false
  place -= inner.length
  for (const run of outer) {
    while (place >= 0 && !isAt(run, place)) place -= 1
    if (place < 0) return false
    place -= run.length
  }
  return true
}

function fits({name, ids, classes, attributes}: Compound, element: Named | undefined): boolean {
  return (
    element !== undefined &&
    (name === undefined || name === element.name) &&
    ids.every((id) => id === element.id) &&
    classes.every((one) => element.classes.has(one)) &&
    attributes.every((one) => hasAttribute(element, one))
  )
}

function hasAttribute({attributes}: Named, {name, sign, value}: Condition): boolean {
  const at = attributes.indexOf(` ${name}="`)
  if (at === -1) return false
  const start = at + name.length + 3
  const own = attributes.slice(start, attributes.indexOf('"', start))
  return value === undefined || (compare[sign]?.(own, value) ?? own === value)
}

const compare: {readonly [sign: string]: (own: string, value: string) => boolean} = {
  '~=': (own, value) => own.split(/\s+/).includes(value),
  '^=': (own, value) => own.startsWith(value),
  '$=': (own, value) => own.endsWith(value),
  '*=': (own, value) => own.includes(value)
}

/** What the element says itself comes behind, but for what is important. */
function withStyle(attributes: string, declarations: readonly string[]): string {
  const own = /\sstyle="([^"]*)"/.exec(attributes)?.[1] ?? ''
  const isImportant = (one: string): boolean => /!\s*important/i.test(one)
  const said = [...declarations, ...own.split(';')].filter((one) => one.trim() !== '')
  const ordered = [...said.filter((one) => !isImportant(one)), ...said.filter(isImportant)]
  const style = ordered.map((one) => one.replace(/!\s*important/i, '').trim()).join(';')
  return `${attributes.replace(/\sstyle="[^"]*"/, '')} style="${style.replaceAll('"', '&quot;')}"`
}
