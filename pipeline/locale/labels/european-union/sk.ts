/** Provides the labels in Slovak. */
import type {Labels} from '../../labels.ts'

export const sk: Labels = {
  contents: 'Obsah',
  titlePage: 'Titulná strana',
  skipToContent: 'Prejsť na obsah',
  languages: 'Jazyky',
  breadcrumb: 'Cesta k stránke',
  library: 'Knižnica',
  publications: 'Publikácie',
  allPublications: 'Všetky publikácie',
  libraryLead: 'Všetko vo viacerých vydaniach: web, PDF, EPUB a JSON.',
  editions: 'Dostupné vydania',
  editionNature: {
    html: 'Webové stránky',
    pdf: 's vyznačenou štruktúrou',
    epub: 'Kniha, s plynulým textom',
    json: 'Údaje a schéma'
  },
  previous: 'Predchádzajúci',
  next: 'Nasledujúci',
  documents: 'Dokumenty',
  updated: 'Aktualizované',
  published: 'Zverejnené',
  version: 'Verzia',
  identifier: 'Identifikátor',
  licence: 'Licencia',
  authors: 'Autori',
  publisher: 'Vydavateľ',
  howToCite: 'Ako citovať',
  cover: 'Obálka',
  notes: 'Poznámky',
  figure: 'Obrázok',
  table: 'Tabuľka',
  landmarks: 'Orientačné body',
  startOfText: 'Začiatok textu',
  pageList: 'Zoznam strán',
  taskDone: 'Hotovo',
  taskOpen: 'Nehotovo',
  yes: 'Áno',
  no: 'Nie',
  draft: 'Koncept',
  withdrawn: 'Stiahnuté',
  withdrawnNotice: 'Táto publikácia bola stiahnutá. Jej text sa tu už nezverejňuje.',
  reason: 'Dôvod',
  replacedBy: 'Nahradené publikáciou',
  moved: 'Stránka bola presunutá',
  unread: 'Tento dokument sa nepodarilo prečítať',
  originalIsNewer: 'Originál je novší ako tento preklad',
  notFound: {
    title: 'Stránka sa nenašla',
    words: 'Na tejto adrese nie je žiadna stránka. Všetky publikácie sú v katalógu.'
  },
  callouts: {
    note: 'Poznámka',
    tip: 'Tip',
    important: 'Dôležité',
    warning: 'Varovanie',
    caution: 'Upozornenie'
  },
  documentType: 'Dokument',
  filter: {
    label: 'Filtrovať zoznam',
    words: 'Slová z názvu alebo zhrnutia',
    type: 'Druh',
    allTypes: 'Všetky druhy',
    language: 'Jazyk',
    allLanguages: 'Všetky jazyky',
    status: '{shown} z {all} publikácií',
    more: 'Zobraziť ďalšie',
    incomplete: 'Časť zoznamu sa nepodarilo načítať.'
  },
  search: {
    label: 'Hľadať v texte',
    words: 'Slová z textu',
    searching: 'Hľadá sa…',
    found: 'Nájdené stránky: {count}',
    nothing: 'Nič sa nenašlo.',
    incomplete: 'Časť registra sa nepodarilo načítať.'
  },
  listPages: {
    label: 'Stránky zoznamu',
    page: 'Strana {number}'
  },
  documentOf: 'Dokument {number} z {all}',
  paragraph: 'Odsek {number}',
  note: 'Poznámka {number}',
  backToNote: 'Späť do textu k poznámke {number}',
  addressOfSection: 'Adresa oddielu „{title}“',
  editionsOf: 'Vydania publikácie „{title}“',
  pages: {
    one: '{count} strana',
    few: '{count} strany',
    other: '{count} strán'
  },
  citeHint: 'Odsek citujte jeho adresou: na webe, v knihe, na papieri aj v údajoch je rovnaká.',
  attached: 'K tomuto súboru je priložené: {files}.',
  accessibility: {
    text: 'Text prijme akúkoľvek veľkosť, písmo a farbu; sprevádzajú ním nadpisy a obsah.',
    described: 'Každý obrázok, ktorý niečo hovorí, je opísaný slovami.',
    undescribed: 'Nie každý obrázok je opísaný slovami.',
    pages: 'Strany vydania v PDF sú vyznačené.'
  },
  formerParts: {moved: 'Táto pasáž bola presunutá', gone: 'Táto pasáž už v texte nie je'},
  translation: {label: 'Preklad', machine: 'strojový preklad', review: 'Revízia prekladu'},
  alsoIn: 'Aj v jazykoch: {languages}.'
}
