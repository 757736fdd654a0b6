/** Checks what images say beside their words: the size of their files, and their smaller copies. */
import type {PictureFile} from '../units/colophon.ts'
import type {Unexpected} from '../units/unit.ts'
import type {Markup} from './markup.ts'
import type {ImageSize} from '../readers/webp-size.ts'

/** Where an image is: the key of its block, and how its addresses are read. */
export interface ImagePlace {
  readonly at: string
  readonly targetOf: (address: string) => string
}

/** The images of one edition. */
export class ShownPictures {
  readonly #files: ReadonlyMap<string, PictureFile>
  readonly #copies: ReadonlyMap<string, ImageSize>

  /** `files` by their names, `copies` by their addresses; a book has none. */
  constructor(
    files: ReadonlyMap<string, PictureFile>,
    copies: ReadonlyMap<string, ImageSize> = new Map<string, ImageSize>()
  ) {
    this.#files = files
    this.#copies = copies
  }

  /** What an image says of the file `name`, and the file does not; which file that is, is told elsewhere. */
  faultsOf({attributes}: Markup, name: string, {at, targetOf}: ImagePlace): readonly Unexpected[] {
    const file = this.#files.get(name)
    if (file === undefined) return []
    const {width, height} = rounded(file)
    const said = `${attributes.get('width') ?? ''} × ${attributes.get('height') ?? ''}`
    const candidates = candidatesIn(attributes.get('srcset'))
    const copies = candidates.slice(0, -1).map((one) => ({...one, address: targetOf(one.address)}))
    const others = copies.filter(
      ({address, width: wide}, index) =>
        !isCopy(this.#copies.get(address), file, wide) || wide >= (copies[index + 1]?.width ?? width)
    )
    const own = candidates.at(-1)
    const isWhole =
      own === undefined
        ? !attributes.has('sizes')
        : own.address === attributes.get('src') && own.width === width && attributes.has('sizes')
    return [
      ...(said === `${String(width)} × ${String(height)}`
        ? []
        : [{what: 'image of another size', at, text: said}]),
      ...others.map(({address, width: wide}) => ({
        what: 'no copy of this image',
        at,
        text: `${address} ${String(wide)}w`
      })),
      ...(isWhole ? [] : [{what: 'copies without the image itself', at, text: own?.address ?? ''}])
    ]
  }
}

/** A copy is smaller and of the same shape, but for the pixel that it is rounded to. */
function isCopy(size: ImageSize | undefined, {isDrawing, width, height}: PictureFile, wide: number): boolean {
  if (size === undefined || isDrawing) return false
  return size.width === wide && wide < width && Math.abs(size.height - (height * wide) / width) <= 1
}

function rounded({width, height}: PictureFile): ImageSize {
  return {width: Math.round(width), height: Math.round(height)}
}

/** `a.webp 640w, b.png 1600w`: without a width it is NaN, which is none. */
function candidatesIn(srcset = ''): readonly {readonly address: string; readonly width: number}[] {
  if (srcset === '') return []
  return srcset.split(', ').map((candidate) => {
    const [, address = candidate, width = 'none'] = /^(\S+) (\d+)w$/.exec(candidate) ?? []
    return {address, width: Number(width)}
  })
}
