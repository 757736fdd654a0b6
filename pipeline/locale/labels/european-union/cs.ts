/** Provides the labels in Czech. */
import type {Labels} from '../../labels.ts'

export const cs: Labels = {
  contents: 'Obsah',
  titlePage: 'Titulní strana',
  skipToContent: 'Přejít k obsahu',
  languages: 'Jazyky',
  breadcrumb: 'Cesta ke stránce',
  library: 'Knihovna',
  publications: 'Publikace',
  allPublications: 'Všechny publikace',
  libraryLead: 'Vše v několika vydáních: web, PDF, EPUB a JSON.',
  editions: 'Dostupná vydání',
  editionNature: {
    html: 'Webové stránky',
    pdf: 's vyznačenou strukturou',
    epub: 'Kniha, s plynulým textem',
    json: 'Data a schéma'
  },
  previous: 'Předchozí',
  next: 'Další',
  documents: 'Dokumenty',
  updated: 'Aktualizováno',
  published: 'Zveřejněno',
  version: 'Verze',
  identifier: 'Identifikátor',
  licence: 'Licence',
  authors: 'Autoři',
  publisher: 'Vydavatel',
  howToCite: 'Jak citovat',
  cover: 'Obálka',
  notes: 'Poznámky',
  figure: 'Obrázek',
  table: 'Tabulka',
  landmarks: 'Orientační body',
  startOfText: 'Začátek textu',
  pageList: 'Seznam stran',
  taskDone: 'Hotovo',
  taskOpen: 'Nehotovo',
  yes: 'Ano',
  no: 'Ne',
  draft: 'Koncept',
  withdrawn: 'Staženo',
  withdrawnNotice: 'Tato publikace byla stažena. Její text se zde již nezveřejňuje.',
  reason: 'Důvod',
  replacedBy: 'Nahrazeno publikací',
  moved: 'Stránka byla přesunuta',
  unread: 'Tento dokument se nepodařilo přečíst',
  originalIsNewer: 'Originál je novější než tento překlad',
  notFound: {
    title: 'Stránka nenalezena',
    words: 'Na této adrese žádná stránka není. Všechny publikace jsou v katalogu.'
  },
  callouts: {
    note: 'Poznámka',
    tip: 'Tip',
    important: 'Důležité',
    warning: 'Varování',
    caution: 'Upozornění'
  },
  documentType: 'Dokument',
  filter: {
    label: 'Filtrovat seznam',
    words: 'Slova z názvu nebo shrnutí',
    type: 'Druh',
    allTypes: 'Všechny druhy',
    language: 'Jazyk',
    allLanguages: 'Všechny jazyky',
    status: '{shown} z {all} publikací',
    more: 'Zobrazit další',
    incomplete: 'Část seznamu se nepodařilo načíst.'
  },
  search: {
    label: 'Hledat v textu',
    words: 'Slova z textu',
    searching: 'Hledá se…',
    found: 'Nalezené stránky: {count}',
    nothing: 'Nic nebylo nalezeno.',
    incomplete: 'Část rejstříku se nepodařilo načíst.'
  },
  listPages: {
    label: 'Stránky seznamu',
    page: 'Strana {number}'
  },
  documentOf: 'Dokument {number} z {all}',
  paragraph: 'Odstavec {number}',
  note: 'Poznámka {number}',
  backToNote: 'Zpět do textu k poznámce {number}',
  addressOfSection: 'Adresa oddílu „{title}“',
  editionsOf: 'Vydání publikace „{title}“',
  pages: {
    one: '{count} strana',
    few: '{count} strany',
    other: '{count} stran'
  },
  citeHint: 'Odstavec citujte jeho adresou: na webu, v knize, na papíře i v datech je stejná.',
  attached: 'K tomuto souboru je přiloženo: {files}.',
  accessibility: {
    text: 'Text přijme jakoukoli velikost, písmo a barvu; provázejí jím nadpisy a obsah.',
    described: 'Každý obrázek, který něco sděluje, je popsán slovy.',
    undescribed: 'Ne každý obrázek je popsán slovy.',
    pages: 'Strany vydání v PDF jsou vyznačeny.'
  },
  formerParts: {moved: 'Tato pasáž byla přesunuta', gone: 'Tato pasáž již v textu není'},
  translation: {label: 'Překlad', machine: 'strojový překlad', review: 'Revize překladu'},
  alsoIn: 'Také v jazycích: {languages}.'
}
