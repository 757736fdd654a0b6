/** Reads the drawing that MathJax makes of a formula: its pieces, with their signs and rules. */
import type {LiteElement} from '@mathjax/src/mjs/adaptors/lite/Element.js'
import {
  identity,
  multiplied,
  signAttribute,
  wordsAttribute,
  type Box,
  type FormulaPiece,
  type Mark,
  type Matrix,
  type GlyphMark
} from './marks.ts'

/** In the order of reading. */
export function readDrawing(container: LiteElement): readonly FormulaPiece[] {
  const pieces: FormulaPiece[] = []
  for (const child of elementsOf(container)) {
    if (child.kind === 'mjx-break') {
      const last = pieces.pop()
      if (last !== undefined) pieces.push({...last, space: last.space + spaceOf(child)})
    } else if (child.kind === 'svg') {
      pieces.push(pieceOf(child))
    }
  }
  return pieces
}

/** Sizes that MathJax has names for, in thousandths of an em. */
const namedSpaces: ReadonlyMap<string, number> = new Map([
  ['1', 2000 / 18],
  ['2', 3000 / 18],
  ['3', 4000 / 18],
  ['4', 5000 / 18],
  ['5', 6000 / 18]
])

/** What a line has in place of its end; a style gives the width beyond 1 em. */
function spaceOf(element: LiteElement): number {
  const named = namedSpaces.get(attribute(element, 'size'))
  if (named !== undefined) return named
  const spacing = /letter-spacing:\s*(-?[\d.]+)em/.exec(attribute(element, 'style'))
  return spacing === null ? 0 : (Number(spacing[1]) + 1) * 1000
}

function pieceOf(svg: LiteElement): FormulaPiece {
  const view = boxOf(attribute(svg, 'viewBox'))
  const reader = new DrawingReader()
  // The drawing's y goes down, and its first group turns it up again.
  reader.read(svg, {matrix: [1, 0, 0, -1, -view.x, 0]})
  return {
    width: view.width,
    height: -view.y,
    depth: Math.max(0, view.height + view.y),
    space: 0,
    marks: reader.marks
  }
}

interface Place {
  readonly matrix: Matrix
  readonly window?: GlyphMark['window']
  /** Of the sign that it is a part of. */
  readonly sign?: Sign
}

/** A sign that is made of several parts; the first that is read says it. */
interface Sign {
  text: string
}

class DrawingReader {
  readonly marks: Mark[] = []

  read(node: LiteElement, place: Place): void {
    for (const child of elementsOf(node)) this.#readElement(child, place)
  }

  #readElement(element: LiteElement, place: Place): void {
    const within = {...place, matrix: multiplied(place.matrix, transformOf(attribute(element, 'transform')))}
    const {matrix} = within
    switch (element.kind) {
      case 'g':
        this.#readWords(attribute(element, wordsAttribute), 1000, matrix)
        this.read(element, signed(element, within))
        return
      case 'svg':
        this.read(element, windowed(element, within))
        return
      case 'path':
        this.#readGlyph(element, within)
        return
      case 'rect':
        this.#readRectangle(element, matrix)
        return
      case 'line': {
        const ends = ['x1', 'y1', 'x2', 'y2'].map((name) => Number(attribute(element, name)))
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends
        this.marks.push({kind: 'line', ends: [x1, y1, x2, y2], ...strokeOf(element), matrix})
        return
      }
      case 'polygon': {
        const outline = `M${attribute(element, 'points').trim().split(/\s+/).join('L')}Z`
        this.marks.push({kind: 'glyph', text: '', outline, matrix})
        return
      }
      case 'title':
      case 'defs':
        return
      case 'text': {
        const size = Number.parseFloat(attribute(element, 'font-size')) || 1000
        this.#readWords(textIn(element), size, matrix)
        return
      }
      default:
        throw new Error(`expected a part of a drawing, not ${element.kind}`)
    }
  }

  /** Of scripts they are smaller, as what is around them. */
  #readWords(text: string, size: number, matrix: Matrix): void {
    if (text !== '') this.marks.push({kind: 'words', text, size: size * matrix[0], matrix})
  }

  #readGlyph(element: LiteElement, {matrix, window, sign}: Place): void {
    const outline = attribute(element, 'd')
    if (outline === '') return
    const text = sign === undefined ? letterOf(element) : sign.text
    if (sign !== undefined) sign.text = ''
    this.marks.push({kind: 'glyph', text, outline, matrix, ...(window === undefined ? {} : {window})})
  }

  #readRectangle(element: LiteElement, matrix: Matrix): void {
    if (attribute(element, 'data-hitbox') !== '' || attribute(element, 'data-bgcolor') !== '') return
    const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
      Number(attribute(element, name))
    )
    const box = {x, y, width, height}
    const isFrame = attribute(element, 'fill') === 'none' || attribute(element, 'data-frame') !== ''
    this.marks.push(
      isFrame ? {kind: 'frame', box, ...strokeOf(element), matrix} : {kind: 'rule', box, matrix}
    )
  }
}

