/** Provides the labels in Persian. */
import type {Labels} from '../../labels.ts'

export const fa: Labels = {
  contents: 'فهرست',
  titlePage: 'صفحهٔ عنوان',
  skipToContent: 'رفتن به محتوا',
  languages: 'زبان‌ها',
  breadcrumb: 'مسیر صفحه',
  library: 'کتابخانه',
  publications: 'انتشارات',
  allPublications: 'همهٔ انتشارات',
  libraryLead: 'همه چیز در چند ویرایش: وب، PDF، EPUB و JSON.',
  editions: 'ویرایش‌های موجود',
  editionNature: {
    html: 'صفحه‌های وب',
    pdf: 'با ساختار برچسب‌خورده',
    epub: 'کتاب، با متن روان',
    json: 'داده و طرح‌واره'
  },
  previous: 'پیشین',
  next: 'بعدی',
  documents: 'سندها',
  updated: 'به‌روزرسانی',
  published: 'انتشار',
  version: 'نسخه',
  identifier: 'شناسه',
  licence: 'پروانه',
  authors: 'نویسندگان',
  publisher: 'ناشر',
  howToCite: 'شیوهٔ ارجاع',
  cover: 'جلد',
  notes: 'یادداشت‌ها',
  figure: 'شکل',
  table: 'جدول',
  landmarks: 'نشانه‌های راهنما',
  startOfText: 'آغاز متن',
  pageList: 'فهرست صفحه‌ها',
  taskDone: 'انجام‌شده',
  taskOpen: 'انجام‌نشده',
  yes: 'بله',
  no: 'خیر',
  draft: 'پیش‌نویس',
  withdrawn: 'پس‌گرفته‌شده',
  withdrawnNotice: 'این اثر پس گرفته شده است. متن آن دیگر در اینجا منتشر نمی‌شود.',
  reason: 'دلیل',
  replacedBy: 'جایگزین',
  moved: 'این صفحه جابه‌جا شده است',
  unread: 'خواندن این سند ممکن نشد',
  originalIsNewer: 'متن اصلی از این ترجمه جدیدتر است',
  notFound: {
    title: 'صفحه یافت نشد',
    words: 'در این نشانی صفحه‌ای نیست. همهٔ انتشارات در فهرست کلی هستند.'
  },
  callouts: {
    note: 'یادداشت',
    tip: 'نکته',
    important: 'مهم',
    warning: 'هشدار',
    caution: 'احتیاط'
  },
  documentType: 'سند',
  filter: {
    label: 'پالایش فهرست',
    words: 'واژه‌های عنوان یا چکیده',
    type: 'گونه',
    allTypes: 'همهٔ گونه‌ها',
    language: 'زبان',
    allLanguages: 'همهٔ زبان‌ها',
    status: '{shown} از {all} اثر',
    more: 'نمایش بیشتر',
    incomplete: 'بخشی از فهرست بار نشد.'
  },
  search: {
    label: 'جست‌وجو در متن',
    words: 'واژه‌های متن',
    searching: 'در حال جست‌وجو…',
    found: 'صفحه‌های یافته: {count}',
    nothing: 'چیزی یافت نشد.',
    incomplete: 'بخشی از نمایه بار نشد.'
  },
  listPages: {
    label: 'صفحه‌های فهرست',
    page: 'صفحهٔ {number}'
  },
  documentOf: 'سند {number} از {all}',
  paragraph: 'بند {number}',
  note: 'یادداشت {number}',
  backToNote: 'بازگشت به متن، یادداشت {number}',
  addressOfSection: 'نشانی بخش «{title}»',
  editionsOf: 'ویرایش‌های «{title}»',
  pages: {
    one: '{count} صفحه',
    other: '{count} صفحه'
  },
  citeHint: 'به هر بند با نشانی آن ارجاع دهید: در وب، کتاب، کاغذ و داده‌ها یکی است.',
  attached: 'پیوست این پرونده: {files}.',
  accessibility: {
    text: 'متن هر اندازه، قلم و رنگی را می‌پذیرد؛ سرخط‌ها و فهرست راهنمای آن‌اند.',
    described: 'هر تصویر معناداری با واژه‌ها توصیف شده است.',
    undescribed: 'همهٔ تصویرها با واژه‌ها توصیف نشده‌اند.',
    pages: 'صفحه‌های ویرایش PDF نشان‌دار شده‌اند.'
  },
  formerParts: {moved: 'این بخش جابه‌جا شده است', gone: 'این بخش دیگر در متن نیست'},
  translation: {label: 'ترجمه', machine: 'ترجمهٔ ماشینی', review: 'بازبینی ترجمه'},
  alsoIn: 'همچنین به: {languages}.'
}
