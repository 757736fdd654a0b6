/** Provides the labels in Urdu. */
import type {Labels} from '../../labels.ts'

export const ur: Labels = {
  contents: 'فہرستِ مضامین',
  titlePage: 'سرورق کا صفحہ',
  skipToContent: 'متن پر جائیں',
  languages: 'زبانیں',
  breadcrumb: 'صفحے کا راستہ',
  library: 'کتب خانہ',
  publications: 'اشاعتیں',
  allPublications: 'تمام اشاعتیں',
  libraryLead: 'سب کچھ کئی صورتوں میں: ویب، PDF، EPUB اور JSON۔',
  editions: 'دستیاب صورتیں',
  editionNature: {
    html: 'ویب صفحات',
    pdf: 'ساخت کے نشانات کے ساتھ',
    epub: 'کتاب، موافق متن',
    json: 'ڈیٹا اور خاکہ'
  },
  previous: 'پچھلا',
  next: 'اگلا',
  documents: 'دستاویزات',
  updated: 'تازہ کاری',
  published: 'اشاعت',
  version: 'نسخہ',
  identifier: 'شناخت',
  licence: 'اجازت نامہ',
  authors: 'مصنفین',
  publisher: 'ناشر',
  howToCite: 'حوالہ کیسے دیں',
  cover: 'سرورق',
  notes: 'حواشی',
  figure: 'شکل',
  table: 'جدول',
  landmarks: 'نشاناتِ راہ',
  startOfText: 'متن کا آغاز',
  pageList: 'صفحات کی فہرست',
  taskDone: 'مکمل',
  taskOpen: 'نامکمل',
  yes: 'ہاں',
  no: 'نہیں',
  draft: 'مسودہ',
  withdrawn: 'واپس لیا گیا',
  withdrawnNotice: 'یہ اشاعت واپس لے لی گئی ہے۔ اس کا متن اب یہاں شائع نہیں ہوتا۔',
  reason: 'وجہ',
  replacedBy: 'اس کی جگہ',
  moved: 'یہ صفحہ منتقل ہو گیا ہے',
  unread: 'یہ دستاویز پڑھی نہیں جا سکی',
  originalIsNewer: 'اصل متن اس ترجمے سے نیا ہے',
  notFound: {
    title: 'صفحہ نہیں ملا',
    words: 'اس پتے پر کوئی صفحہ نہیں۔ تمام اشاعتیں فہرست میں ہیں۔'
  },
  callouts: {
    note: 'نوٹ',
    tip: 'مشورہ',
    important: 'اہم',
    warning: 'انتباہ',
    caution: 'احتیاط'
  },
  documentType: 'دستاویز',
  filter: {
    label: 'فہرست چھانٹیں',
    words: 'عنوان یا خلاصے کے الفاظ',
    type: 'قسم',
    allTypes: 'تمام اقسام',
    language: 'زبان',
    allLanguages: 'تمام زبانیں',
    status: '{all} میں سے {shown} اشاعتیں',
    more: 'مزید دکھائیں',
    incomplete: 'فہرست کا ایک حصہ لوڈ نہ ہو سکا۔'
  },
  search: {
    label: 'متن میں تلاش',
    words: 'متن کے الفاظ',
    searching: 'تلاش جاری ہے…',
    found: 'ملنے والے صفحات: {count}',
    nothing: 'کچھ نہیں ملا۔',
    incomplete: 'اشاریے کا ایک حصہ لوڈ نہ ہو سکا۔'
  },
  listPages: {
    label: 'فہرست کے صفحات',
    page: 'صفحہ {number}'
  },
  documentOf: 'دستاویز {number}، کل {all}',
  paragraph: 'پیرا {number}',
  note: 'حاشیہ {number}',
  backToNote: 'متن پر واپس، حاشیہ {number}',
  addressOfSection: 'حصے “{title}” کا پتا',
  editionsOf: '“{title}” کی صورتیں',
  pages: {
    one: '{count} صفحہ',
    other: '{count} صفحات'
  },
  citeHint: 'پیرے کا حوالہ اس کے پتے سے دیں: ویب، کتاب، کاغذ اور ڈیٹا میں وہ ایک ہی ہے۔',
  attached: 'اس فائل کے ساتھ منسلک: {files}۔',
  accessibility: {
    text: 'متن ہر جسامت، خط اور رنگ میں پڑھا جا سکتا ہے؛ سرخیاں اور فہرست اس میں رہنمائی کرتی ہیں۔',
    described: 'ہر بامعنی تصویر الفاظ میں بیان کی گئی ہے۔',
    undescribed: 'ہر تصویر الفاظ میں بیان نہیں کی گئی۔',
    pages: 'PDF صورت کے صفحات نشان زد ہیں۔'
  },
  formerParts: {moved: 'یہ حصہ منتقل ہو گیا ہے', gone: 'یہ حصہ اب متن میں موجود نہیں'},
  translation: {label: 'ترجمہ', machine: 'مشینی ترجمہ', review: 'ترجمے کا جائزہ'},
  alsoIn: 'ان زبانوں میں بھی: {languages}۔'
}
