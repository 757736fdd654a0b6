/** Provides the labels in Hindi. */
import type {Labels} from '../../labels.ts'

export const hi: Labels = {
  contents: 'विषय-सूची',
  titlePage: 'शीर्षक पृष्ठ',
  skipToContent: 'विषय-वस्तु पर जाएँ',
  languages: 'भाषाएँ',
  breadcrumb: 'पृष्ठ का पथ',
  library: 'पुस्तकालय',
  publications: 'प्रकाशन',
  allPublications: 'सभी प्रकाशन',
  libraryLead: 'सब कुछ कई संस्करणों में: वेब, PDF, EPUB और JSON।',
  editions: 'उपलब्ध संस्करण',
  editionNature: {
    html: 'वेब पृष्ठ',
    pdf: 'संरचना चिह्नित',
    epub: 'पुस्तक, अनुकूल पाठ',
    json: 'डेटा और स्कीमा'
  },
  previous: 'पिछला',
  next: 'अगला',
  documents: 'दस्तावेज़',
  updated: 'अद्यतन',
  published: 'प्रकाशित',
  version: 'संस्करण',
  identifier: 'पहचानकर्ता',
  licence: 'लाइसेंस',
  authors: 'लेखक',
  publisher: 'प्रकाशक',
  howToCite: 'उद्धरण कैसे दें',
  cover: 'आवरण',
  notes: 'टिप्पणियाँ',
  figure: 'चित्र',
  table: 'तालिका',
  landmarks: 'मार्ग-चिह्न',
  startOfText: 'पाठ का आरंभ',
  pageList: 'पृष्ठ सूची',
  taskDone: 'पूर्ण',
  taskOpen: 'अपूर्ण',
  yes: 'हाँ',
  no: 'नहीं',
  draft: 'मसौदा',
  withdrawn: 'वापस लिया गया',
  withdrawnNotice: 'यह प्रकाशन वापस ले लिया गया है। इसका पाठ अब यहाँ प्रकाशित नहीं है।',
  reason: 'कारण',
  replacedBy: 'इसके स्थान पर',
  moved: 'यह पृष्ठ स्थानांतरित हो गया है',
  unread: 'यह दस्तावेज़ पढ़ा नहीं जा सका',
  originalIsNewer: 'मूल पाठ इस अनुवाद से नया है',
  notFound: {
    title: 'पृष्ठ नहीं मिला',
    words: 'इस पते पर कोई पृष्ठ नहीं है। सभी प्रकाशन सूची में हैं।'
  },
  callouts: {
    note: 'टिप्पणी',
    tip: 'सुझाव',
    important: 'महत्वपूर्ण',
    warning: 'चेतावनी',
    caution: 'सावधान'
  },
  documentType: 'दस्तावेज़',
  filter: {
    label: 'सूची छाँटें',
    words: 'शीर्षक या सारांश के शब्द',
    type: 'प्रकार',
    allTypes: 'सभी प्रकार',
    language: 'भाषा',
    allLanguages: 'सभी भाषाएँ',
    status: '{all} में से {shown} प्रकाशन',
    more: 'और दिखाएँ',
    incomplete: 'सूची का एक भाग लोड नहीं हो सका।'
  },
  search: {
    label: 'पाठ में खोजें',
    words: 'पाठ के शब्द',
    searching: 'खोज जारी है…',
    found: 'मिले पृष्ठ: {count}',
    nothing: 'कुछ नहीं मिला।',
    incomplete: 'अनुक्रमणिका का एक भाग लोड नहीं हो सका।'
  },
  listPages: {
    label: 'सूची के पृष्ठ',
    page: 'पृष्ठ {number}'
  },
  documentOf: 'दस्तावेज़ {number}, कुल {all}',
  paragraph: 'अनुच्छेद {number}',
  note: 'टिप्पणी {number}',
  backToNote: 'पाठ पर लौटें, टिप्पणी {number}',
  addressOfSection: 'खंड “{title}” का पता',
  editionsOf: '“{title}” के संस्करण',
  pages: {
    one: '{count} पृष्ठ',
    other: '{count} पृष्ठ'
  },
  citeHint: 'अनुच्छेद को उसके पते से उद्धृत करें: वेब, पुस्तक, काग़ज़ और डेटा में वह एक ही है।',
  attached: 'इस फ़ाइल के साथ संलग्न: {files}।',
  accessibility: {
    text: 'पाठ किसी भी आकार, फ़ॉन्ट और रंग में पढ़ा जा सकता है; शीर्षक और विषय-सूची इसमें मार्ग दिखाते हैं।',
    described: 'अर्थ रखने वाली हर छवि का शब्दों में वर्णन है।',
    undescribed: 'हर छवि का शब्दों में वर्णन नहीं है।',
    pages: 'PDF संस्करण के पृष्ठ चिह्नित हैं।'
  },
  formerParts: {moved: 'यह अंश स्थानांतरित हो गया है', gone: 'यह अंश अब पाठ में नहीं है'},
  translation: {label: 'अनुवाद', machine: 'मशीनी अनुवाद', review: 'अनुवाद की समीक्षा'},
  alsoIn: 'इन भाषाओं में भी: {languages}।'
}
