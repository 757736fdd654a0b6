/** Provides the labels in Hungarian. */
import type {Labels} from '../../labels.ts'

export const hu: Labels = {
  contents: 'Tartalom',
  titlePage: 'Címoldal',
  skipToContent: 'Ugrás a tartalomhoz',
  languages: 'Nyelvek',
  breadcrumb: 'Az oldal helye',
  library: 'Könyvtár',
  publications: 'Kiadványok',
  allPublications: 'Minden kiadvány',
  libraryLead: 'Minden több kiadásban: web, PDF, EPUB és JSON.',
  editions: 'Elérhető kiadások',
  editionNature: {
    html: 'Weboldalak',
    pdf: 'jelölt szerkezettel',
    epub: 'Könyv, újratördelhető',
    json: 'Adatok és séma'
  },
  previous: 'Előző',
  next: 'Következő',
  documents: 'Dokumentumok',
  updated: 'Frissítve',
  published: 'Közzétéve',
  version: 'Változat',
  identifier: 'Azonosító',
  licence: 'Licenc',
  authors: 'Szerzők',
  publisher: 'Kiadó',
  howToCite: 'Hivatkozás módja',
  cover: 'Borító',
  notes: 'Jegyzetek',
  figure: 'Ábra',
  table: 'Táblázat',
  landmarks: 'Tájékozódási pontok',
  startOfText: 'A szöveg kezdete',
  pageList: 'Oldalak jegyzéke',
  taskDone: 'Kész',
  taskOpen: 'Nincs kész',
  yes: 'Igen',
  no: 'Nem',
  draft: 'Tervezet',
  withdrawn: 'Visszavonva',
  withdrawnNotice: 'Ezt a kiadványt visszavonták. Szövege itt már nem olvasható.',
  reason: 'Ok',
  replacedBy: 'Helyette',
  moved: 'Az oldal elköltözött',
  unread: 'Ezt a dokumentumot nem sikerült beolvasni',
  originalIsNewer: 'Az eredeti újabb ennél a fordításnál',
  notFound: {
    title: 'Az oldal nem található',
    words: 'Ezen a címen nincs oldal. Minden kiadvány megtalálható a katalógusban.'
  },
  callouts: {
    note: 'Megjegyzés',
    tip: 'Tipp',
    important: 'Fontos',
    warning: 'Figyelmeztetés',
    caution: 'Vigyázat'
  },
  documentType: 'Dokumentum',
  filter: {
    label: 'A lista szűrése',
    words: 'Szavak a címből vagy az összefoglalóból',
    type: 'Típus',
    allTypes: 'Minden típus',
    language: 'Nyelv',
    allLanguages: 'Minden nyelv',
    status: '{shown} / {all} kiadvány',
    more: 'Továbbiak',
    incomplete: 'A lista egy részét nem sikerült betölteni.'
  },
  search: {
    label: 'Keresés a szövegben',
    words: 'Szavak a szövegből',
    searching: 'Keresés…',
    found: 'Talált oldalak: {count}',
    nothing: 'Nincs találat.',
    incomplete: 'A mutató egy részét nem sikerült betölteni.'
  },
  listPages: {
    label: 'A lista oldalai',
    page: '{number}. oldal'
  },
  documentOf: '{number}. dokumentum, összesen {all}',
  paragraph: '{number}. bekezdés',
  note: '{number}. jegyzet',
  backToNote: 'Vissza a szöveghez a(z) {number}. jegyzetnél',
  addressOfSection: 'A(z) „{title}” szakasz címe',
  editionsOf: 'A(z) „{title}” kiadásai',
  pages: {
    one: '{count} oldal',
    other: '{count} oldal'
  },
  citeHint: 'A bekezdésekre a címükkel hivatkozzon: az a weben, a könyvben, papíron és az adatokban ugyanaz.',
  attached: 'A fájl mellékletei: {files}.',
  accessibility: {
    text: 'A szöveg bármilyen méretű, betűtípusú és színű lehet; a címsorok és a tartalomjegyzék vezetnek benne.',
    described: 'Minden jelentéssel bíró kép szavakkal le van írva.',
    undescribed: 'Nem minden kép van szavakkal leírva.',
    pages: 'A PDF-kiadás oldalai meg vannak jelölve.'
  },
  formerParts: {moved: 'Ez a rész átkerült máshová', gone: 'Ez a rész már nem szerepel a szövegben'},
  translation: {label: 'Fordítás', machine: 'gépi fordítás', review: 'A fordítás ellenőrzése'},
  alsoIn: 'Más nyelveken: {languages}.'
}
