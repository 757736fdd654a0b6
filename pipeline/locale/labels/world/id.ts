/** Provides the labels in Indonesian. */
import type {Labels} from '../../labels.ts'

export const id: Labels = {
  contents: 'Daftar isi',
  titlePage: 'Halaman judul',
  skipToContent: 'Langsung ke isi',
  languages: 'Bahasa',
  breadcrumb: 'Jalur halaman',
  library: 'Pustaka',
  publications: 'Publikasi',
  allPublications: 'Semua publikasi',
  libraryLead: 'Semuanya dalam beberapa edisi: web, PDF, EPUB, dan JSON.',
  editions: 'Edisi yang tersedia',
  editionNature: {
    html: 'Halaman web',
    pdf: 'dengan struktur bertanda',
    epub: 'Buku, teks mengalir',
    json: 'Data dan skema'
  },
  previous: 'Sebelumnya',
  next: 'Berikutnya',
  documents: 'Dokumen',
  updated: 'Diperbarui',
  published: 'Diterbitkan',
  version: 'Versi',
  identifier: 'Pengenal',
  licence: 'Lisensi',
  authors: 'Penulis',
  publisher: 'Penerbit',
  howToCite: 'Cara mengutip',
  cover: 'Sampul',
  notes: 'Catatan',
  figure: 'Gambar',
  table: 'Tabel',
  landmarks: 'Penanda arah',
  startOfText: 'Awal teks',
  pageList: 'Daftar halaman',
  taskDone: 'Selesai',
  taskOpen: 'Belum selesai',
  yes: 'Ya',
  no: 'Tidak',
  draft: 'Rancangan',
  withdrawn: 'Ditarik',
  withdrawnNotice: 'Publikasi ini telah ditarik. Teksnya tidak lagi diterbitkan di sini.',
  reason: 'Alasan',
  replacedBy: 'Digantikan oleh',
  moved: 'Halaman ini telah pindah',
  unread: 'Dokumen ini tidak dapat dibaca',
  originalIsNewer: 'Teks asli lebih baru daripada terjemahan ini',
  notFound: {
    title: 'Halaman tidak ditemukan',
    words: 'Tidak ada halaman di alamat ini. Semua publikasi ada dalam katalog.'
  },
  callouts: {
    note: 'Catatan',
    tip: 'Kiat',
    important: 'Penting',
    warning: 'Peringatan',
    caution: 'Hati-hati'
  },
  documentType: 'Dokumen',
  filter: {
    label: 'Saring daftar',
    words: 'Kata dalam judul atau ringkasan',
    type: 'Jenis',
    allTypes: 'Semua jenis',
    language: 'Bahasa',
    allLanguages: 'Semua bahasa',
    status: '{shown} dari {all} publikasi',
    more: 'Tampilkan lagi',
    incomplete: 'Sebagian daftar tidak dapat dimuat.'
  },
  search: {
    label: 'Cari dalam teks',
    words: 'Kata dalam teks',
    searching: 'Mencari…',
    found: 'Halaman ditemukan: {count}',
    nothing: 'Tidak ada yang ditemukan.',
    incomplete: 'Sebagian indeks tidak dapat dimuat.'
  },
  listPages: {
    label: 'Halaman daftar',
    page: 'Halaman {number}'
  },
  documentOf: 'Dokumen {number} dari {all}',
  paragraph: 'Paragraf {number}',
  note: 'Catatan {number}',
  backToNote: 'Kembali ke teks pada catatan {number}',
  addressOfSection: 'Alamat bagian “{title}”',
  editionsOf: 'Edisi dari “{title}”',
  pages: {
    other: '{count} halaman'
  },
  citeHint: 'Kutip paragraf dengan alamatnya: alamat itu sama di web, dalam buku, di kertas, dan dalam data.',
  attached: 'Terlampir pada berkas ini: {files}.',
  accessibility: {
    text: 'Teks dapat dibaca dengan ukuran, huruf, dan warna apa pun; judul dan daftar isi memandunya.',
    described: 'Setiap gambar yang bermakna dijelaskan dengan kata-kata.',
    undescribed: 'Tidak setiap gambar dijelaskan dengan kata-kata.',
    pages: 'Halaman edisi PDF ditandai.'
  },
  formerParts: {moved: 'Bagian ini telah pindah', gone: 'Bagian ini tidak lagi ada dalam teks'},
  translation: {label: 'Terjemahan', machine: 'terjemahan mesin', review: 'Peninjauan terjemahan'},
  alsoIn: 'Juga dalam: {languages}.'
}
