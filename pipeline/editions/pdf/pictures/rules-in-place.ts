/**
 * Puts the rules of a drawing's style sheets into its elements, where the drawing library finds them: it knows no rule for what stands in
 * something else, as programs for diagrams write them (`.plan .box`).
 */

/** An element as selectors see it. */
interface Named {
  readonly name: string
  readonly id: string | undefined
  readonly classes: ReadonlySet<string>
}

/** Of a selector, what one element has to be. */
interface Compound {
  readonly name?: string
  readonly ids: readonly string[]
  readonly classes: readonly string[]
  /** Whether the compound before it is of the parent, and not of any element around. */
  readonly isChild: boolean
}

interface Rule {
  readonly compounds: readonly Compound[]
  /** Ids count most, then classes, then names (Selectors Level 4, §17). */
  readonly weight: number
  readonly declarations: readonly string[]
}

/** How many rules are tried on elements; of a drawing with more its sheets stay as they are. */
const mostTrials = 500_000

/** A drawing as it was written clean, with all rules in place whose selectors are of names, classes and ids; others stay in the sheets. */
export function rulesInPlace(svg: string): string {
  const rules: Rule[] = []
  const rest = svg.replace(sheet, (_, start: string, css: string, end: string) => {
    const left = css
      .replace(atRule, '')
      .replace(rule, (written: string, selectors: string, block: string) => {
        const own = rulesOf(selectors, block)
        rules.push(...(own ?? []))
        return own === undefined ? written : ''
      })
    return `${start}${(css.match(atRule) ?? []).join('')}${left}${end}`
  })
  if (!rules.some(({compounds}) => compounds.length > 1)) return svg
  const elements = rest.match(tag)?.length ?? 0
  if (elements * rules.length > mostTrials) return svg
  // What weighs as much is in the order of the file.
  const sorted = [...rules].sort((a, b) => a.weight - b.weight)
  const open: Named[] = []
  const parts: string[] = []
  let at = 0
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
    const element = named(name, attributes)
    const found = sorted.flatMap((one) => (isFor(one.compounds, element, open) ? one.declarations : []))
    if (empty === '') open.push(element)
    if (found.length === 0) continue
    parts.push(rest.slice(at, index), `<${name}${withStyle(attributes, found)}${empty}>`)
    at = index + written.length
  }
  return parts.join('') + rest.slice(at)
}

const sheet = /(<style\b[^>]*>)([^<]*)(<\/style>)/g
/** With the rules in it. */
const atRule = /@[^{};]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/g
const rule = /([^{}]+)\{([^{}]*)\}/g
/** Values are escaped, and between double quotes. */
const tag = /<(\/?)([\w:-]+)((?:\s[^<>]*?)?)(\/?)>/g

/** One for each selector; undefined where one of them asks for more than names, classes and ids. */
function rulesOf(selectors: string, block: string): readonly Rule[] | undefined {
  // Fonts are those of the edition.
  const declarations = block
    .split(';')
    .filter((one) => one.trim() !== '' && !/^\s*font(?:-family)?\s*:/i.test(one))
  const all = selectors.split(',').map(compoundsOf)
  const rules = all.flatMap((compounds) =>
    compounds === undefined ? [] : [{compounds, weight: weightOf(compounds), declarations}]
  )
  return rules.length === all.length ? rules : undefined
}

function compoundsOf(selector: string): readonly Compound[] | undefined {
  const parts = selector
    .replaceAll('&gt;', '>')
    .trim()
    .replace(/\s*>\s*/g, ' >')
    .split(/\s+/)
  const compounds = parts.flatMap((part): readonly Compound[] => {
    const [found, child = '', name = '', names = ''] = compound.exec(part) ?? []
    if (found === undefined || (name === '' && names === '')) return []
    const those = (sign: string): readonly string[] =>
      (names.match(/[.#][\w-]+/g) ?? []).flatMap((one) => (one.startsWith(sign) ? [one.slice(1)] : []))
    const ownName = name === '' || name === '*' ? {} : {name}
    return [{...ownName, ids: those('#'), classes: those('.'), isChild: child !== ''}]
  })
  return compounds.length === parts.length ? compounds : undefined
}

const compound = /^(>?)(\*|[a-zA-Z][\w-]*)?((?:[.#][\w-]+)*)$/

function weightOf(compounds: readonly Compound[]): number {
  return compounds.reduce(
    (sum, {name, ids, classes}) =>
      sum + ids.length * 1e6 + classes.length * 1e3 + (name === undefined ? 0 : 1),
    0
  )
}

function named(name: string, attributes: string): Named {
  const id = /\sid="([^"]*)"/.exec(attributes)?.[1]
  const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1] ?? ''
  return {name, id, classes: new Set(classes.split(/\s+/))}
}

/** Whether the last is the element, and those before it are around it, the nearest that fits each. */
function isFor(compounds: readonly Compound[], element: Named, around: readonly Named[]): boolean {
  const [last, ...before] = compounds.toReversed()
  if (last === undefined || !fits(last, element)) return false
  let [place, isChild] = [around.length, last.isChild]
  for (const one of before) {
    const end = place
    place = isChild ? end - 1 : around.findLastIndex((other, index) => index < end && fits(one, other))
    if (!fits(one, around[place])) return false
    isChild = one.isChild
  }
  return true
}

function fits({name, ids, classes}: Compound, element: Named | undefined): boolean {
  return (
    element !== undefined &&
    (name === undefined || name === element.name) &&
    ids.every((id) => id === element.id) &&
    classes.every((one) => element.classes.has(one))
  )
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
