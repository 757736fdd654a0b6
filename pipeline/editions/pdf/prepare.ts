/** Lays a publication out: everything but the drawing, so that every page is known. */
import {directionOf, labelsFor} from '../../locale/index.ts'
import {sheetOf, type Sheet} from '../../design/sheets.ts'
import {page} from '../../design/tokens.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Parts} from '../../model/edition/edition.ts'
import type {Publication, PublishedDocument} from '../../model/publication/publication.ts'
import {gatherAlike} from '../../model/edition/gather-alike.ts'
import {pick} from '../../model/kept/pick.ts'
import {given} from '../../model/values/given.ts'
import type {World} from '../../model/world.ts'
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import {composeBlocks} from './blocks/index.ts'
import {sharesOf} from './book-shares.ts'
import {composeChapter, composeShort} from './compose-publication.ts'
import type {Composition, FrontComposition} from './composition.ts'
import {coverLines, coverOf} from './front/cover.ts'
import {destinationsOf, type DestinationPlace} from './engine/tags/destinations.ts'
import {Fonts} from './engine/file/fonts.ts'
import {Layout, type PageShape} from './engine/pages/layout.ts'
import type {LaidPage} from './engine/pages/laid.ts'
import {gatherMany} from './gather-many.ts'
import {mirrorPages} from './engine/pages/mirror-pages.ts'
import {openDocument} from './engine/file/open-document.ts'
import {StructureElement} from './engine/tags/structure.ts'
import {fileMetadata} from './file-metadata.ts'
import {nothing} from './flow.ts'
import {missingAmong} from './fonts/choose-font.ts'
import {loadFonts} from './fonts/load-fonts.ts'
import {loadSignNames} from './fonts/sign-names.ts'
import {loadHyphenation} from './text/hyphenation.ts'
import type {FormulaFonts} from './formulas/formula-fonts.ts'
import {setFormulas} from './formulas/formulas.ts'
import {widthOfWords} from './formulas/words-in-formulas.ts'
import {composeFrontPage} from './front/front-page.ts'
import {ownerOf, withLogo} from './front/logo.ts'
import {isBook} from './is-book.ts'
import {KeptDocuments, mayBeKept} from './kept-documents.ts'
import {fillPageNumbers} from './page-numbers.ts'
import {preparePictures} from './pictures/pictures.ts'
import {reportMissingLetters} from './text/report-missing.ts'
import {addRunningHeads} from './running-heads.ts'
import {noteRuleColour, stylesOf} from './styles.ts'
import {charactersOf, languagesOf} from './text/words-of.ts'

/** A publication laid out: its drawing can be made once. */
export interface PreparedPdf {
  readonly publication: Publication
  readonly document: PDFDocument
  readonly fonts: Fonts
  readonly structure: StructureElement
  readonly pages: readonly LaidPage[]
  readonly destinations: ReadonlyMap<string, DestinationPlace>
  readonly diagnostics: readonly Diagnostic[]
  /** Where it has formulas. */
  readonly formulaFonts?: FormulaFonts
}

export function shapeOf({size, margin}: Sheet): PageShape {
  return {
    size,
    margin,
    lead: page.lead,
    noteRule: {above: 14, below: 7, thickness: 0.5, colour: noteRuleColour, inset: page.gutter}
  }
}

/** Rules of signs, each of which a publication mostly has more than once. */
const oncePerPublication: ReadonlySet<Diagnostic['ruleId']> = new Set(['pdf/has-glyph'])

