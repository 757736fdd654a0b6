/** Provides the labels in Thai. */
import type {Labels} from '../../labels.ts'

export const th: Labels = {
  contents: 'สารบัญ',
  titlePage: 'หน้าชื่อเรื่อง',
  skipToContent: 'ข้ามไปยังเนื้อหา',
  languages: 'ภาษา',
  breadcrumb: 'เส้นทางของหน้า',
  library: 'คลังเอกสาร',
  publications: 'สิ่งพิมพ์',
  allPublications: 'สิ่งพิมพ์ทั้งหมด',
  libraryLead: 'ทุกอย่างมีหลายรูปแบบ: เว็บ PDF EPUB และ JSON',
  editions: 'รูปแบบที่มี',
  editionNature: {
    html: 'หน้าเว็บ',
    pdf: 'มีแท็กโครงสร้าง',
    epub: 'หนังสือ ข้อความปรับตามหน้าจอ',
    json: 'ข้อมูลและสคีมา'
  },
  previous: 'ก่อนหน้า',
  next: 'ถัดไป',
  documents: 'เอกสาร',
  updated: 'ปรับปรุงเมื่อ',
  published: 'เผยแพร่เมื่อ',
  version: 'รุ่น',
  identifier: 'รหัสระบุ',
  licence: 'สัญญาอนุญาต',
  authors: 'ผู้แต่ง',
  publisher: 'ผู้จัดพิมพ์',
  howToCite: 'วิธีอ้างอิง',
  cover: 'ปก',
  notes: 'เชิงอรรถ',
  figure: 'ภาพ',
  table: 'ตาราง',
  landmarks: 'จุดสังเกต',
  startOfText: 'จุดเริ่มต้นของเนื้อหา',
  pageList: 'รายการหน้า',
  taskDone: 'เสร็จแล้ว',
  taskOpen: 'ยังไม่เสร็จ',
  yes: 'ใช่',
  no: 'ไม่ใช่',
  draft: 'ฉบับร่าง',
  withdrawn: 'ถอนแล้ว',
  withdrawnNotice: 'สิ่งพิมพ์นี้ถูกถอนแล้ว ไม่มีการเผยแพร่ข้อความที่นี่อีกต่อไป',
  reason: 'เหตุผล',
  replacedBy: 'แทนที่ด้วย',
  moved: 'หน้านี้ย้ายแล้ว',
  unread: 'ไม่สามารถอ่านเอกสารนี้ได้',
  originalIsNewer: 'ต้นฉบับใหม่กว่าคำแปลนี้',
  notFound: {
    title: 'ไม่พบหน้า',
    words: 'ไม่มีหน้าที่ที่อยู่นี้ สิ่งพิมพ์ทั้งหมดอยู่ในบัญชีรายการ'
  },
  callouts: {
    note: 'หมายเหตุ',
    tip: 'คำแนะนำ',
    important: 'สำคัญ',
    warning: 'คำเตือน',
    caution: 'ข้อควรระวัง'
  },
  documentType: 'เอกสาร',
  filter: {
    label: 'กรองรายการ',
    words: 'คำในชื่อเรื่องหรือบทสรุป',
    type: 'ประเภท',
    allTypes: 'ทุกประเภท',
    language: 'ภาษา',
    allLanguages: 'ทุกภาษา',
    status: '{shown} จาก {all} สิ่งพิมพ์',
    more: 'แสดงเพิ่มเติม',
    incomplete: 'โหลดรายการบางส่วนไม่ได้'
  },
  search: {
    label: 'ค้นหาในเนื้อหา',
    words: 'คำในเนื้อหา',
    searching: 'กำลังค้นหา…',
    found: 'หน้าที่พบ: {count}',
    nothing: 'ไม่พบสิ่งใด',
    incomplete: 'โหลดดัชนีบางส่วนไม่ได้'
  },
  listPages: {
    label: 'หน้าของรายการ',
    page: 'หน้า {number}'
  },
  documentOf: 'เอกสาร {number} จาก {all}',
  paragraph: 'ย่อหน้า {number}',
  note: 'เชิงอรรถ {number}',
  backToNote: 'กลับไปยังเนื้อหาที่เชิงอรรถ {number}',
  addressOfSection: 'ที่อยู่ของส่วน “{title}”',
  editionsOf: 'รูปแบบของ “{title}”',
  pages: {
    other: '{count} หน้า'
  },
  citeHint: 'อ้างอิงย่อหน้าด้วยที่อยู่ของย่อหน้านั้น ซึ่งเหมือนกันทั้งบนเว็บ ในหนังสือ บนกระดาษ และในข้อมูล',
  attached: 'แนบมากับไฟล์นี้: {files}',
  accessibility: {
    text: 'ข้อความปรับขนาด แบบอักษร และสีได้ทุกแบบ และเลื่อนอ่านตามหัวข้อและสารบัญได้',
    described: 'ภาพที่มีความหมายทุกภาพมีคำบรรยาย',
    undescribed: 'ไม่ใช่ทุกภาพที่มีคำบรรยาย',
    pages: 'มีการระบุหน้าของฉบับ PDF'
  },
  formerParts: {moved: 'ส่วนนี้ย้ายแล้ว', gone: 'ส่วนนี้ไม่มีอยู่ในข้อความอีกต่อไป'},
  translation: {label: 'การแปล', machine: 'การแปลด้วยเครื่อง', review: 'การตรวจทานคำแปล'},
  alsoIn: 'มีในภาษา: {languages}'
}
