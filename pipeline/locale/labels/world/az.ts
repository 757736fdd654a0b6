/** Provides the labels in Azerbaijani. */
import type {Labels} from '../../labels.ts'

export const az: Labels = {
  contents: 'Mündəricat',
  titlePage: 'Titul səhifəsi',
  skipToContent: 'Məzmuna keç',
  languages: 'Dillər',
  breadcrumb: 'Səhifənin yolu',
  library: 'Kitabxana',
  publications: 'Nəşrlər',
  allPublications: 'Bütün nəşrlər',
  libraryLead: 'Hamısı bir neçə formatda: veb, PDF, EPUB və JSON.',
  editions: 'Mövcud formatlar',
  editionNature: {
    html: 'Veb səhifələr',
    pdf: 'strukturu işarələnmiş',
    epub: 'Kitab, uyğunlaşan mətnlə',
    json: 'Məlumatlar və sxem'
  },
  previous: 'Əvvəlki',
  next: 'Növbəti',
  documents: 'Sənədlər',
  updated: 'Yenilənib',
  published: 'Nəşr edilib',
  version: 'Versiya',
  identifier: 'İdentifikator',
  licence: 'Lisenziya',
  authors: 'Müəlliflər',
  publisher: 'Naşir',
  howToCite: 'Necə istinad etməli',
  cover: 'Üz qabığı',
  notes: 'Qeydlər',
  figure: 'Şəkil',
  table: 'Cədvəl',
  landmarks: 'Oriyentirlər',
  startOfText: 'Mətnin əvvəli',
  pageList: 'Səhifələrin siyahısı',
  taskDone: 'Yerinə yetirilib',
  taskOpen: 'Yerinə yetirilməyib',
  yes: 'Bəli',
  no: 'Xeyr',
  draft: 'Layihə',
  withdrawn: 'Geri götürülüb',
  withdrawnNotice: 'Bu nəşr geri götürülüb. Onun mətni artıq burada dərc olunmur.',
  reason: 'Səbəb',
  replacedBy: 'Əvəzinə',
  moved: 'Səhifə köçürülüb',
  unread: 'Bu sənədi oxumaq mümkün olmadı',
  originalIsNewer: 'Orijinal bu tərcümədən yenidir',
  notFound: {
    title: 'Səhifə tapılmadı',
    words: 'Bu ünvanda səhifə yoxdur. Bütün nəşrlər kataloqdadır.'
  },
  callouts: {
    note: 'Qeyd',
    tip: 'Məsləhət',
    important: 'Vacib',
    warning: 'Xəbərdarlıq',
    caution: 'Ehtiyatlı olun'
  },
  documentType: 'Sənəd',
  filter: {
    label: 'Siyahını süz',
    words: 'Başlıqdan və ya xülasədən sözlər',
    type: 'Növ',
    allTypes: 'Bütün növlər',
    language: 'Dil',
    allLanguages: 'Bütün dillər',
    status: 'Nəşrlər: {all} nəşrdən {shown}',
    more: 'Daha çox göstər',
    incomplete: 'Siyahının bir hissəsini yükləmək mümkün olmadı.'
  },
  search: {
    label: 'Mətndə axtar',
    words: 'Mətndən sözlər',
    searching: 'Axtarılır…',
    found: 'Tapılan səhifələr: {count}',
    nothing: 'Heç nə tapılmadı.',
    incomplete: 'Göstəricinin bir hissəsini yükləmək mümkün olmadı.'
  },
  listPages: {
    label: 'Siyahının səhifələri',
    page: 'Səhifə {number}'
  },
  documentOf: 'Sənəd {number}, cəmi {all}',
  paragraph: 'Abzas {number}',
  note: 'Qeyd {number}',
  backToNote: 'Mətnə qayıt, qeyd {number}',
  addressOfSection: '“{title}” bölməsinin ünvanı',
  editionsOf: '“{title}” nəşrinin formatları',
  pages: {
    one: '{count} səhifə',
    other: '{count} səhifə'
  },
  citeHint: 'Abzasa ünvanı ilə istinad edin: o, vebdə, kitabda, kağızda və məlumatlarda eynidir.',
  attached: 'Bu fayla əlavə edilib: {files}.',
  accessibility: {
    text: 'Mətn istənilən ölçü, şrift və rəngi qəbul edir; başlıqlar və mündəricat onda yol göstərir.',
    described: 'Məna daşıyan hər bir şəkil sözlə təsvir edilib.',
    undescribed: 'Heç də hər şəkil sözlə təsvir edilməyib.',
    pages: 'PDF formatının səhifələri işarələnib.'
  },
  formerParts: {moved: 'Bu hissə köçürülüb', gone: 'Bu hissə artıq mətndə yoxdur'},
  translation: {label: 'Tərcümə', machine: 'maşın tərcüməsi', review: 'Tərcümənin yoxlanması'},
  alsoIn: 'Bu dillərdə də var: {languages}.'
}
