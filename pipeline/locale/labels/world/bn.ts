/** Provides the labels in Bengali. */
import type {Labels} from '../../labels.ts'

export const bn: Labels = {
  contents: 'সূচিপত্র',
  titlePage: 'শিরোনাম পৃষ্ঠা',
  skipToContent: 'মূল বিষয়ে যান',
  languages: 'ভাষা',
  breadcrumb: 'পৃষ্ঠার পথ',
  library: 'গ্রন্থাগার',
  publications: 'প্রকাশনা',
  allPublications: 'সব প্রকাশনা',
  libraryLead: 'সবকিছু কয়েকটি সংস্করণে: ওয়েব, PDF, EPUB ও JSON।',
  editions: 'উপলব্ধ সংস্করণ',
  editionNature: {
    html: 'ওয়েব পৃষ্ঠা',
    pdf: 'কাঠামো চিহ্নিত',
    epub: 'বই, অভিযোজ্য পাঠ',
    json: 'তথ্য ও স্কিমা'
  },
  previous: 'পূর্ববর্তী',
  next: 'পরবর্তী',
  documents: 'নথি',
  updated: 'হালনাগাদ',
  published: 'প্রকাশিত',
  version: 'সংস্করণ',
  identifier: 'শনাক্তকারী',
  licence: 'লাইসেন্স',
  authors: 'লেখক',
  publisher: 'প্রকাশক',
  howToCite: 'কীভাবে উদ্ধৃত করবেন',
  cover: 'প্রচ্ছদ',
  notes: 'টীকা',
  figure: 'চিত্র',
  table: 'সারণি',
  landmarks: 'দিকচিহ্ন',
  startOfText: 'পাঠের শুরু',
  pageList: 'পৃষ্ঠার তালিকা',
  taskDone: 'সম্পন্ন',
  taskOpen: 'অসম্পন্ন',
  yes: 'হ্যাঁ',
  no: 'না',
  draft: 'খসড়া',
  withdrawn: 'প্রত্যাহৃত',
  withdrawnNotice: 'এই প্রকাশনাটি প্রত্যাহার করা হয়েছে। এর পাঠ এখানে আর প্রকাশিত নেই।',
  reason: 'কারণ',
  replacedBy: 'এর পরিবর্তে',
  moved: 'পৃষ্ঠাটি স্থানান্তরিত হয়েছে',
  unread: 'এই নথিটি পড়া যায়নি',
  originalIsNewer: 'মূল পাঠটি এই অনুবাদের চেয়ে নতুন',
  notFound: {
    title: 'পৃষ্ঠা পাওয়া যায়নি',
    words: 'এই ঠিকানায় কোনো পৃষ্ঠা নেই। সব প্রকাশনা তালিকায় আছে।'
  },
  callouts: {
    note: 'টীকা',
    tip: 'পরামর্শ',
    important: 'গুরুত্বপূর্ণ',
    warning: 'সতর্কতা',
    caution: 'সাবধান'
  },
  documentType: 'নথি',
  filter: {
    label: 'তালিকা ছাঁকুন',
    words: 'শিরোনাম বা সারাংশের শব্দ',
    type: 'ধরন',
    allTypes: 'সব ধরন',
    language: 'ভাষা',
    allLanguages: 'সব ভাষা',
    status: '{all}টির মধ্যে {shown}টি প্রকাশনা',
    more: 'আরও দেখান',
    incomplete: 'তালিকার একটি অংশ লোড করা যায়নি।'
  },
  search: {
    label: 'পাঠে খুঁজুন',
    words: 'পাঠের শব্দ',
    searching: 'খোঁজা হচ্ছে…',
    found: 'পাওয়া পৃষ্ঠা: {count}',
    nothing: 'কিছু পাওয়া যায়নি।',
    incomplete: 'সূচির একটি অংশ লোড করা যায়নি।'
  },
  listPages: {
    label: 'তালিকার পৃষ্ঠা',
    page: 'পৃষ্ঠা {number}'
  },
  documentOf: 'নথি {number}, মোট {all}',
  paragraph: 'অনুচ্ছেদ {number}',
  note: 'টীকা {number}',
  backToNote: 'পাঠে ফিরে যান, টীকা {number}',
  addressOfSection: '“{title}” অংশের ঠিকানা',
  editionsOf: '“{title}” এর সংস্করণ',
  pages: {
    one: '{count} পৃষ্ঠা',
    other: '{count} পৃষ্ঠা'
  },
  citeHint: 'অনুচ্ছেদ উদ্ধৃত করুন তার ঠিকানা দিয়ে: ওয়েবে, বইয়ে, কাগজে ও তথ্যে তা একই।',
  attached: 'এই ফাইলের সঙ্গে সংযুক্ত: {files}।',
  accessibility: {
    text: 'পাঠটি যেকোনো আকার, হরফ ও রঙে পড়া যায়; শিরোনাম ও সূচিপত্র এতে পথ দেখায়।',
    described: 'অর্থবহ প্রতিটি ছবি কথায় বর্ণিত।',
    undescribed: 'প্রতিটি ছবি কথায় বর্ণিত নয়।',
    pages: 'PDF সংস্করণের পৃষ্ঠাগুলি চিহ্নিত।'
  },
  formerParts: {moved: 'এই অংশটি স্থানান্তরিত হয়েছে', gone: 'এই অংশটি আর পাঠে নেই'},
  translation: {label: 'অনুবাদ', machine: 'যান্ত্রিক অনুবাদ', review: 'অনুবাদের পর্যালোচনা'},
  alsoIn: 'এই ভাষাগুলিতেও: {languages}।'
}
