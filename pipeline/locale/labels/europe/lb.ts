/** Provides the labels in Luxembourgish. */
import type {Labels} from '../../labels.ts'

export const lb: Labels = {
  contents: 'Inhalt',
  titlePage: 'Titelsäit',
  skipToContent: 'Bei den Inhalt sprangen',
  languages: 'Sproochen',
  breadcrumb: 'Wee op d’Säit',
  library: 'Bibliothéik',
  publications: 'Publikatiounen',
  allPublications: 'All d’Publikatiounen',
  libraryLead: 'Alles a méi Editiounen: Web, PDF, EPUB an JSON.',
  editions: 'Verfügbar Editiounen',
  editionNature: {
    html: 'Websäiten',
    pdf: 'mat markéierter Struktur',
    epub: 'Buch, mat fléissendem Text',
    json: 'Daten a Schema'
  },
  previous: 'Zréck',
  next: 'Weider',
  documents: 'Dokumenter',
  updated: 'Aktualiséiert',
  published: 'Verëffentlecht',
  version: 'Versioun',
  identifier: 'Kennung',
  licence: 'Lizenz',
  authors: 'Auteuren',
  publisher: 'Editeur',
  howToCite: 'Esou gëtt zitéiert',
  cover: 'Ëmschlag',
  notes: 'Notten',
  figure: 'Bild',
  table: 'Tabell',
  landmarks: 'Orientéierungspunkten',
  startOfText: 'Ufank vum Text',
  pageList: 'Lëscht vun de Säiten',
  taskDone: 'Gemaach',
  taskOpen: 'Net gemaach',
  yes: 'Jo',
  no: 'Nee',
  draft: 'Entworf',
  withdrawn: 'Zréckgezunn',
  withdrawnNotice: 'Dës Publikatioun gouf zréckgezunn. Hiren Text steet net méi hei.',
  reason: 'Grond',
  replacedBy: 'Ersat duerch',
  moved: 'D’Säit ass geplënnert',
  unread: 'Dëst Dokument konnt net gelies ginn',
  originalIsNewer: 'Den Original ass méi nei wéi dës Iwwersetzung',
  notFound: {
    title: 'Säit net fonnt',
    words: 'Op dëser Adress gëtt et keng Säit. All d’Publikatioune sinn am Katalog.'
  },
  callouts: {
    note: 'Notiz',
    tip: 'Tipp',
    important: 'Wichteg',
    warning: 'Warnung',
    caution: 'Opgepasst'
  },
  documentType: 'Dokument',
  filter: {
    label: 'Lëscht filteren',
    words: 'Wierder am Titel oder am Resumé',
    type: 'Zort',
    allTypes: 'All d’Zorten',
    language: 'Sprooch',
    allLanguages: 'All d’Sproochen',
    status: '{shown} vun {all} Publikatiounen',
    more: 'Méi weisen',
    incomplete: 'En Deel vun der Lëscht konnt net geluede ginn.'
  },
  search: {
    label: 'Am Text sichen',
    words: 'Wierder am Text',
    searching: 'Et gëtt gesicht…',
    found: 'Säite fonnt: {count}',
    nothing: 'Näischt fonnt.',
    incomplete: 'En Deel vum Index konnt net geluede ginn.'
  },
  listPages: {
    label: 'Säite vun der Lëscht',
    page: 'Säit {number}'
  },
  documentOf: 'Dokument {number} vun {all}',
  paragraph: 'Abschnitt {number}',
  note: 'Nott {number}',
  backToNote: 'Zréck bei den Text bei der Nott {number}',
  addressOfSection: 'Adress vum Abschnitt „{title}“',
  editionsOf: 'Editioune vun „{title}“',
  pages: {
    one: '{count} Säit',
    other: '{count} Säiten'
  },
  citeHint:
    'Zitéiert en Abschnitt mat senger Adress: si ass am Web, am Buch, um Pabeier an an den Daten déi selwecht.',
  attached: 'Un dëse Fichier drugehaangen: {files}.',
  accessibility: {
    text: 'Den Text hëlt all Gréisst, Schrëft a Faarf un; Iwwerschrëften an Inhalt féieren duerch en duerch.',
    described: 'All Bild, dat eppes seet, ass a Wierder beschriwwen.',
    undescribed: 'Net all Bild ass a Wierder beschriwwen.',
    pages: 'D’Säite vun der PDF-Editioun si markéiert.'
  },
  formerParts: {moved: 'Dës Plaz ass geplënnert', gone: 'Dës Plaz steet net méi am Text'},
  translation: {
    label: 'Iwwersetzung',
    machine: 'maschinell Iwwersetzung',
    review: 'Iwwerpréiwung vun der Iwwersetzung'
  },
  alsoIn: 'Och op: {languages}.'
}
