/** Provides the labels in Romanian. */
import type {Labels} from '../../labels.ts'

export const ro: Labels = {
  contents: 'Cuprins',
  titlePage: 'Pagina de titlu',
  skipToContent: 'Salt la conținut',
  languages: 'Limbi',
  breadcrumb: 'Calea paginii',
  library: 'Bibliotecă',
  publications: 'Publicații',
  allPublications: 'Toate publicațiile',
  libraryLead: 'Totul în mai multe ediții: web, PDF, EPUB și JSON.',
  editions: 'Ediții disponibile',
  editionNature: {
    html: 'Pagini web',
    pdf: 'cu structură marcată',
    epub: 'Carte, cu text adaptabil',
    json: 'Date și schemă'
  },
  previous: 'Înapoi',
  next: 'Înainte',
  documents: 'Documente',
  updated: 'Actualizat',
  published: 'Publicat',
  version: 'Versiune',
  identifier: 'Identificator',
  licence: 'Licență',
  authors: 'Autori',
  publisher: 'Editor',
  howToCite: 'Cum se citează',
  cover: 'Copertă',
  notes: 'Note',
  figure: 'Figura',
  table: 'Tabelul',
  landmarks: 'Repere',
  startOfText: 'Începutul textului',
  pageList: 'Lista paginilor',
  taskDone: 'Efectuat',
  taskOpen: 'Neefectuat',
  yes: 'Da',
  no: 'Nu',
  draft: 'Proiect',
  withdrawn: 'Retras',
  withdrawnNotice: 'Această publicație a fost retrasă. Textul ei nu mai este publicat aici.',
  reason: 'Motiv',
  replacedBy: 'Înlocuit cu',
  moved: 'Pagina a fost mutată',
  unread: 'Acest document nu a putut fi citit',
  originalIsNewer: 'Originalul este mai nou decât această traducere',
  notFound: {
    title: 'Pagina nu a fost găsită',
    words: 'La această adresă nu există nicio pagină. Toate publicațiile se află în catalog.'
  },
  callouts: {
    note: 'Notă',
    tip: 'Sfat',
    important: 'Important',
    warning: 'Avertisment',
    caution: 'Atenție'
  },
  documentType: 'Document',
  filter: {
    label: 'Filtrează lista',
    words: 'Cuvinte din titlu sau rezumat',
    type: 'Tip',
    allTypes: 'Toate tipurile',
    language: 'Limbă',
    allLanguages: 'Toate limbile',
    status: '{shown} din {all} publicații',
    more: 'Arată mai multe',
    incomplete: 'O parte din listă nu a putut fi încărcată.'
  },
  search: {
    label: 'Caută în text',
    words: 'Cuvinte din text',
    searching: 'Se caută…',
    found: 'Pagini găsite: {count}',
    nothing: 'Nu s-a găsit nimic.',
    incomplete: 'O parte din index nu a putut fi încărcată.'
  },
  listPages: {
    label: 'Paginile listei',
    page: 'Pagina {number}'
  },
  documentOf: 'Documentul {number} din {all}',
  paragraph: 'Paragraful {number}',
  note: 'Nota {number}',
  backToNote: 'Înapoi la text, la nota {number}',
  addressOfSection: 'Adresa secțiunii „{title}”',
  editionsOf: 'Edițiile publicației „{title}”',
  pages: {
    one: '{count} pagină',
    few: '{count} pagini',
    other: '{count} de pagini'
  },
  citeHint: 'Citați un paragraf prin adresa lui: este aceeași pe web, în carte, pe hârtie și în date.',
  attached: 'Atașat la acest fișier: {files}.',
  accessibility: {
    text: 'Textul acceptă orice mărime, caracter și culoare; titlurile și cuprinsul vă conduc prin el.',
    described: 'Fiecare imagine care spune ceva este descrisă în cuvinte.',
    undescribed: 'Nu fiecare imagine este descrisă în cuvinte.',
    pages: 'Paginile ediției PDF sunt marcate.'
  },
  formerParts: {moved: 'Acest pasaj a fost mutat', gone: 'Acest pasaj nu mai este în text'},
  translation: {label: 'Traducere', machine: 'traducere automată', review: 'Revizuirea traducerii'},
  alsoIn: 'Și în: {languages}.'
}
