/** Provides the labels in Albanian. */
import type {Labels} from '../../labels.ts'

export const sq: Labels = {
  contents: 'Përmbajtja',
  titlePage: 'Faqja e titullit',
  skipToContent: 'Kalo te përmbajtja',
  languages: 'Gjuhët',
  breadcrumb: 'Shtegu i faqes',
  library: 'Biblioteka',
  publications: 'Botimet',
  allPublications: 'Të gjitha botimet',
  libraryLead: 'Gjithçka në disa formate: ueb, PDF, EPUB dhe JSON.',
  editions: 'Formatet në dispozicion',
  editionNature: {
    html: 'Faqe ueb',
    pdf: 'me strukturë të shënuar',
    epub: 'Libër, me tekst të përshtatshëm',
    json: 'Të dhëna dhe skemë'
  },
  previous: 'I mëparshmi',
  next: 'Tjetri',
  documents: 'Dokumentet',
  updated: 'Përditësuar',
  published: 'Botuar',
  version: 'Versioni',
  identifier: 'Identifikuesi',
  licence: 'Licenca',
  authors: 'Autorët',
  publisher: 'Botuesi',
  howToCite: 'Si të citohet',
  cover: 'Kopertina',
  notes: 'Shënimet',
  figure: 'Figura',
  table: 'Tabela',
  landmarks: 'Pikat e orientimit',
  startOfText: 'Fillimi i tekstit',
  pageList: 'Lista e faqeve',
  taskDone: 'Kryer',
  taskOpen: 'E pakryer',
  yes: 'Po',
  no: 'Jo',
  draft: 'Projekt',
  withdrawn: 'Tërhequr',
  withdrawnNotice: 'Ky botim është tërhequr. Teksti i tij nuk botohet më këtu.',
  reason: 'Arsyeja',
  replacedBy: 'Zëvendësuar nga',
  moved: 'Faqja është zhvendosur',
  unread: 'Ky dokument nuk mund të lexohej',
  originalIsNewer: 'Origjinali është më i ri se ky përkthim',
  notFound: {
    title: 'Faqja nuk u gjet',
    words: 'Në këtë adresë nuk ka faqe. Të gjitha botimet janë në katalog.'
  },
  callouts: {
    note: 'Shënim',
    tip: 'Këshillë',
    important: 'E rëndësishme',
    warning: 'Paralajmërim',
    caution: 'Kujdes'
  },
  documentType: 'Dokument',
  filter: {
    label: 'Filtro listën',
    words: 'Fjalë nga titulli ose përmbledhja',
    type: 'Lloji',
    allTypes: 'Të gjitha llojet',
    language: 'Gjuha',
    allLanguages: 'Të gjitha gjuhët',
    status: '{shown} nga {all} botime',
    more: 'Shfaq më shumë',
    incomplete: 'Një pjesë e listës nuk mund të ngarkohej.'
  },
  search: {
    label: 'Kërko në tekst',
    words: 'Fjalë nga teksti',
    searching: 'Po kërkohet…',
    found: 'Faqe të gjetura: {count}',
    nothing: 'Nuk u gjet asgjë.',
    incomplete: 'Një pjesë e treguesit nuk mund të ngarkohej.'
  },
  listPages: {
    label: 'Faqet e listës',
    page: 'Faqja {number}'
  },
  documentOf: 'Dokumenti {number} nga {all}',
  paragraph: 'Paragrafi {number}',
  note: 'Shënimi {number}',
  backToNote: 'Kthehu te teksti te shënimi {number}',
  addressOfSection: 'Adresa e seksionit “{title}”',
  editionsOf: 'Formatet e botimit “{title}”',
  pages: {
    one: '{count} faqe',
    other: '{count} faqe'
  },
  citeHint:
    'Citojeni një paragraf me adresën e tij: është e njëjtë në ueb, në libër, në letër dhe në të dhëna.',
  attached: 'Bashkëngjitur kësaj skede: {files}.',
  accessibility: {
    text: 'Teksti pranon çdo madhësi, shkronjë dhe ngjyrë; titujt dhe përmbajtja ju çojnë nëpër të.',
    described: 'Çdo figurë që thotë diçka është përshkruar me fjalë.',
    undescribed: 'Jo çdo figurë është përshkruar me fjalë.',
    pages: 'Faqet e botimit PDF janë shënuar.'
  },
  formerParts: {moved: 'Ky pasazh është zhvendosur', gone: 'Ky pasazh nuk është më në tekst'},
  translation: {label: 'Përkthimi', machine: 'përkthim automatik', review: 'Rishikimi i përkthimit'},
  alsoIn: 'Edhe në: {languages}.'
}
