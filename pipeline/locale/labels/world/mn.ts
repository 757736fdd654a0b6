/** Provides the labels in Mongolian. */
import type {Labels} from '../../labels.ts'

export const mn: Labels = {
  contents: 'Агуулга',
  titlePage: 'Нүүр хуудас',
  skipToContent: 'Агуулга руу очих',
  languages: 'Хэлнүүд',
  breadcrumb: 'Хуудасны зам',
  library: 'Номын сан',
  publications: 'Нийтлэлүүд',
  allPublications: 'Бүх нийтлэл',
  libraryLead: 'Бүгд хэд хэдэн хэлбэрээр: веб, PDF, EPUB болон JSON.',
  editions: 'Боломжтой хэлбэрүүд',
  editionNature: {
    html: 'Веб хуудаснууд',
    pdf: 'бүтэц нь тэмдэглэгдсэн',
    epub: 'Ном, уян хатан эх',
    json: 'Өгөгдөл ба схем'
  },
  previous: 'Өмнөх',
  next: 'Дараах',
  documents: 'Баримтууд',
  updated: 'Шинэчилсэн',
  published: 'Нийтэлсэн',
  version: 'Хувилбар',
  identifier: 'Таних тэмдэг',
  licence: 'Лиценз',
  authors: 'Зохиогчид',
  publisher: 'Хэвлэгч',
  howToCite: 'Хэрхэн эшлэх вэ',
  cover: 'Хавтас',
  notes: 'Тайлбарууд',
  figure: 'Зураг',
  table: 'Хүснэгт',
  landmarks: 'Чиг баримжаа',
  startOfText: 'Эхийн эхлэл',
  pageList: 'Хуудасны жагсаалт',
  taskDone: 'Хийсэн',
  taskOpen: 'Хийгээгүй',
  yes: 'Тийм',
  no: 'Үгүй',
  draft: 'Төсөл',
  withdrawn: 'Буцаан татсан',
  withdrawnNotice: 'Энэ нийтлэлийг буцаан татсан. Түүний эхийг энд цаашид нийтлэхгүй.',
  reason: 'Шалтгаан',
  replacedBy: 'Оронд нь',
  moved: 'Хуудас шилжсэн',
  unread: 'Энэ баримтыг уншиж чадсангүй',
  originalIsNewer: 'Эх бичвэр энэ орчуулгаас шинэ байна',
  notFound: {
    title: 'Хуудас олдсонгүй',
    words: 'Энэ хаягт хуудас байхгүй. Бүх нийтлэл каталогт байгаа.'
  },
  callouts: {
    note: 'Тэмдэглэл',
    tip: 'Зөвлөгөө',
    important: 'Чухал',
    warning: 'Анхааруулга',
    caution: 'Болгоомжил'
  },
  documentType: 'Баримт',
  filter: {
    label: 'Жагсаалтыг шүүх',
    words: 'Гарчиг эсвэл товч агуулгын үгс',
    type: 'Төрөл',
    allTypes: 'Бүх төрөл',
    language: 'Хэл',
    allLanguages: 'Бүх хэл',
    status: 'Нийтлэл: {all}-аас {shown}',
    more: 'Цааш харуулах',
    incomplete: 'Жагсаалтын нэг хэсгийг ачаалж чадсангүй.'
  },
  search: {
    label: 'Эхээс хайх',
    words: 'Эхийн үгс',
    searching: 'Хайж байна…',
    found: 'Олдсон хуудас: {count}',
    nothing: 'Юу ч олдсонгүй.',
    incomplete: 'Хэлхээсний нэг хэсгийг ачаалж чадсангүй.'
  },
  listPages: {
    label: 'Жагсаалтын хуудаснууд',
    page: '{number}-р хуудас'
  },
  documentOf: '{number}-р баримт, нийт {all}',
  paragraph: '{number}-р догол мөр',
  note: '{number}-р тайлбар',
  backToNote: '{number}-р тайлбараас эх рүү буцах',
  addressOfSection: '«{title}» хэсгийн хаяг',
  editionsOf: '«{title}» нийтлэлийн хэлбэрүүд',
  pages: {
    one: '{count} хуудас',
    other: '{count} хуудас'
  },
  citeHint: 'Догол мөрийг хаягаар нь эшлээрэй: веб, ном, цаас, өгөгдөлд ижил байна.',
  attached: 'Энэ файлд хавсаргасан: {files}.',
  accessibility: {
    text: 'Эх ямар ч хэмжээ, үсгийн хэлбэр, өнгөтэй байж болно; гарчгууд ба агуулга чиглүүлнэ.',
    described: 'Утга бүхий зураг бүрийг үгээр тайлбарласан.',
    undescribed: 'Бүх зургийг үгээр тайлбарлаагүй.',
    pages: 'PDF хэлбэрийн хуудсууд тэмдэглэгдсэн.'
  },
  formerParts: {moved: 'Энэ хэсэг шилжсэн', gone: 'Энэ хэсэг эхэд байхгүй болсон'},
  translation: {label: 'Орчуулга', machine: 'машин орчуулга', review: 'Орчуулгын хяналт'},
  alsoIn: 'Бусад хэлээр: {languages}.'
}
