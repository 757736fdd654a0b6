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

/** As HarfBuzz gives it. */
interface ShapedGlyph {
  readonly codepoint: number
  readonly cluster: number
  readonly xAdvance?: number
  readonly xOffset?: number
  readonly yOffset?: number
}

interface Gathering {
  readonly start: number
  readonly glyphs: PlacedGlyph[]
  readonly x: number
  advance: number
}

/** Glyphs stand from left to right. */
export function clustersOf(text: string, glyphs: readonly ShapedGlyph[]): ShapedText {
  const gathered: Gathering[] = []
  let pen = 0
  for (const {codepoint, cluster, xAdvance = 0, xOffset = 0, yOffset = 0} of glyphs) {
    let last = gathered.at(-1)
    if (last?.start !== cluster) {
      last = {start: cluster, glyphs: [], x: pen, advance: 0}
      gathered.push(last)
    }
    last.glyphs.push({id: codepoint, x: pen - last.x + xOffset, y: yOffset})
    last.advance += xAdvance
    pen += xAdvance
  }
  const read = gathered.sort((one, other) => one.start - other.start)
  const clusters = read.map(({start, glyphs: own, x, advance}, index) => ({
    // what is not seen goes with what is before it, at the start with what follows
    text: text.slice(index === 0 ? 0 : start, read[index + 1]?.start ?? text.length),
    glyphs: own,
    x,
    advance
  }))
  return {clusters, advance: pen}
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
