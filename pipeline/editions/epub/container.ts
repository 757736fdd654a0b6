/**
 * The adapter to epub-gen-memory: the one file that knows it. It packs finished files and is given nothing else: no
 * HTML to rewrite, no image, cover or font to fetch, no URL, and none of the author's words as a template.
 */
import {EPub, type Options} from 'epub-gen-memory'
import JSZip from 'jszip'
import {packageFolder} from './members.ts'

/** A book whose every file is ready. */
export interface Package {
  readonly stylesheet: string
  readonly packageDocument: string
  readonly navigationDocument: string
  readonly ncx: string
  /** XHTML files, by their paths in the package folder. */
  readonly texts: ReadonlyMap<string, string>
  /** Images, by their paths in the package folder. */
  readonly resources: ReadonlyMap<string, Uint8Array>
}

/** The book as an EPUB file (OCF ZIP): the same bytes for the same files, at any time and place. */
export async function pack(book: Package): Promise<Uint8Array> {
  return new PackedBook(book).genEpub()
}

/** The zip's time stamp, its earliest. JSZip reads it in UTC, so that no time zone shows. */
// oxlint-disable-next-line no-restricted-globals -- a constant: the clock is not read
const timeStamp = new Date('1980-01-01T00:00:00Z')

class PackedBook extends EPub {
  readonly #book: Package

  constructor(book: Package) {
    const names = [...book.texts.keys()]
    super(
      optionsOf(book),
      names.map((_, index) => ({title: '', filename: `${index}.xhtml`, content: ''}))
    )
    this.#book = book
    // Set here, since the constructor rewrites the content and the file names that it is given.
    for (const [index, chapter] of this.content.entries()) {
      const filename = names[index] ?? ''
      chapter.filename = filename
      chapter.content = book.texts.get(filename) ?? ''
    }
  }

  protected override async downloadAllImages(): Promise<void> {
    for (const [path, bytes] of this.#book.resources) this.zip.file(`${packageFolder}/${path}`, bytes)
  }

  protected override async downloadAllFonts(): Promise<void> {}

  protected override async makeCover(): Promise<void> {}

  /** Writes `mimetype` first and stored (OCF 3.3 §4.3), then the other files in order of name, without folders. */
  override async genEpub(): Promise<Buffer> {
    await this.render()
    const files = Object.values(this.zip.files).filter(({dir, name}) => !dir && name !== 'mimetype')
    const ordered = files.sort((a, b) => (a.name < b.name ? -1 : 1))
    const zip = new JSZip()
    addTo(zip, 'mimetype', 'application/epub+zip')
    for (const file of ordered) addTo(zip, file.name, await file.async('uint8array'))
    return zip.generateAsync({type: 'nodebuffer', platform: 'DOS', mimeType: 'application/epub+zip'})
  }
}

function addTo(zip: JSZip, name: string, content: string | Uint8Array): void {
  const compressed = /\.(xhtml|opf|ncx|css|xml|svg)$/.test(name)
  zip.file(name, content, {
    date: timeStamp,
    createFolders: false,
    compression: compressed ? 'DEFLATE' : 'STORE',
    compressionOptions: {level: 9}
  })
}

/**
 * The templates give back what stands under `tetrapla`, untouched: EJS reads its own settings from the other keys of
 * its data, so that these are constants.
 */
function optionsOf(book: Package): Options {
  const {packageDocument, navigationDocument, ncx} = book
  const options = {
    title: 'book',
    version: 3,
    css: book.stylesheet,
    fonts: [],
    verbose: false,
    prependChapterTitles: false,
    contentOPF: '<%- tetrapla.packageDocument %>',
    tocXHTML: '<%- tetrapla.navigationDocument %>',
    tocNCX: '<%- tetrapla.ncx %>',
    chapterXHTML: '<%- content %>',
    tetrapla: {packageDocument, navigationDocument, ncx}
  }
  return options
}
