/** Finds the words that a clean drawing shows. */

/** A tag of a clean drawing, in whose values no angle bracket stands, or what stands between two. */
const markup = /<(\/?)([^\s/>]+)([^>]*?)(\/?)>|[^<]+/g

/** Names or describes the drawing, or says how it looks. */
const wordless: ReadonlySet<string> = new Set(['title', 'desc', 'style'])

/** Hold what is drawn only where something else asks for it (SVG 2, 5.3 to 5.5, 11.5.1, 14). */
const asked: ReadonlySet<string> = new Set(['defs', 'symbol', 'clipPath', 'mask', 'marker', 'pattern'])

/** An element that is open, with what it says of itself. */
interface Open {
  readonly name: string
  /** Whether something asks for it by its id. */
  readonly isUsed: boolean
  /** Whether it and what is in it is not drawn, but where something asks for a part of it. */
  readonly isHidden: boolean
  /** Undefined where it is as visible as what it is in. */
  readonly isVisible: boolean | undefined
}

/**
 * Of SVG as the loader wrote it, without what names or describes it and what is never drawn; character references by number are
 * characters. What can't be told to be hidden, is shown.
 */
export function drawnWords(svg: string): string {
  const rules = rulesIn(svg)
  const used = new Set(Array.from(svg.matchAll(reference), ([, id = '']) => id))
  const open: Open[] = []
  const words: string[] = []
  for (const [text, end, name, attributes = '', isEmpty] of svg.matchAll(markup)) {
    if (name === undefined) {
      if (areDrawn(open)) words.push(text)
    } else if (end === '/') open.pop()
    else if (isEmpty !== '/') open.push(elementOf(name, attributes, {rules, used}))
  }
  return words.join(' ').replace(character, (whole, hexadecimal?: string, decimal?: string) => {
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
    return code <= 0x10_ffff ? String.fromCodePoint(code) : whole
  })
}

const character = /&#(?:x([\da-f]{2,6})|(\d{2,7}));/gi
/** A part of the drawing that is asked for. */
const reference = /(?:href="|url\(\s*(?:&quot;|')?)#([^"'&)\s]+)/g

/** A rule of its stylesheets that hides what it is for, or shows it. */
interface Rule {
  readonly selectors: readonly string[]
  readonly declarations: string
}

/** As far as the library that draws it reads a stylesheet: to the first rule that holds others. */
function rulesIn(svg: string): readonly Rule[] {
  const sheets = Array.from(svg.matchAll(/<style\b[^>]*>([^<]*)/g), ([, sheet = '']) => sheet)
  return sheets
    .flatMap((sheet) => [...sheet.matchAll(/([^{}]*)\{([^{}]*)\}/gy)])
    .map(([, selectors = '', declarations = '']) => ({
      selectors: selectors.split(',').map((one) => one.trim()),
      declarations
    }))
    .filter(({declarations}) => /\b(?:display|visibility)\s*:/.test(declarations))
}

function elementOf(
  name: string,
  attributes: string,
  {rules, used}: {readonly rules: readonly Rule[]; readonly used: ReadonlySet<string>}
): Open {
  const value = (key: string): string | undefined =>
    new RegExp(`(?:^|\\s)${key}="([^"]*)"`).exec(attributes)?.[1]
  const [id, classes = '', style = ''] = ['id', 'class', 'style'].map(value)
  const own = new Set([name, ...classes.split(/\s+/).map((one) => `.${one}`), `#${id ?? ''}`, '*'])
  const declared = rules.filter(({selectors}) => selectors.some((one) => own.has(one)))
  // A stylesheet comes before what an element says of itself, to the library that draws it.
  const said = (property: string): readonly string[] => {
    const stated = new RegExp(`(?:^|[;\\s])${property}\\s*:\\s*([\\w-]+)`, 'g')
    const inRules = declared.flatMap(({declarations}) => [...declarations.matchAll(stated)])
    const found = inRules.length > 0 ? inRules : [...style.matchAll(stated)]
    return found.length > 0 ? found.map(([, one = '']) => one) : [value(property) ?? '']
  }
  const visibilities = said('visibility').filter((one) => /^(?:visible|hidden|collapse)$/.test(one))
  return {
    name,
    isUsed: id !== undefined && used.has(id),
    isHidden: asked.has(name) || said('display').every((one) => one === 'none'),
    isVisible: visibilities.length === 0 ? undefined : visibilities.includes('visible')
  }
}

/** Whether words in some elements, each in the one before, may be seen. */
function areDrawn(open: readonly Open[]): boolean {
  if (open.some(({name}) => wordless.has(name))) return false
  const shows = open.findLastIndex(({isVisible}) => isVisible !== undefined)
  const hidden = open.findLastIndex(
    ({isHidden, isVisible}, index) => isHidden || (index === shows && isVisible === false)
  )
  const last = open[hidden]
  if (last === undefined) return true
  return open.some(
    ({isUsed}, index) => isUsed && (index > hidden || (index === hidden && asked.has(last.name)))
  )
}
