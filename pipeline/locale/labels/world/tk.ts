/** Provides the labels in Turkmen. */
import type {Labels} from '../../labels.ts'

export const tk: Labels = {
  contents: 'Mazmuny',
  titlePage: 'Titul sahypasy',
  skipToContent: 'Mazmuna geç',
  languages: 'Diller',
  breadcrumb: 'Sahypanyň ýoly',
  library: 'Kitaphana',
  publications: 'Neşirler',
  allPublications: 'Ähli neşirler',
  libraryLead: 'Hemmesi birnäçe görnüşde: web, PDF, EPUB we JSON.',
  editions: 'Elýeterli görnüşler',
  editionNature: {
    html: 'Web sahypalary',
    pdf: 'gurluşy bellenen',
    epub: 'Kitap, çeýe tekstli',
    json: 'Maglumatlar we shema'
  },
  previous: 'Öňki',
  next: 'Indiki',
  documents: 'Resminamalar',
  updated: 'Täzelendi',
  published: 'Neşir edildi',
  version: 'Wersiýa',
  identifier: 'Kesgitleýji',
  licence: 'Ygtyýarnama',
  authors: 'Awtorlar',
  publisher: 'Neşirçi',
  howToCite: 'Nähili salgylanmaly',
  cover: 'Daşlyk',
  notes: 'Bellikler',
  figure: 'Surat',
  table: 'Tablisa',
  landmarks: 'Ugurlar',
  startOfText: 'Tekstiň başy',
  pageList: 'Sahypalaryň sanawy',
  taskDone: 'Ýerine ýetirildi',
  taskOpen: 'Ýerine ýetirilmedi',
  yes: 'Hawa',
  no: 'Ýok',
  draft: 'Taslama',
  withdrawn: 'Yzyna alyndy',
  withdrawnNotice: 'Bu neşir yzyna alyndy. Onuň teksti indi bu ýerde çap edilmeýär.',
  reason: 'Sebäbi',
  replacedBy: 'Onuň ýerine',
  moved: 'Sahypa göçürildi',
  unread: 'Bu resminamany okap bolmady',
  originalIsNewer: 'Asyl nusga bu terjimeden täze',
  notFound: {
    title: 'Sahypa tapylmady',
    words: 'Bu salgyda sahypa ýok. Ähli neşirler katalogda.'
  },
  callouts: {
    note: 'Bellik',
    tip: 'Maslahat',
    important: 'Wajyp',
    warning: 'Duýduryş',
    caution: 'Seresap boluň'
  },
  documentType: 'Resminama',
  filter: {
    label: 'Sanawy süz',
    words: 'Ady ýa-da gysgaça beýanyndaky sözler',
    type: 'Görnüşi',
    allTypes: 'Ähli görnüşler',
    language: 'Dil',
    allLanguages: 'Ähli diller',
    status: 'Neşirler: {all} neşirden {shown}',
    more: 'Ýene görkez',
    incomplete: 'Sanawyň bir bölegini ýükläp bolmady.'
  },
  search: {
    label: 'Tekstden gözle',
    words: 'Tekstdäki sözler',
    searching: 'Gözlenýär…',
    found: 'Tapylan sahypalar: {count}',
    nothing: 'Hiç zat tapylmady.',
    incomplete: 'Görkezijiniň bir bölegini ýükläp bolmady.'
  },
  listPages: {
    label: 'Sanawyň sahypalary',
    page: 'Sahypa {number}'
  },
  documentOf: 'Resminama {number}, jemi {all}',
  paragraph: 'Abzas {number}',
  note: 'Bellik {number}',
  backToNote: 'Tekste gaýdyp gel, bellik {number}',
  addressOfSection: '“{title}” bölüminiň salgysy',
  editionsOf: '“{title}” neşiriniň görnüşleri',
  pages: {
    one: '{count} sahypa',
    other: '{count} sahypa'
  },
  citeHint: 'Abzasa salgysy bilen salgylanyň: ol webde, kitapda, kagyzda we maglumatlarda birmeňzeş.',
  attached: 'Bu faýla goşulan: {files}.',
  accessibility: {
    text: 'Tekst islendik ölçegi, şrifti we reňki kabul edýär; sözbaşylar we mazmuny ýol görkezýär.',
    described: 'Manyly her bir surat söz bilen beýan edilen.',
    undescribed: 'Her surat söz bilen beýan edilmedik.',
    pages: 'PDF görnüşiniň sahypalary bellenen.'
  },
  formerParts: {moved: 'Bu bölek göçürildi', gone: 'Bu bölek indi tekstde ýok'},
  translation: {label: 'Terjime', machine: 'maşyn terjimesi', review: 'Terjimäniň barlagy'},
  alsoIn: 'Şu dillerde hem: {languages}.'
}
