/** Provides the labels in Icelandic. */
import type {Labels} from '../../labels.ts'

export const is: Labels = {
  contents: 'Efnisyfirlit',
  titlePage: 'Titilsíða',
  skipToContent: 'Fara að efninu',
  languages: 'Tungumál',
  breadcrumb: 'Slóð síðunnar',
  library: 'Safn',
  publications: 'Útgáfurit',
  allPublications: 'Öll útgáfurit',
  libraryLead: 'Allt í nokkrum gerðum: vefur, PDF, EPUB og JSON.',
  editions: 'Tiltækar gerðir',
  editionNature: {
    html: 'Vefsíður',
    pdf: 'með merktri byggingu',
    epub: 'Bók, með fljótandi texta',
    json: 'Gögn og skema'
  },
  previous: 'Fyrri',
  next: 'Næsta',
  documents: 'Skjöl',
  updated: 'Uppfært',
  published: 'Birt',
  version: 'Útgáfa',
  identifier: 'Auðkenni',
  licence: 'Leyfi',
  authors: 'Höfundar',
  publisher: 'Útgefandi',
  howToCite: 'Hvernig vísa skal til',
  cover: 'Kápa',
  notes: 'Skýringar',
  figure: 'Mynd',
  table: 'Tafla',
  landmarks: 'Kennileiti',
  startOfText: 'Upphaf texta',
  pageList: 'Síðulisti',
  taskDone: 'Lokið',
  taskOpen: 'Ólokið',
  yes: 'Já',
  no: 'Nei',
  draft: 'Drög',
  withdrawn: 'Afturkallað',
  withdrawnNotice: 'Þetta rit hefur verið afturkallað. Texti þess er ekki lengur birtur hér.',
  reason: 'Ástæða',
  replacedBy: 'Í staðinn kemur',
  moved: 'Síðan hefur verið flutt',
  unread: 'Ekki var hægt að lesa þetta skjal',
  originalIsNewer: 'Frumtextinn er nýrri en þessi þýðing',
  notFound: {
    title: 'Síðan fannst ekki',
    words: 'Engin síða er á þessari slóð. Öll útgáfurit eru í skránni.'
  },
  callouts: {
    note: 'Athugasemd',
    tip: 'Ábending',
    important: 'Mikilvægt',
    warning: 'Viðvörun',
    caution: 'Varúð'
  },
  documentType: 'Skjal',
  filter: {
    label: 'Sía listann',
    words: 'Orð úr titli eða ágripi',
    type: 'Tegund',
    allTypes: 'Allar tegundir',
    language: 'Tungumál',
    allLanguages: 'Öll tungumál',
    status: '{shown} af {all} útgáfuritum',
    more: 'Sýna fleiri',
    incomplete: 'Ekki tókst að sækja hluta listans.'
  },
  search: {
    label: 'Leita í textanum',
    words: 'Orð úr textanum',
    searching: 'Leita…',
    found: 'Síður sem fundust: {count}',
    nothing: 'Ekkert fannst.',
    incomplete: 'Ekki tókst að sækja hluta skrárinnar.'
  },
  listPages: {
    label: 'Síður listans',
    page: 'Síða {number}'
  },
  documentOf: 'Skjal {number} af {all}',
  paragraph: 'Málsgrein {number}',
  note: 'Skýring {number}',
  backToNote: 'Aftur í textann við skýringu {number}',
  addressOfSection: 'Slóð kaflans „{title}“',
  editionsOf: 'Gerðir ritsins „{title}“',
  pages: {
    one: '{count} síða',
    other: '{count} síður'
  },
  citeHint:
    'Vísið til málsgreinar með slóð hennar: hún er sú sama á vefnum, í bókinni, á pappír og í gögnunum.',
  attached: 'Viðhengi þessarar skrár: {files}.',
  accessibility: {
    text: 'Textinn getur haft hvaða stærð, letur og lit sem er; fyrirsagnir og efnisyfirlit vísa veginn.',
    described: 'Hverri mynd sem segir eitthvað er lýst með orðum.',
    undescribed: 'Ekki er öllum myndum lýst með orðum.',
    pages: 'Síður PDF-útgáfunnar eru merktar.'
  },
  formerParts: {moved: 'Þessi kafli hefur verið fluttur', gone: 'Þessi kafli er ekki lengur í textanum'},
  translation: {label: 'Þýðing', machine: 'vélþýðing', review: 'Yfirlestur þýðingar'},
  alsoIn: 'Einnig á: {languages}.'
}
