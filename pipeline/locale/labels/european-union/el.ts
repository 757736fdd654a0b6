/** Provides the labels in Greek. */
import type {Labels} from '../../labels.ts'

export const el: Labels = {
  contents: 'Περιεχόμενα',
  titlePage: 'Σελίδα τίτλου',
  skipToContent: 'Μετάβαση στο περιεχόμενο',
  languages: 'Γλώσσες',
  breadcrumb: 'Διαδρομή πλοήγησης',
  library: 'Βιβλιοθήκη',
  publications: 'Δημοσιεύσεις',
  allPublications: 'Όλες οι δημοσιεύσεις',
  libraryLead: 'Όλα σε πολλές εκδόσεις: ιστός, PDF, EPUB και JSON.',
  editions: 'Διαθέσιμες εκδόσεις',
  editionNature: {
    html: 'Ιστοσελίδες',
    pdf: 'με ετικέτες',
    epub: 'Βιβλίο με προσαρμόσιμο κείμενο',
    json: 'Δεδομένα και σχήμα'
  },
  previous: 'Προηγούμενο',
  next: 'Επόμενο',
  documents: 'Έγγραφα',
  updated: 'Ενημέρωση',
  published: 'Δημοσίευση',
  version: 'Έκδοση',
  identifier: 'Αναγνωριστικό',
  licence: 'Άδεια χρήσης',
  authors: 'Συγγραφείς',
  publisher: 'Εκδότης',
  howToCite: 'Πώς να παραπέμψετε',
  cover: 'Εξώφυλλο',
  notes: 'Σημειώσεις',
  figure: 'Σχήμα',
  table: 'Πίνακας',
  landmarks: 'Ορόσημα',
  startOfText: 'Αρχή του κειμένου',
  pageList: 'Κατάλογος σελίδων',
  taskDone: 'Ολοκληρώθηκε',
  taskOpen: 'Δεν ολοκληρώθηκε',
  yes: 'Ναι',
  no: 'Όχι',
  draft: 'Σχέδιο',
  withdrawn: 'Αποσύρθηκε',
  withdrawnNotice: 'Αυτή η δημοσίευση αποσύρθηκε. Το κείμενό της δεν δημοσιεύεται πλέον εδώ.',
  reason: 'Λόγος',
  replacedBy: 'Αντικαταστάθηκε από',
  moved: 'Η σελίδα μεταφέρθηκε',
  originalIsNewer: 'Το πρωτότυπο είναι νεότερο από αυτή τη μετάφραση',
  notFound: {
    title: 'Η σελίδα δεν βρέθηκε',
    words: 'Δεν υπάρχει σελίδα σε αυτή τη διεύθυνση. Όλες οι δημοσιεύσεις βρίσκονται στον κατάλογο.'
  },
  callouts: {
    note: 'Σημείωση',
    tip: 'Συμβουλή',
    important: 'Σημαντικό',
    warning: 'Προειδοποίηση',
    caution: 'Προσοχή'
  },
  documentType: 'Έγγραφο',
  filter: {
    label: 'Φιλτράρισμα του καταλόγου',
    words: 'Λέξεις του τίτλου ή της περίληψης',
    type: 'Είδος',
    allTypes: 'Όλα τα είδη',
    language: 'Γλώσσα',
    allLanguages: 'Όλες οι γλώσσες',
    status: '{shown} από {all} δημοσιεύσεις',
    more: 'Εμφάνιση περισσότερων',
    incomplete: 'Ένα μέρος του καταλόγου δεν φορτώθηκε.'
  },
  search: {
    label: 'Αναζήτηση στο κείμενο',
    words: 'Λέξεις του κειμένου',
    searching: 'Γίνεται αναζήτηση…',
    found: 'Σελίδες που βρέθηκαν: {count}',
    nothing: 'Δεν βρέθηκε τίποτα.',
    incomplete: 'Ένα μέρος του ευρετηρίου δεν φορτώθηκε.'
  },
  listPages: {label: 'Σελίδες του καταλόγου', page: 'Σελίδα {number}'},
  documentOf: 'Έγγραφο {number} από {all}',
  paragraph: 'Παράγραφος {number}',
  note: 'Σημείωση {number}',
  backToNote: 'Επιστροφή στο κείμενο, σημείωση {number}',
  addressOfSection: 'Διεύθυνση της ενότητας «{title}»',
  editionsOf: 'Εκδόσεις του «{title}»',
  pages: {one: '{count} σελίδα', other: '{count} σελίδες'},
  citeHint:
    'Παραπέμψτε σε μια παράγραφο με τη διεύθυνσή της: είναι η ίδια στον ιστό, στο βιβλίο, στο χαρτί και στα δεδομένα.',
  attached: 'Συνημμένα σε αυτό το αρχείο: {files}.',
  accessibility: {
    text: 'Το κείμενο δέχεται κάθε μέγεθος, γραμματοσειρά και χρώμα, και η πλοήγηση γίνεται με τις επικεφαλίδες και τα περιεχόμενα.',
    described: 'Κάθε εικόνα που έχει νόημα περιγράφεται με λόγια.',
    undescribed: 'Δεν περιγράφονται όλες οι εικόνες με λόγια.',
    pages: 'Οι σελίδες της έκδοσης PDF είναι σημειωμένες.'
  },
  alsoIn: 'Και σε άλλες γλώσσες: {languages}.'
}
