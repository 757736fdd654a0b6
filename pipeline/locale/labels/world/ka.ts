/** Provides the labels in Georgian. */
import type {Labels} from '../../labels.ts'

export const ka: Labels = {
  contents: 'სარჩევი',
  titlePage: 'სატიტულო გვერდი',
  skipToContent: 'შინაარსზე გადასვლა',
  languages: 'ენები',
  breadcrumb: 'გვერდის გზა',
  library: 'ბიბლიოთეკა',
  publications: 'გამოცემები',
  allPublications: 'ყველა გამოცემა',
  libraryLead: 'ყველაფერი რამდენიმე ფორმატში: ვები, PDF, EPUB და JSON.',
  editions: 'ხელმისაწვდომი ფორმატები',
  editionNature: {
    html: 'ვებგვერდები',
    pdf: 'მონიშნული სტრუქტურით',
    epub: 'წიგნი, მოქნილი ტექსტით',
    json: 'მონაცემები და სქემა'
  },
  previous: 'წინა',
  next: 'შემდეგი',
  documents: 'დოკუმენტები',
  updated: 'განახლდა',
  published: 'გამოქვეყნდა',
  version: 'ვერსია',
  identifier: 'იდენტიფიკატორი',
  licence: 'ლიცენზია',
  authors: 'ავტორები',
  publisher: 'გამომცემელი',
  howToCite: 'როგორ მივუთითოთ',
  cover: 'ყდა',
  notes: 'შენიშვნები',
  figure: 'ნახაზი',
  table: 'ცხრილი',
  landmarks: 'ორიენტირები',
  startOfText: 'ტექსტის დასაწყისი',
  pageList: 'გვერდების სია',
  taskDone: 'შესრულებულია',
  taskOpen: 'შეუსრულებელია',
  yes: 'დიახ',
  no: 'არა',
  draft: 'პროექტი',
  withdrawn: 'გაწვეულია',
  withdrawnNotice: 'ეს გამოცემა გაწვეულია. მისი ტექსტი აქ აღარ ქვეყნდება.',
  reason: 'მიზეზი',
  replacedBy: 'ჩანაცვლებულია',
  moved: 'გვერდი გადატანილია',
  unread: 'ამ დოკუმენტის წაკითხვა ვერ მოხერხდა',
  originalIsNewer: 'ორიგინალი ამ თარგმანზე უფრო ახალია',
  notFound: {
    title: 'გვერდი ვერ მოიძებნა',
    words: 'ამ მისამართზე გვერდი არ არის. ყველა გამოცემა კატალოგშია.'
  },
  callouts: {
    note: 'შენიშვნა',
    tip: 'რჩევა',
    important: 'მნიშვნელოვანია',
    warning: 'გაფრთხილება',
    caution: 'სიფრთხილე'
  },
  documentType: 'დოკუმენტი',
  filter: {
    label: 'სიის გაფილტვრა',
    words: 'სიტყვები სათაურიდან ან რეზიუმედან',
    type: 'ტიპი',
    allTypes: 'ყველა ტიპი',
    language: 'ენა',
    allLanguages: 'ყველა ენა',
    status: 'გამოცემები: {shown} / {all}',
    more: 'მეტის ჩვენება',
    incomplete: 'სიის ნაწილი ვერ ჩაიტვირთა.'
  },
  search: {
    label: 'ტექსტში ძებნა',
    words: 'სიტყვები ტექსტიდან',
    searching: 'მიმდინარეობს ძებნა…',
    found: 'ნაპოვნი გვერდები: {count}',
    nothing: 'ვერაფერი მოიძებნა.',
    incomplete: 'საძიებლის ნაწილი ვერ ჩაიტვირთა.'
  },
  listPages: {
    label: 'სიის გვერდები',
    page: 'გვერდი {number}'
  },
  documentOf: 'დოკუმენტი {number}, სულ {all}',
  paragraph: 'აბზაცი {number}',
  note: 'შენიშვნა {number}',
  backToNote: 'ტექსტზე დაბრუნება, შენიშვნა {number}',
  addressOfSection: 'ნაწილის მისამართი: „{title}“',
  editionsOf: 'გამოცემის ფორმატები: „{title}“',
  pages: {
    one: '{count} გვერდი',
    other: '{count} გვერდი'
  },
  citeHint: 'აბზაცი მისამართით მიუთითეთ: ის ერთი და იგივეა ვებში, წიგნში, ქაღალდზე და მონაცემებში.',
  attached: 'ამ ფაილს ერთვის: {files}.',
  accessibility: {
    text: 'ტექსტს ნებისმიერი ზომა, შრიფტი და ფერი შეიძლება ჰქონდეს; მასში სათაურები და სარჩევი გვიძღვება.',
    described: 'ყოველი მნიშვნელოვანი გამოსახულება სიტყვებითაა აღწერილი.',
    undescribed: 'ყველა გამოსახულება არ არის სიტყვებით აღწერილი.',
    pages: 'PDF ფორმატის გვერდები მონიშნულია.'
  },
  formerParts: {moved: 'ეს მონაკვეთი გადატანილია', gone: 'ეს მონაკვეთი ტექსტში აღარ არის'},
  translation: {label: 'თარგმანი', machine: 'მანქანური თარგმანი', review: 'თარგმანის შემოწმება'},
  alsoIn: 'სხვა ენებზე: {languages}.'
}
