/** Writes a drawing from its parts: elements of SVG without a prefix, one declaration of each namespace. */

/** A text of the file, or a picture that stands in it. */
export type SvgPiece = string | {readonly picture: Uint8Array}

const namespaces = ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'

export type WrittenAttribute = readonly [name: string, value: SvgPiece]

/** Texts and values are escaped here; elements are closed in the order in which they were opened. */
export class SvgWriter {
  readonly pieces: SvgPiece[] = []
  readonly #open: string[] = []
  #text = ''
  /** Whether the last tag still waits for its end. */
  #isInTag = false

  open(name: string, attributes: readonly WrittenAttribute[]): void {
    this.#endTag()
    this.#text += `<${name}${this.#open.length === 0 ? namespaces : ''}`
    for (const [attribute, value] of attributes) {
      this.#text += ` ${attribute}="`
      if (typeof value === 'string')
        this.#text += escaped(value)
          .replaceAll('"', '&quot;')
          .replace(/[\n\t]/g, referred)
      else this.#picture(value)
      this.#text += '"'
    }
    this.#isInTag = true
    this.#open.push(name)
  }

  text(text: string): void {
    if (text === '' || this.#open.length === 0) return
    this.#endTag()
    this.#text += escaped(text)
  }

  close(): void {
    const name = this.#open.pop() ?? ''
    this.#text += this.#isInTag ? '/>' : `</${name}>`
    this.#isInTag = false
    if (this.#open.length === 0) this.#flush()
  }

  #endTag(): void {
    if (this.#isInTag) this.#text += '>'
    this.#isInTag = false
  }

  #picture(picture: Exclude<SvgPiece, string>): void {
    this.#flush()
    this.pieces.push(picture)
  }

  #flush(): void {
    if (this.#text !== '') this.pieces.push(this.#text)
    this.#text = ''
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** White space that a reader of attributes would make a space of (XML 1.0 §3.3.3). */
function referred(space: string): string {
  return `&#${String(space.charCodeAt(0))};`
}
