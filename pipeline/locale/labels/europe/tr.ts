/** Provides the labels in Turkish. */
import type {Labels} from '../../labels.ts'

export const tr: Labels = {
  contents: 'İçindekiler',
  titlePage: 'Başlık sayfası',
  skipToContent: 'İçeriğe geç',
  languages: 'Diller',
  breadcrumb: 'Sayfa yolu',
  library: 'Kütüphane',
  publications: 'Yayınlar',
  allPublications: 'Tüm yayınlar',
  libraryLead: 'Her şey birkaç biçimde: web, PDF, EPUB ve JSON.',
  editions: 'Sunulan biçimler',
  editionNature: {
    html: 'Web sayfaları',
    pdf: 'yapısı etiketli',
    epub: 'Kitap, uyarlanabilir metin',
    json: 'Veri ve şema'
  },
  previous: 'Önceki',
  next: 'Sonraki',
  documents: 'Belgeler',
  updated: 'Güncellendi',
  published: 'Yayımlandı',
  version: 'Sürüm',
  identifier: 'Tanımlayıcı',
  licence: 'Lisans',
  authors: 'Yazarlar',
  publisher: 'Yayımcı',
  howToCite: 'Nasıl atıf yapılır',
  cover: 'Kapak',
  notes: 'Notlar',
  figure: 'Şekil',
  table: 'Tablo',
  landmarks: 'Yer imleri',
  startOfText: 'Metnin başı',
  pageList: 'Sayfa listesi',
  taskDone: 'Yapıldı',
  taskOpen: 'Yapılmadı',
  yes: 'Evet',
  no: 'Hayır',
  draft: 'Taslak',
  withdrawn: 'Geri çekildi',
  withdrawnNotice: 'Bu yayın geri çekilmiştir. Metni artık burada yayımlanmamaktadır.',
  reason: 'Neden',
  replacedBy: 'Yerine geçen',
  moved: 'Sayfa taşındı',
  unread: 'Bu belge okunamadı',
  originalIsNewer: 'Özgün metin bu çeviriden daha yeni',
  notFound: {
    title: 'Sayfa bulunamadı',
    words: 'Bu adreste bir sayfa yok. Tüm yayınlar katalogdadır.'
  },
  callouts: {
    note: 'Not',
    tip: 'İpucu',
    important: 'Önemli',
    warning: 'Uyarı',
    caution: 'Dikkat'
  },
  documentType: 'Belge',
  filter: {
    label: 'Listeyi süz',
    words: 'Başlıktaki veya özetteki sözcükler',
    type: 'Tür',
    allTypes: 'Tüm türler',
    language: 'Dil',
    allLanguages: 'Tüm diller',
    status: '{all} yayından {shown} tanesi',
    more: 'Daha fazla göster',
    incomplete: 'Listenin bir bölümü yüklenemedi.'
  },
  search: {
    label: 'Metinde ara',
    words: 'Metindeki sözcükler',
    searching: 'Aranıyor…',
    found: 'Bulunan sayfalar: {count}',
    nothing: 'Hiçbir şey bulunamadı.',
    incomplete: 'Dizinin bir bölümü yüklenemedi.'
  },
  listPages: {
    label: 'Liste sayfaları',
    page: 'Sayfa {number}'
  },
  documentOf: 'Belge {number} / {all}',
  paragraph: 'Paragraf {number}',
  note: 'Not {number}',
  backToNote: 'Metne dön, not {number}',
  addressOfSection: '“{title}” bölümünün adresi',
  editionsOf: '“{title}” yayınının biçimleri',
  pages: {
    one: '{count} sayfa',
    other: '{count} sayfa'
  },
  citeHint: 'Bir paragrafa adresiyle atıf yapın: web’de, kitapta, kâğıtta ve veride aynıdır.',
  attached: 'Bu dosyaya eklenenler: {files}.',
  accessibility: {
    text: 'Metin her boyutu, yazı tipini ve rengi alır; içinde başlıklar ve içindekiler yol gösterir.',
    described: 'Bir şey anlatan her görsel sözle betimlenmiştir.',
    undescribed: 'Her görsel sözle betimlenmemiştir.',
    pages: 'PDF biçiminin sayfaları işaretlenmiştir.'
  },
  formerParts: {moved: 'Bu bölüm taşındı', gone: 'Bu bölüm artık metinde yer almıyor'},
  translation: {label: 'Çeviri', machine: 'makine çevirisi', review: 'Çevirinin gözden geçirilmesi'},
  alsoIn: 'Şu dillerde de var: {languages}.'
}
