/** Gathers the glyphs of a shaped text in clusters: what stands for some characters that no reader may part. */

/** A glyph, and where it stands from the left end of its cluster. */
export interface PlacedGlyph {
  readonly id: number
  readonly x: number
  readonly y: number
}

export interface Cluster {
  /** What its glyphs stand for. */
  readonly text: string
  readonly glyphs: readonly PlacedGlyph[]
  /** Its left end, from that of its text, and how far it moves the pen. */
  readonly x: number
  readonly advance: number
}

/** In units of the font. */
export interface ShapedText {
  /** In the order in which they are read. */
  readonly clusters: readonly Cluster[]
  readonly advance: number
}

/** What stands beside a text in its word. */
export interface Around {
  readonly before: string
  readonly after: string
}

/** Glyphs from left to right, as HarfBuzz gives them. */
export interface ShapedGlyphs {
  readonly glyphs: readonly {readonly codepoint: number; readonly cluster: number}[]
  readonly positions: readonly {
    readonly xAdvance: number
    readonly xOffset: number
    readonly yOffset: number
  }[]
  /** The list of a glyph that stands by itself at the left end of its cluster: one for all such clusters. */
  readonly alone: (id: number) => readonly PlacedGlyph[]
}

/** Of the characters from `start` on. */
interface Gathering {
  readonly start: number
  readonly glyphs: readonly PlacedGlyph[]
  readonly x: number
  readonly advance: number
}

/** Of a text that was shaped: each of its characters belongs to one cluster. */
export function clustersOf(text: string, shaped: ShapedGlyphs): ShapedText {
  const gathered: Gathering[] = []
  let [pen, isInOrder] = [0, true]
  for (let from = 0; from < shaped.glyphs.length;) {
    const start = shaped.glyphs[from]?.cluster ?? 0
    let to = from + 1
    while (shaped.glyphs[to]?.cluster === start) to += 1
    const {glyphs, advance} = gather(shaped, from, to)
    isInOrder &&= from === 0 || start > (gathered.at(-1)?.start ?? 0)
    gathered.push({start, glyphs, x: pen, advance})
    pen += advance
    from = to
  }
  const read = isInOrder ? gathered : gathered.sort((one, other) => one.start - other.start)
  const clusters = read.map(({start, glyphs, x, advance}, index) => ({
    // what is not seen goes with what is before it, at the start with what follows
    text: text.slice(index === 0 ? 0 : start, read[index + 1]?.start ?? text.length),
    glyphs,
    x,
    advance
  }))
  return {clusters, advance: pen}
}

/** Some glyphs as one cluster. */
function gather(
  {glyphs, positions, alone}: ShapedGlyphs,
  from: number,
  to: number
): {readonly glyphs: readonly PlacedGlyph[]; readonly advance: number} {
  const first = positions[from]
  if (to === from + 1 && first?.xOffset === 0 && first.yOffset === 0)
    return {glyphs: alone(glyphs[from]?.codepoint ?? 0), advance: first.xAdvance}
  let advance = 0
  const placed: PlacedGlyph[] = []
  for (let index = from; index < to; index++) {
    const {xAdvance = 0, xOffset = 0, yOffset = 0} = positions[index] ?? {}
    placed.push({id: glyphs[index]?.codepoint ?? 0, x: advance + xOffset, y: yOffset})
    advance += xAdvance
  }
  return {glyphs: placed, advance}
}

/** A part of a text, from and up to code units; undefined where a cluster reaches over its ends. */
export function partOf(text: ShapedText, from: number, to: number): ShapedText | undefined {
  const clusters: Cluster[] = []
  let start = 0
  for (const cluster of text.clusters) {
    const end = start + cluster.text.length
    if (start < to && end > from) {
      if (start < from || end > to) return undefined
      clusters.push(cluster)
    }
    start = end
  }
  const left = clusters.reduce((least, {x}) => Math.min(least, x), Infinity)
  const advance = clusters.reduce((sum, cluster) => sum + cluster.advance, 0)
  return {clusters: clusters.map((cluster) => ({...cluster, x: cluster.x - left})), advance}
}

/** Texts in the order in which they are read, as one. */
export function sideBySide(texts: readonly ShapedText[], direction: 'ltr' | 'rtl'): ShapedText {
  const [only, ...others] = texts
  if (only !== undefined && others.length === 0) return only
  const advance = texts.reduce((sum, one) => sum + one.advance, 0)
  let start = 0
  const clusters = texts.flatMap((one) => {
    const left = direction === 'ltr' ? start : advance - start - one.advance
    start += one.advance
    return one.clusters.map((cluster) => ({...cluster, x: left + cluster.x}))
  })
  return {clusters, advance}
}