/** Documents that another worker lays out meanwhile are among the `parts`, and are waited for when those before are laid out. */
export async function prepare(
  publication: Publication,
  world: World,
  parts?: () => Promise<Parts>
): Promise<PreparedPdf> {
  const {size} = sheetOf(publication.project.pdf?.paper)
  const document = openDocument(fileMetadata(publication), size)
  const composition = await withPictures(await compositionOf(publication, document, world), publication, {
    document,
    world
  })
  const structure = StructureElement.root()
  const {fonts, sheet} = composition
  const hasCover = isBook(publication)
  const cover = hasCover ? await coverOf(publication, composition, world) : undefined
  const figure = cover === undefined ? undefined : structure.block('Figure', {alternative: cover.words})
  const laying = {
    layout: new Layout(shapeOf(sheet), document, fonts, composition.notes),
    structure,
    composition
  }
  const pages = hasCover ? await layOutBook(laying, world, parts) : layOutShort(laying)
  const [first] = pages
  if (cover !== undefined && figure !== undefined && first !== undefined) {
    const lines = coverLines(cover, figure, composition.styles.body, fonts)
    first.items.push(...lines.map((line) => ({kind: 'line' as const, line})))
  }
  const destinations = destinationsOf(pages)
  fillPageNumbers(pages, destinations, fonts)
  const front = hasCover ? (destinations.get(publication.documents[0]?.name ?? '')?.page ?? 0) : 1
  addRunningHeads(pages, destinations, {cover: hasCover, front}, composition)
  if (directionOf(publication.language) === 'rtl') mirrorPages(hasCover ? pages.slice(1) : pages)
  expectAllNotes(composition)
  reportMissingLetters(composition, publication.language)
  const {formulas, diagnostics} = composition
  const prepared = {
    publication,
    document,
    fonts,
    structure,
    pages,
    destinations,
    diagnostics: gatherAlike(gatherMany(diagnostics), oncePerPublication)
  }
  return formulas === undefined ? prepared : {...prepared, formulaFonts: formulas.fonts}
}

interface Laying {
  readonly layout: Layout
  readonly structure: StructureElement
  readonly composition: FrontComposition
}

function layOutShort({layout, structure, composition}: Laying): readonly LaidPage[] {
  layout.add(composeShort(structure, composition))
  return layout.finish()
}

async function layOutBook(
  {layout, structure, composition}: Laying,
  {memo}: World,
  parts?: () => Promise<Parts>
): Promise<readonly LaidPage[]> {
  const {publication, styles} = composition
  const [own, others] = parts === undefined ? [publication.documents, []] : sharesOf(publication)
  const kept = mayBeKept(publication) ? new KeptDocuments(memo, composition) : undefined
  const add = (document: PublishedDocument, isAsked: boolean): void => {
    if (kept !== undefined) kept.add(document, {layout, structure, isAsked})
    else layout.add(composeChapter(document, structure, composition))
  }
  // the first page is left to the cover
  layout.add({stack: [nothing(styles.body), composeFrontPage(structure, composition)]})
  for (const document of own) add(document, memo !== undefined)
  if (parts !== undefined) kept?.take(await parts())
  for (const document of others) add(document, true)
  return layout.finish()
}

/** Without its pictures and formulas. */
export async function compositionOf(
  publication: Publication,
  document: PDFDocument,
  world: World
): Promise<Composition> {
  const labels = labelsFor(publication.language, publication.project.labels)
  const fonts = new Fonts(document)
  const sources = {
    world,
    brand: publication.project.brand?.fonts,
    languages: languagesOf(publication, world.memo)
  }
  const characters = charactersOf(publication, labels, world.memo)
  await loadFonts(characters, fonts, sources)
  const styles = stylesOf(publication.project.brand?.colour)
  const [first] = publication.documents
  if (first === undefined) throw new Error('expected a publication with documents')
  return {
    publication: {...publication, project: pick(publication.project, ['baseUrl'])},
    labels,
    styles,
    sheet: sheetOf(publication.project.pdf?.paper),
    fonts,
    signNames: await loadSignNames(
      missingAmong(characters, {style: styles.body, language: publication.language}, fonts)
    ),
    pictures: new Map(),
    justified: publication.project.pdf?.text === 'justified',
    hyphenation: await loadHyphenation(sources.languages),
    footnotes: new Map(),
    notes: new Map(),
    missing: new Set(),
    missingLetters: new Map(),
    limited: new Set(),
    diagnostics: [],
    document: first,
    place: publication.place,
    blocks: composeBlocks
  }
}

async function withPictures(
  words: Composition,
  publication: Publication,
  {document, world}: {readonly document: PDFDocument; readonly world: World}
): Promise<FrontComposition> {
  const {fonts} = words
  const pictures = await preparePictures(await withLogo(publication, world), {document, fonts}, world)
  const composition = {...words, pictures}
  const formulas = await setFormulas(publication, document, (text) => widthOfWords(text, composition))
  return {...composition, ...ownerOf(publication, pictures), ...given({formulas})}
}

/** Nothing may be lost: a note that no page shows is our fault. */
function expectAllNotes({footnotes, notes}: Composition): void {
  for (const key of notes.keys()) {
    if (footnotes.get(key)?.placed !== true) throw new Error(`expected the note ${key} on a page`)
  }
}
