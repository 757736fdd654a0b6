/** Provides the labels in Catalan. */
import type {Labels} from '../../labels.ts'

export const ca: Labels = {
  contents: 'Contingut',
  titlePage: 'Portadella',
  skipToContent: 'Vés al contingut',
  languages: 'Llengües',
  breadcrumb: 'Ruta de navegació',
  library: 'Biblioteca',
  publications: 'Publicacions',
  allPublications: 'Totes les publicacions',
  libraryLead: 'Tot en diverses edicions: web, PDF, EPUB i JSON.',
  editions: 'Edicions disponibles',
  editionNature: {
    html: 'Pàgines web',
    pdf: 'amb l’estructura etiquetada',
    epub: 'Llibre, amb text adaptable',
    json: 'Dades i esquema'
  },
  previous: 'Anterior',
  next: 'Següent',
  documents: 'Documents',
  updated: 'Actualitzat',
  published: 'Publicat',
  version: 'Versió',
  identifier: 'Identificador',
  licence: 'Llicència',
  authors: 'Autors',
  publisher: 'Editor',
  howToCite: 'Com citar-ho',
  cover: 'Coberta',
  notes: 'Notes',
  figure: 'Figura',
  table: 'Taula',
  landmarks: 'Punts de referència',
  startOfText: 'Inici del text',
  pageList: 'Llista de pàgines',
  taskDone: 'Fet',
  taskOpen: 'No fet',
  yes: 'Sí',
  no: 'No',
  draft: 'Esborrany',
  withdrawn: 'Retirat',
  withdrawnNotice: 'Aquesta publicació s’ha retirat. El seu text ja no es publica aquí.',
  reason: 'Motiu',
  replacedBy: 'Substituït per',
  moved: 'La pàgina s’ha traslladat',
  unread: 'No s’ha pogut llegir aquest document',
  originalIsNewer: 'L’original és més recent que aquesta traducció',
  notFound: {
    title: 'No s’ha trobat la pàgina',
    words: 'En aquesta adreça no hi ha cap pàgina. Totes les publicacions són al catàleg.'
  },
  callouts: {
    note: 'Nota',
    tip: 'Consell',
    important: 'Important',
    warning: 'Advertiment',
    caution: 'Precaució'
  },
  documentType: 'Document',
  filter: {
    label: 'Filtra la llista',
    words: 'Paraules del títol o del resum',
    type: 'Tipus',
    allTypes: 'Tots els tipus',
    language: 'Llengua',
    allLanguages: 'Totes les llengües',
    status: '{shown} de {all} publicacions',
    more: 'Mostra’n més',
    incomplete: 'No s’ha pogut carregar una part de la llista.'
  },
  search: {
    label: 'Cerca en el text',
    words: 'Paraules del text',
    searching: 'S’està cercant…',
    found: 'Pàgines trobades: {count}',
    nothing: 'No s’ha trobat res.',
    incomplete: 'No s’ha pogut carregar una part de l’índex.'
  },
  listPages: {
    label: 'Pàgines de la llista',
    page: 'Pàgina {number}'
  },
  documentOf: 'Document {number} de {all}',
  paragraph: 'Paràgraf {number}',
  note: 'Nota {number}',
  backToNote: 'Torna al text a la nota {number}',
  addressOfSection: 'Adreça de la secció «{title}»',
  editionsOf: 'Edicions de «{title}»',
  pages: {
    one: '{count} pàgina',
    other: '{count} pàgines'
  },
  citeHint: 'Citeu un paràgraf per la seva adreça: és la mateixa al web, al llibre, en paper i a les dades.',
  attached: 'Adjunt a aquest fitxer: {files}.',
  accessibility: {
    text: 'El text admet qualsevol mida, lletra i color; els títols i el contingut hi fan de guia.',
    described: 'Cada imatge que diu alguna cosa es descriu amb paraules.',
    undescribed: 'No totes les imatges es descriuen amb paraules.',
    pages: 'Les pàgines de l’edició PDF hi són indicades.'
  },
  formerParts: {moved: 'Aquest passatge s’ha traslladat', gone: 'Aquest passatge ja no és al text'},
  translation: {label: 'Traducció', machine: 'traducció automàtica', review: 'Revisió de la traducció'},
  alsoIn: 'També en: {languages}.'
}
