/** Keeps the graphics state of a page, and changes it by the operators that do (ISO 32000-1 §8.4.4, §9.3). */
import {fail} from '../../unreadable.ts'
import type {Box} from '../box.ts'
import type {PdfFont} from '../font.ts'
import {identity, multiply, type Matrix} from '../matrix.ts'
import {expectName, expectNumber} from '../values.ts'
import {isDark, matrixOf, type Operands} from './operands.ts'

export interface GraphicsState {
  readonly matrix: Matrix
  readonly font: PdfFont | undefined
  readonly size: number
  readonly renderingMode: number
  /** Whether what is drawn is as dark as its colour is, and nothing of it is cut off. */
  readonly isPlain: boolean
  /** Whether words in it can be read on white. */
  readonly isDark: boolean
  /** What is not cut off; undefined for all. */
  readonly clip: Box | undefined
}

const deepest = 100
/** Colours of other kinds, which no words have but those of pictures. */
const colouring = new Set(['cs', 'sc', 'scn', 'g', 'k'])
/** What sets letters apart or makes them wide, with the value that does nothing. */
const spacing = new Map(Object.entries({Tc: 0, Tw: 0, Ts: 0, Tz: 100}))
/** What our writer does not use (text that moves by itself, images between operators): to misread it would be worse than to stop. */
const unread = new Set(['Td', 'TD', 'T*', "'", '"', 'TL', 'BI'])

export class GraphicsStates {
  state: GraphicsState = {
    matrix: identity,
    font: undefined,
    size: 0,
    renderingMode: 0,
    isPlain: true,
    isDark: true,
    clip: undefined
  }
  readonly #kept: GraphicsState[] = []
  readonly #fontOf: (name: string) => PdfFont

  constructor(fontOf: (name: string) => PdfFont) {
    this.#fontOf = fontOf
  }

  /** By an operator that draws nothing; throws `Unreadable` for one that is not read. */
  set(name: string, operands: Operands): void {
    switch (name) {
      case 'q':
        if (this.#kept.length > deepest) fail('graphics states of the PDF are nested too deep')
        this.#kept.push(this.state)
        return
      case 'Q':
        this.state = this.#kept.pop() ?? fail('a graphics state of the PDF ends before it begins')
        return
      case 'cm':
        return this.change({matrix: multiply(matrixOf(operands), this.state.matrix)})
      case 'rg':
        if (isDark(operands) !== this.state.isDark) this.change({isDark: !this.state.isDark})
        return
      case 'Tf':
        return this.change({font: this.#fontOf(expectName(operands[0])), size: expectNumber(operands[1])})
      case 'Tr':
        return this.change({renderingMode: expectNumber(operands[0])})
      case 'gs':
        return this.change({isPlain: false})
    }
    if (colouring.has(name)) this.change({isPlain: false, isDark: true})
    const usual = spacing.get(name)
    if (unread.has(name) || (usual !== undefined && expectNumber(operands[0]) !== usual))
      fail(`an operator of the PDF is not read: ${name}`)
  }

  change(changes: Partial<GraphicsState>): void {
    this.state = {...this.state, ...changes}
  }
}