/** An operator that is tall or wide is one sign, though made of parts. */
function signed(element: LiteElement, place: Place): Place {
  const node = attribute(element, 'data-mml-node')
  if (node === '') return place
  const {sign: _, ...rest} = place
  if (node !== 'mo' || !isMade(element)) return rest
  return {...rest, sign: {text: attribute(element, signAttribute) || '\u221a'}}
}

/** Of a part that is repeated, or of letters that stand for parts: brackets of Unicode, and those that fonts have for themselves. */
function isMade(element: LiteElement): boolean {
  return elementsOf(element).some(
    (child) =>
      child.kind === 'svg' ||
      /[\u239b-\u23b3\u23b7\u23dc\u23dd\ue000-\uf8ff]/.test(letterOf(child)) ||
      isMade(child)
  )
}

function letterOf(element: LiteElement): string {
  const code = Number.parseInt(attribute(element, 'data-c'), 16)
  return Number.isNaN(code) ? '' : String.fromCodePoint(code)
}

/** The repeated part of a stretched sign is seen through a window of its own. */
function windowed(element: LiteElement, {matrix, ...place}: Place): Place {
  const view = boxOf(attribute(element, 'viewBox'))
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(attribute(element, name)))
  const moved = multiplied(matrix, [1, 0, 0, 1, x ?? 0, y ?? 0])
  const scaled = multiplied(moved, [(width ?? 0) / view.width, 0, 0, (height ?? 0) / view.height, 0, 0])
  const inner = multiplied(scaled, [1, 0, 0, 1, -view.x, -view.y])
  return {...place, matrix: inner, window: {box: view, matrix: inner}}
}

/** MathJax's stylesheet has the width of lines in tables and frames, and the length of their dashes. */
const lineThickness = 70
const dashLength = '140'

function strokeOf(element: LiteElement): {readonly thickness: number; readonly dash: string} {
  const said = attribute(element, 'stroke-thickness') || attribute(element, 'stroke-width')
  const isDashed = attribute(element, 'class').split(' ').includes('mjx-dashed')
  return {
    thickness: said === '' ? lineThickness : Number(said),
    dash: isDashed ? dashLength : attribute(element, 'stroke-dasharray').replaceAll(',', ' ')
  }
}

function boxOf(view: string): Box {
  const [x = 0, y = 0, width = 0, height = 0] = view.split(' ').map(Number)
  return {x, y, width, height}
}

/** SVG 2 §8.5. */
function transformOf(text: string): Matrix {
  let matrix = identity
  for (const [, name, written = ''] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const numbers = written
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    matrix = multiplied(matrix, stepOf(name ?? '', numbers))
  }
  return matrix
}

function stepOf(name: string, [a = 0, b, c = 0, d = 0, e = 0, f = 0]: readonly number[]): Matrix {
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0]
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0]
    case 'matrix':
      return [a, b ?? 0, c, d, e, f]
    case 'rotate': {
      const [cosine, sine] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)]
      const turned = multiplied([1, 0, 0, 1, b ?? 0, c], [cosine, sine, -sine, cosine, 0, 0])
      return multiplied(turned, [1, 0, 0, 1, -(b ?? 0), -c])
    }
    default:
      throw new Error(`expected a transform of SVG, not ${name}`)
  }
}

function elementsOf(element: LiteElement): readonly LiteElement[] {
  return element.children.flatMap((child) => ('attributes' in child ? [child] : []))
}

function textIn({children}: LiteElement): string {
  return children
    .map((child) => ('attributes' in child ? textIn(child) : 'value' in child ? child.value : ''))
    .join('')
}

function attribute({attributes}: LiteElement, name: string): string {
  const value: unknown = attributes[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
