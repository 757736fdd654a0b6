/** Provides the labels in Uzbek. */
import type {Labels} from '../../labels.ts'

export const uz: Labels = {
  contents: 'Mundarija',
  titlePage: 'Sarlavha sahifasi',
  skipToContent: 'Mazmunga o‘tish',
  languages: 'Tillar',
  breadcrumb: 'Sahifa yo‘li',
  library: 'Kutubxona',
  publications: 'Nashrlar',
  allPublications: 'Barcha nashrlar',
  libraryLead: 'Hammasi bir necha shaklda: veb, PDF, EPUB va JSON.',
  editions: 'Mavjud shakllar',
  editionNature: {
    html: 'Veb-sahifalar',
    pdf: 'tuzilishi belgilangan',
    epub: 'Kitob, moslashuvchan matn',
    json: 'Ma’lumotlar va sxema'
  },
  previous: 'Oldingi',
  next: 'Keyingi',
  documents: 'Hujjatlar',
  updated: 'Yangilandi',
  published: 'Nashr etildi',
  version: 'Versiya',
  identifier: 'Identifikator',
  licence: 'Litsenziya',
  authors: 'Mualliflar',
  publisher: 'Nashriyotchi',
  howToCite: 'Qanday iqtibos keltiriladi',
  cover: 'Muqova',
  notes: 'Izohlar',
  figure: 'Rasm',
  table: 'Jadval',
  landmarks: 'Mo‘ljallar',
  startOfText: 'Matn boshi',
  pageList: 'Sahifalar ro‘yxati',
  taskDone: 'Bajarildi',
  taskOpen: 'Bajarilmadi',
  yes: 'Ha',
  no: 'Yo‘q',
  draft: 'Loyiha',
  withdrawn: 'Qaytarib olindi',
  withdrawnNotice: 'Bu nashr qaytarib olindi. Uning matni endi bu yerda e’lon qilinmaydi.',
  reason: 'Sabab',
  replacedBy: 'O‘rniga',
  moved: 'Sahifa ko‘chirilgan',
  unread: 'Bu hujjatni o‘qib bo‘lmadi',
  originalIsNewer: 'Asl matn bu tarjimadan yangiroq',
  notFound: {
    title: 'Sahifa topilmadi',
    words: 'Bu manzilda sahifa yo‘q. Barcha nashrlar katalogda.'
  },
  callouts: {
    note: 'Eslatma',
    tip: 'Maslahat',
    important: 'Muhim',
    warning: 'Ogohlantirish',
    caution: 'Ehtiyot bo‘ling'
  },
  documentType: 'Hujjat',
  filter: {
    label: 'Ro‘yxatni saralash',
    words: 'Sarlavha yoki annotatsiyadagi so‘zlar',
    type: 'Turi',
    allTypes: 'Barcha turlar',
    language: 'Til',
    allLanguages: 'Barcha tillar',
    status: 'Nashrlar: {all} tadan {shown} tasi',
    more: 'Yana ko‘rsatish',
    incomplete: 'Ro‘yxatning bir qismini yuklab bo‘lmadi.'
  },
  search: {
    label: 'Matndan qidirish',
    words: 'Matndagi so‘zlar',
    searching: 'Qidirilmoqda…',
    found: 'Topilgan sahifalar: {count}',
    nothing: 'Hech narsa topilmadi.',
    incomplete: 'Ko‘rsatkichning bir qismini yuklab bo‘lmadi.'
  },
  listPages: {
    label: 'Ro‘yxat sahifalari',
    page: '{number}-sahifa'
  },
  documentOf: '{number}-hujjat, jami {all}',
  paragraph: '{number}-band',
  note: '{number}-izoh',
  backToNote: 'Matnga qaytish, {number}-izoh',
  addressOfSection: '“{title}” bo‘limining manzili',
  editionsOf: '“{title}” nashrining shakllari',
  pages: {
    one: '{count} sahifa',
    other: '{count} sahifa'
  },
  citeHint: 'Bandga manzili bilan havola qiling: u vebda, kitobda, qog‘ozda va ma’lumotlarda bir xil.',
  attached: 'Bu faylga ilova qilingan: {files}.',
  accessibility: {
    text: 'Matn istalgan o‘lcham, shrift va rangni qabul qiladi; sarlavhalar va mundarija yo‘l ko‘rsatadi.',
    described: 'Ma’noli har bir tasvir so‘z bilan bayon qilingan.',
    undescribed: 'Har bir tasvir so‘z bilan bayon qilinmagan.',
    pages: 'PDF shaklining sahifalari belgilangan.'
  },
  formerParts: {moved: 'Bu qism ko‘chirilgan', gone: 'Bu qism endi matnda yo‘q'},
  translation: {label: 'Tarjima', machine: 'mashina tarjimasi', review: 'Tarjimani tekshirish'},
  alsoIn: 'Shu tillarda ham: {languages}.'
}
