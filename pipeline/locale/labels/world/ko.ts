/** Provides the labels in Korean. */
import type {Labels} from '../../labels.ts'

export const ko: Labels = {
  contents: '목차',
  titlePage: '표제지',
  skipToContent: '본문으로 건너뛰기',
  languages: '언어',
  breadcrumb: '현재 위치',
  library: '자료실',
  publications: '간행물',
  allPublications: '모든 간행물',
  libraryLead: '모든 자료를 웹, PDF, EPUB, JSON 등 여러 판으로 제공합니다.',
  editions: '제공되는 판',
  editionNature: {
    html: '웹 페이지',
    pdf: '구조 태그 있음',
    epub: '책, 자동 배치',
    json: '데이터와 스키마'
  },
  previous: '이전',
  next: '다음',
  documents: '문서',
  updated: '갱신',
  published: '발행',
  version: '판',
  identifier: '식별자',
  licence: '라이선스',
  authors: '저자',
  publisher: '발행처',
  howToCite: '인용 방법',
  cover: '표지',
  notes: '주석',
  figure: '그림',
  table: '표',
  landmarks: '길잡이',
  startOfText: '본문 시작',
  pageList: '쪽 목록',
  taskDone: '완료',
  taskOpen: '미완료',
  yes: '예',
  no: '아니요',
  draft: '초안',
  withdrawn: '철회됨',
  withdrawnNotice: '이 간행물은 철회되었습니다. 본문은 더 이상 이곳에 게시되지 않습니다.',
  reason: '사유',
  replacedBy: '대체 간행물',
  moved: '페이지가 이동했습니다',
  unread: '이 문서를 읽을 수 없었습니다',
  originalIsNewer: '원문이 이 번역보다 최신입니다',
  notFound: {
    title: '페이지를 찾을 수 없음',
    words: '이 주소에는 페이지가 없습니다. 모든 간행물은 목록에 있습니다.'
  },
  callouts: {
    note: '참고',
    tip: '도움말',
    important: '중요',
    warning: '경고',
    caution: '주의'
  },
  documentType: '문서',
  filter: {
    label: '목록 거르기',
    words: '제목이나 요약의 낱말',
    type: '종류',
    allTypes: '모든 종류',
    language: '언어',
    allLanguages: '모든 언어',
    status: '간행물 {all}건 중 {shown}건',
    more: '더 보기',
    incomplete: '목록의 일부를 불러오지 못했습니다.'
  },
  search: {
    label: '본문 검색',
    words: '본문의 낱말',
    searching: '검색 중…',
    found: '찾은 페이지: {count}',
    nothing: '찾은 것이 없습니다.',
    incomplete: '색인의 일부를 불러오지 못했습니다.'
  },
  listPages: {
    label: '목록의 페이지',
    page: '{number}쪽'
  },
  documentOf: '문서 {number}/{all}',
  paragraph: '문단 {number}',
  note: '주석 {number}',
  backToNote: '주석 {number}의 본문으로 돌아가기',
  addressOfSection: '‘{title}’ 절의 주소',
  editionsOf: '‘{title}’의 판',
  pages: {
    other: '{count}쪽'
  },
  citeHint: '문단은 그 주소로 인용하십시오. 웹, 책, 종이, 데이터에서 모두 같습니다.',
  attached: '이 파일에 첨부됨: {files}.',
  accessibility: {
    text: '본문은 어떤 크기, 글꼴, 색으로도 읽을 수 있으며 제목과 목차로 이동할 수 있습니다.',
    described: '의미 있는 모든 그림에 설명이 있습니다.',
    undescribed: '모든 그림에 설명이 있는 것은 아닙니다.',
    pages: 'PDF판의 쪽이 표시되어 있습니다.'
  },
  formerParts: {moved: '이 부분은 이동했습니다', gone: '이 부분은 더 이상 본문에 없습니다'},
  translation: {label: '번역', machine: '기계 번역', review: '번역 검토'},
  alsoIn: '다른 언어: {languages}.'
}
