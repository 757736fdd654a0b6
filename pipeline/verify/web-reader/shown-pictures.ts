/** What the images of pages and chapters say beside their words: how large their files are, and which smaller copies there are. */
import type {PictureFile} from '../units/colophon.ts'
import type {Loose} from '../units/unit.ts'
import type {Markup} from './markup.ts'
import type {ImageSize} from '../readers/webp-size.ts'

interface Shown {
  readonly at: string
  readonly name: string
  readonly file: PictureFile
  /** The widths of copies by their addresses. */
  readonly copies: ReadonlyMap<string, number>
}

/** Where an image is: the key of its block, and how its addresses are read. */
export interface ImagePlace {
  readonly at: string
  readonly targetOf: (address: string) => string
}

/** The images of one edition. */
export class ShownPictures {
  readonly #files: ReadonlyMap<string, PictureFile>
  readonly #copies: ReadonlyMap<string, ImageSize>
  readonly #shown: Shown[] = []

  /** `files` by their names, `copies` by their addresses; a book has none. */
  constructor(
    files: ReadonlyMap<string, PictureFile>,
    copies: ReadonlyMap<string, ImageSize> = new Map<string, ImageSize>()
  ) {
    this.#files = files
    this.#copies = copies
  }

  /** What an image says of the file `name`, and the file does not; which file that is, is told elsewhere. */
  faultsOf({attributes}: Markup, name: string, {at, targetOf}: ImagePlace): readonly Loose[] {
    const file = this.#files.get(name)
    if (file === undefined) return []
    const {width, height} = rounded(file)
    const said = `${attributes.get('width') ?? ''} × ${attributes.get('height') ?? ''}`
    const candidates = candidatesIn(attributes.get('srcset'))
    const copies = candidates.slice(0, -1).map((one) => ({...one, address: targetOf(one.address)}))
    const stray = copies.filter(
      ({address, width: wide}, index) =>
        !isCopy(this.#copies.get(address), file, wide) || wide >= (copies[index + 1]?.width ?? width)
    )
    const right = copies.filter((one) => !stray.includes(one))
    this.#shown.push({at, name, file, copies: new Map(right.map((one) => [one.address, one.width]))})
    const own = candidates.at(-1)
    const isWhole =
      own === undefined
        ? !attributes.has('sizes')
        : own.address === attributes.get('src') && own.width === width && attributes.has('sizes')
    return [
      ...(said === `${String(width)} × ${String(height)}`
        ? []
        : [{what: 'image of another size', at, text: said}]),
      ...stray.map(({address, width: wide}) => ({
        what: 'no copy of this image',
        at,
        text: `${address} ${String(wide)}w`
      })),
      ...(isWhole ? [] : [{what: 'copies without the image itself', at, text: own?.address ?? ''}])
    ]
  }

  /** Copies that an image does not offer, and another of the same picture does; or that none does. */
  missing(): readonly Loose[] {
    const offered = new Map<string, Map<string, number>>()
    for (const {name, copies} of this.#shown) {
      const all = offered.get(name) ?? new Map<string, number>()
      for (const [address, width] of copies) all.set(address, width)
      offered.set(name, all)
    }
    const lost = [...this.#unused(offered)]
    for (const {at, name, copies} of this.#shown) {
      for (const address of offered.get(name)?.keys() ?? [])
        if (!copies.has(address)) lost.push({at, address})
    }
    return lost.map(({at, address}) => ({what: 'copy of an image that is not offered', at, text: address}))
  }

  /** At each image that it may be one of; where a picture is not shown, as one on the cover alone, it may be that one's. */
  #unused(
    offered: ReadonlyMap<string, ReadonlyMap<string, number>>
  ): readonly {at: string; address: string}[] {
    if ([...this.#files].some(([name, {isDrawing}]) => !isDrawing && !offered.has(name))) return []
    const used = new Set([...offered.values()].flatMap((copies) => [...copies.keys()]))
    return [...this.#copies].flatMap(([address, size]) => {
      if (used.has(address) || this.#files.has(address.slice(address.lastIndexOf('/') + 1))) return []
      return this.#shown
        .filter(
          ({name, file}) =>
            isCopy(size, file, size.width) && ![...(offered.get(name)?.values() ?? [])].includes(size.width)
        )
        .map(({at}) => ({at, address}))
    })
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
