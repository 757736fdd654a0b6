/** Provides the labels in Vietnamese. */
import type {Labels} from '../../labels.ts'

export const vi: Labels = {
  contents: 'Mục lục',
  titlePage: 'Trang nhan đề',
  skipToContent: 'Chuyển đến nội dung',
  languages: 'Ngôn ngữ',
  breadcrumb: 'Đường dẫn trang',
  library: 'Thư viện',
  publications: 'Ấn phẩm',
  allPublications: 'Tất cả ấn phẩm',
  libraryLead: 'Mọi thứ ở nhiều dạng: web, PDF, EPUB và JSON.',
  editions: 'Các dạng hiện có',
  editionNature: {
    html: 'Trang web',
    pdf: 'có gắn thẻ cấu trúc',
    epub: 'Sách, văn bản tự dàn',
    json: 'Dữ liệu và lược đồ'
  },
  previous: 'Trước',
  next: 'Tiếp',
  documents: 'Tài liệu',
  updated: 'Cập nhật',
  published: 'Xuất bản',
  version: 'Phiên bản',
  identifier: 'Mã định danh',
  licence: 'Giấy phép',
  authors: 'Tác giả',
  publisher: 'Nhà xuất bản',
  howToCite: 'Cách trích dẫn',
  cover: 'Bìa',
  notes: 'Chú thích',
  figure: 'Hình',
  table: 'Bảng',
  landmarks: 'Mốc định hướng',
  startOfText: 'Đầu văn bản',
  pageList: 'Danh sách trang',
  taskDone: 'Đã xong',
  taskOpen: 'Chưa xong',
  yes: 'Có',
  no: 'Không',
  draft: 'Bản thảo',
  withdrawn: 'Đã thu hồi',
  withdrawnNotice: 'Ấn phẩm này đã bị thu hồi. Văn bản không còn được công bố tại đây.',
  reason: 'Lý do',
  replacedBy: 'Được thay bằng',
  moved: 'Trang này đã chuyển chỗ',
  unread: 'Không thể đọc được tài liệu này',
  originalIsNewer: 'Nguyên bản mới hơn bản dịch này',
  notFound: {
    title: 'Không tìm thấy trang',
    words: 'Không có trang nào ở địa chỉ này. Tất cả ấn phẩm đều có trong danh mục.'
  },
  callouts: {
    note: 'Ghi chú',
    tip: 'Mẹo',
    important: 'Quan trọng',
    warning: 'Cảnh báo',
    caution: 'Thận trọng'
  },
  documentType: 'Tài liệu',
  filter: {
    label: 'Lọc danh sách',
    words: 'Từ trong nhan đề hoặc tóm tắt',
    type: 'Loại',
    allTypes: 'Tất cả các loại',
    language: 'Ngôn ngữ',
    allLanguages: 'Tất cả ngôn ngữ',
    status: '{shown} trong {all} ấn phẩm',
    more: 'Xem thêm',
    incomplete: 'Không tải được một phần danh sách.'
  },
  search: {
    label: 'Tìm trong văn bản',
    words: 'Từ trong văn bản',
    searching: 'Đang tìm…',
    found: 'Số trang tìm thấy: {count}',
    nothing: 'Không tìm thấy gì.',
    incomplete: 'Không tải được một phần chỉ mục.'
  },
  listPages: {
    label: 'Các trang của danh sách',
    page: 'Trang {number}'
  },
  documentOf: 'Tài liệu {number} trong {all}',
  paragraph: 'Đoạn {number}',
  note: 'Chú thích {number}',
  backToNote: 'Quay lại văn bản tại chú thích {number}',
  addressOfSection: 'Địa chỉ của mục “{title}”',
  editionsOf: 'Các dạng của “{title}”',
  pages: {
    other: '{count} trang'
  },
  citeHint:
    'Hãy trích dẫn một đoạn bằng địa chỉ của nó: địa chỉ ấy giống nhau trên web, trong sách, trên giấy và trong dữ liệu.',
  attached: 'Đính kèm tệp này: {files}.',
  accessibility: {
    text: 'Văn bản nhận mọi cỡ chữ, kiểu chữ và màu; có thể di chuyển theo đề mục và mục lục.',
    described: 'Mọi hình có ý nghĩa đều được mô tả bằng lời.',
    undescribed: 'Không phải hình nào cũng được mô tả bằng lời.',
    pages: 'Các trang của bản PDF được đánh dấu.'
  },
  formerParts: {moved: 'Đoạn này đã chuyển chỗ', gone: 'Đoạn này không còn trong văn bản'},
  translation: {label: 'Bản dịch', machine: 'dịch máy', review: 'Duyệt bản dịch'},
  alsoIn: 'Cũng có bằng: {languages}.'
}
