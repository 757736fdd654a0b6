/** Provides the labels in Swedish. */
import type {Labels} from '../../labels.ts'

export const sv: Labels = {
  contents: 'Innehåll',
  titlePage: 'Titelsida',
  skipToContent: 'Hoppa till innehållet',
  languages: 'Språk',
  breadcrumb: 'Sökväg',
  library: 'Bibliotek',
  publications: 'Publikationer',
  allPublications: 'Alla publikationer',
  libraryLead: 'Allt i flera utgåvor: webb, PDF, EPUB och JSON.',
  editions: 'Tillgängliga utgåvor',
  editionNature: {
    html: 'Webbsidor',
    pdf: 'med strukturtaggar',
    epub: 'Bok, med flytande text',
    json: 'Data och schema'
  },
  previous: 'Föregående',
  next: 'Nästa',
  documents: 'Dokument',
  updated: 'Uppdaterad',
  published: 'Publicerad',
  version: 'Version',
  identifier: 'Identifierare',
  licence: 'Licens',
  authors: 'Författare',
  publisher: 'Utgivare',
  howToCite: 'Så hänvisar du',
  cover: 'Omslag',
  notes: 'Noter',
  figure: 'Figur',
  table: 'Tabell',
  landmarks: 'Landmärken',
  startOfText: 'Textens början',
  pageList: 'Sidlista',
  taskDone: 'Gjort',
  taskOpen: 'Inte gjort',
  yes: 'Ja',
  no: 'Nej',
  draft: 'Utkast',
  withdrawn: 'Återkallad',
  withdrawnNotice: 'Denna publikation har återkallats. Texten publiceras inte längre här.',
  reason: 'Skäl',
  replacedBy: 'Ersatt av',
  moved: 'Sidan har flyttat',
  unread: 'Det här dokumentet kunde inte läsas',
  originalIsNewer: 'Originalet är nyare än denna översättning',
  notFound: {
    title: 'Sidan hittades inte',
    words: 'Det finns ingen sida på den här adressen. Alla publikationer finns i katalogen.'
  },
  callouts: {
    note: 'Anmärkning',
    tip: 'Tips',
    important: 'Viktigt',
    warning: 'Varning',
    caution: 'Försiktigt'
  },
  documentType: 'Dokument',
  filter: {
    label: 'Filtrera listan',
    words: 'Ord i titeln eller sammanfattningen',
    type: 'Typ',
    allTypes: 'Alla typer',
    language: 'Språk',
    allLanguages: 'Alla språk',
    status: '{shown} av {all} publikationer',
    more: 'Visa fler',
    incomplete: 'En del av listan kunde inte läsas in.'
  },
  search: {
    label: 'Sök i texten',
    words: 'Ord i texten',
    searching: 'Söker…',
    found: 'Funna sidor: {count}',
    nothing: 'Inget hittades.',
    incomplete: 'En del av registret kunde inte läsas in.'
  },
  listPages: {
    label: 'Listans sidor',
    page: 'Sida {number}'
  },
  documentOf: 'Dokument {number} av {all}',
  paragraph: 'Stycke {number}',
  note: 'Not {number}',
  backToNote: 'Tillbaka till texten vid not {number}',
  addressOfSection: 'Adress till avsnittet ”{title}”',
  editionsOf: 'Utgåvor av ”{title}”',
  pages: {
    one: '{count} sida',
    other: '{count} sidor'
  },
  citeHint:
    'Hänvisa till ett stycke med dess adress: den är densamma på webben, i boken, på papper och i data.',
  attached: 'Bifogat till denna fil: {files}.',
  accessibility: {
    text: 'Texten kan ha vilken storlek, vilket typsnitt och vilken färg som helst; rubriker och innehållsförteckning leder genom den.',
    described: 'Varje bild som säger något är beskriven i ord.',
    undescribed: 'Alla bilder är inte beskrivna i ord.',
    pages: 'PDF-utgåvans sidor är märkta.'
  },
  formerParts: {moved: 'Det här stycket har flyttat', gone: 'Det här stycket finns inte längre i texten'},
  translation: {label: 'Översättning', machine: 'maskinöversättning', review: 'Granskning av översättningen'},
  alsoIn: 'Även på: {languages}.'
}
