/** Tells how a page is drawn, so that it need not be held as it was laid out. */
import type {ShapedFont} from '../file/shaped-font.ts'
import type {StructureElement} from '../tags/structure.ts'
import type {DrawnBody, DrawnPicture, LinkArea, PageEvent, PageTarget} from './drawn-body.ts'

/** Is drawn on like a page of a file; `drawn` is what such a page is made of. */
export class RecordedPage implements PageTarget {
  readonly #events: PageEvent[] = []
  /** Those before each picture. */
  readonly #before: Buffer[] = []
  readonly #fonts = new Set<ShapedFont>()
  #operators: string[] = []
  #sequences = 0

  add(operators: string): void {
    this.#operators.push(operators)
  }

  own(element: StructureElement): number {
    this.#events.push({kind: 'mark', element})
    this.#sequences += 1
    return this.#sequences - 1
  }

  font(font: ShapedFont): void {
    if (this.#fonts.has(font)) return
    this.#fonts.add(font)
    this.#events.push({kind: 'font', font})
  }

  link(area: LinkArea): void {
    this.#events.push({kind: 'link', area})
  }

  picture(drawn: DrawnPicture): void {
    this.#events.push({kind: 'picture', drawn})
    this.#before.push(this.#taken())
  }

  get drawn(): Pick<DrawnBody, 'operators' | 'events'> {
    return {operators: [...this.#before, this.#taken()], events: this.#events}
  }

  #taken(): Buffer {
    const operators = this.#operators.join('\n')
    this.#operators = []
    return Buffer.from(operators, 'latin1')
  }
}
