/** Provides the labels in Armenian. */
import type {Labels} from '../../labels.ts'

export const hy: Labels = {
  contents: 'Բովանդակություն',
  titlePage: 'Տիտղոսաթերթ',
  skipToContent: 'Անցնել բովանդակությանը',
  languages: 'Լեզուներ',
  breadcrumb: 'Էջի ուղին',
  library: 'Գրադարան',
  publications: 'Հրապարակումներ',
  allPublications: 'Բոլոր հրապարակումները',
  libraryLead: 'Ամեն ինչ մի քանի ձևաչափով՝ վեբ, PDF, EPUB և JSON։',
  editions: 'Հասանելի ձևաչափեր',
  editionNature: {
    html: 'Վեբ էջեր',
    pdf: 'կառուցվածքի նշումներով',
    epub: 'Գիրք՝ հարմարվող տեքստով',
    json: 'Տվյալներ և սխեմա'
  },
  previous: 'Նախորդ',
  next: 'Հաջորդ',
  documents: 'Փաստաթղթեր',
  updated: 'Թարմացված',
  published: 'Հրապարակված',
  version: 'Տարբերակ',
  identifier: 'Նույնացուցիչ',
  licence: 'Լիցենզիա',
  authors: 'Հեղինակներ',
  publisher: 'Հրատարակիչ',
  howToCite: 'Ինչպես մեջբերել',
  cover: 'Կազմ',
  notes: 'Ծանոթագրություններ',
  figure: 'Նկար',
  table: 'Աղյուսակ',
  landmarks: 'Կողմնորոշիչներ',
  startOfText: 'Տեքստի սկիզբ',
  pageList: 'Էջերի ցանկ',
  taskDone: 'Կատարված',
  taskOpen: 'Չկատարված',
  yes: 'Այո',
  no: 'Ոչ',
  draft: 'Նախագիծ',
  withdrawn: 'Հետ կանչված',
  withdrawnNotice: 'Այս հրապարակումը հետ է կանչվել։ Դրա տեքստն այլևս այստեղ չի հրապարակվում։',
  reason: 'Պատճառ',
  replacedBy: 'Փոխարինված է',
  moved: 'Էջը տեղափոխվել է',
  unread: 'Այս փաստաթուղթը հնարավոր չեղավ կարդալ',
  originalIsNewer: 'Բնագիրն ավելի նոր է, քան այս թարգմանությունը',
  notFound: {
    title: 'Էջը չի գտնվել',
    words: 'Այս հասցեում էջ չկա։ Բոլոր հրապարակումները կատալոգում են։'
  },
  callouts: {
    note: 'Նշում',
    tip: 'Խորհուրդ',
    important: 'Կարևոր է',
    warning: 'Նախազգուշացում',
    caution: 'Զգուշացում'
  },
  documentType: 'Փաստաթուղթ',
  filter: {
    label: 'Զտել ցանկը',
    words: 'Բառեր վերնագրից կամ ամփոփումից',
    type: 'Տեսակ',
    allTypes: 'Բոլոր տեսակները',
    language: 'Լեզու',
    allLanguages: 'Բոլոր լեզուները',
    status: 'Հրապարակումներ՝ {shown} {all}-ից',
    more: 'Ցույց տալ ավելին',
    incomplete: 'Ցանկի մի մասը չհաջողվեց բեռնել։'
  },
  search: {
    label: 'Որոնել տեքստում',
    words: 'Բառեր տեքստից',
    searching: 'Որոնում…',
    found: 'Գտնված էջեր՝ {count}',
    nothing: 'Ոչինչ չի գտնվել։',
    incomplete: 'Ցուցիչի մի մասը չհաջողվեց բեռնել։'
  },
  listPages: {
    label: 'Ցանկի էջեր',
    page: 'Էջ {number}'
  },
  documentOf: 'Փաստաթուղթ {number}՝ {all}-ից',
  paragraph: 'Պարբերություն {number}',
  note: 'Ծանոթագրություն {number}',
  backToNote: 'Վերադառնալ տեքստին, ծանոթագրություն {number}',
  addressOfSection: '«{title}» բաժնի հասցեն',
  editionsOf: '«{title}» հրապարակման ձևաչափերը',
  pages: {
    one: '{count} էջ',
    other: '{count} էջ'
  },
  citeHint: 'Պարբերությունը մեջբերեք իր հասցեով. այն նույնն է կայքում, գրքում, թղթի վրա և տվյալներում։',
  attached: 'Այս ֆայլին կցված է՝ {files}։',
  accessibility: {
    text: 'Տեքստն ընդունում է ցանկացած չափ, տառատեսակ և գույն. նրանով առաջնորդում են վերնագրերն ու բովանդակությունը։',
    described: 'Իմաստ կրող յուրաքանչյուր պատկեր նկարագրված է բառերով։',
    undescribed: 'Ոչ բոլոր պատկերներն են նկարագրված բառերով։',
    pages: 'PDF ձևաչափի էջերը նշված են։'
  },
  formerParts: {moved: 'Այս հատվածը տեղափոխվել է', gone: 'Այս հատվածն այլևս տեքստում չկա'},
  translation: {
    label: 'Թարգմանություն',
    machine: 'մեքենայական թարգմանություն',
    review: 'Թարգմանության ստուգում'
  },
  alsoIn: 'Նաև այս լեզուներով՝ {languages}։'
}
