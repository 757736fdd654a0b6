/** Provides the labels in Irish. */
import type {Labels} from '../../labels.ts'

export const ga: Labels = {
  contents: 'Clár ábhair',
  titlePage: 'Leathanach teidil',
  skipToContent: 'Téigh chuig an ábhar',
  languages: 'Teangacha',
  breadcrumb: 'Conair an leathanaigh',
  library: 'Leabharlann',
  publications: 'Foilseacháin',
  allPublications: 'Gach foilseachán',
  libraryLead: 'Gach rud i roinnt eagrán: gréasán, PDF, EPUB agus JSON.',
  editions: 'Eagráin atá ar fáil',
  editionNature: {
    html: 'Leathanaigh ghréasáin',
    pdf: 'le clibeanna struchtúir',
    epub: 'Leabhar, in-athshreafa',
    json: 'Sonraí agus scéimre'
  },
  previous: 'Roimhe seo',
  next: 'Ar aghaidh',
  documents: 'Doiciméid',
  updated: 'Nuashonraithe',
  published: 'Foilsithe',
  version: 'Leagan',
  identifier: 'Aitheantóir',
  licence: 'Ceadúnas',
  authors: 'Údair',
  publisher: 'Foilsitheoir',
  howToCite: 'Conas é a lua',
  cover: 'Clúdach',
  notes: 'Nótaí',
  figure: 'Fíor',
  table: 'Tábla',
  landmarks: 'Sainchomharthaí',
  startOfText: 'Tús an téacs',
  pageList: 'Liosta leathanach',
  taskDone: 'Déanta',
  taskOpen: 'Gan déanamh',
  yes: 'Is ea',
  no: 'Ní hea',
  draft: 'Dréacht',
  withdrawn: 'Tarraingthe siar',
  withdrawnNotice: 'Tarraingíodh an foilseachán seo siar. Níl a théacs á fhoilsiú anseo a thuilleadh.',
  reason: 'Cúis',
  replacedBy: 'Curtha ina áit',
  moved: 'Bogadh an leathanach seo',
  unread: 'Níorbh fhéidir an doiciméad seo a léamh',
  originalIsNewer: 'Tá an bunleagan níos nuaí ná an t-aistriúchán seo',
  notFound: {
    title: 'Níor aimsíodh an leathanach',
    words: 'Níl aon leathanach ag an seoladh seo. Tá gach foilseachán sa chatalóg.'
  },
  callouts: {
    note: 'Nóta',
    tip: 'Leid',
    important: 'Tábhachtach',
    warning: 'Rabhadh',
    caution: 'Faichill'
  },
  documentType: 'Doiciméad',
  filter: {
    label: 'Scag an liosta',
    words: 'Focail sa teideal nó san achoimre',
    type: 'Cineál',
    allTypes: 'Gach cineál',
    language: 'Teanga',
    allLanguages: 'Gach teanga',
    status: '{shown} as {all} foilseachán',
    more: 'Taispeáin tuilleadh',
    incomplete: 'Níorbh fhéidir cuid den liosta a lódáil.'
  },
  search: {
    label: 'Cuardaigh an téacs',
    words: 'Focail sa téacs',
    searching: 'Ag cuardach…',
    found: 'Leathanaigh a aimsíodh: {count}',
    nothing: 'Níor aimsíodh tada.',
    incomplete: 'Níorbh fhéidir cuid den innéacs a lódáil.'
  },
  listPages: {
    label: 'Leathanaigh an liosta',
    page: 'Leathanach {number}'
  },
  documentOf: 'Doiciméad {number} as {all}',
  paragraph: 'Mír {number}',
  note: 'Nóta {number}',
  backToNote: 'Ar ais chuig an téacs ag nóta {number}',
  addressOfSection: 'Seoladh na rannóige “{title}”',
  editionsOf: 'Eagráin de “{title}”',
  pages: {
    one: '{count} leathanach',
    two: '{count} leathanach',
    few: '{count} leathanach',
    many: '{count} leathanach',
    other: '{count} leathanach'
  },
  citeHint:
    'Luaigh mír lena seoladh: is é an seoladh céanna é ar an ngréasán, sa leabhar, ar pháipéar agus sna sonraí.',
  attached: 'Ceangailte leis an gcomhad seo: {files}.',
  accessibility: {
    text: 'Glacann an téacs le haon mhéid, cló agus dath; treoraíonn na ceannteidil agus an clár ábhair tríd.',
    described: 'Tá cur síos i bhfocail ar gach íomhá a bhfuil brí léi.',
    undescribed: 'Níl cur síos i bhfocail ar gach íomhá.',
    pages: 'Tá leathanaigh an eagráin PDF marcáilte.'
  },
  formerParts: {moved: 'Bogadh an sliocht seo', gone: 'Níl an sliocht seo sa téacs a thuilleadh'},
  translation: {
    label: 'Aistriúchán',
    machine: 'meaisínaistriúchán',
    review: 'Athbhreithniú ar an aistriúchán'
  },
  alsoIn: 'Ar fáil freisin i: {languages}.'
}
