import type { Translation } from '../catalogue';
import type { messages as vi } from '../vi/papers';

/** The book of dossiers and the words on papers. */
export const messages: Translation<typeof vi> = {
  'book.lead':
    'Dossiers received in the year, numbered from 01 on. The print is for binding, signing and stamping when the book is closed; the workbook is for filtering and counting.',
  'book.noVolume': 'There is no such volume',
  'book.noVolumeHint':
    'This year has fewer volumes. Enter a smaller number, or leave it empty for the whole year.',
  'book.open': 'Open and print (PDF)',
  'book.title': 'Dossier register',
  'book.titleOf': 'Dossier register of {year}',
  'book.tooLarge': 'The register of this year has several volumes',
  'book.tooLargeHint': 'A volume holds 1,000 dossiers. Enter the number of the volume, beginning with 1.',
  'book.volume': 'Volume',
  'book.volumeHint': 'Empty: the whole year',
  'book.volumeWrong': 'A volume is a whole number from 1 on.',
  'book.workbook': 'Download workbook (XLSX)',
  'book.year': 'Year',

  'slipTexts.closingNote': 'Closing note',
  'slipTexts.closingNoteHint':
    'A sentence to citizens, in italics above the signatures. For example: Trung tâm làm việc cả sáng thứ Bảy.',
  'slipTexts.contact': 'Whom to ask',
  'slipTexts.contactHint':
    'Reads on after “liên hệ”. For example: Tổ hướng dẫn, tầng 1, hoặc tổng đài 1022. Empty: the telephone of the agency.',
  'slipTexts.find': 'Find an agency',
  'slipTexts.lead':
    'The words of the agency on its receipts, slips and books. What is left empty is printed as the catalogue has it (shown in grey). Papers printed after saving have the new words.',
  'slipTexts.noSuperior': 'Print no superior agency',
  'slipTexts.nothing': 'as in the catalogue',
  'slipTexts.place': 'Place',
  'slipTexts.placeHint': 'Stands in front of the date. For example: Ba Đình, ngày 21 tháng 11 năm 2026.',
  'slipTexts.preview': 'Preview',
  'slipTexts.previewTitle': 'A sample receipt with these words',
  'slipTexts.save': 'Save',
  'slipTexts.saved': 'The words on the papers are saved.',
  'slipTexts.stale': 'Someone has just changed this',
  'slipTexts.staleHint':
    'What is stored differs from what you typed in these places. Save again to put your words there.',
  'slipTexts.superior': 'Superior agency',
  'slipTexts.superiorHint': 'The first line on the left.',
  'slipTexts.tooLong': 'Longer than {n} characters. Write it shorter.',
  'slipTexts.unit': 'Issuing unit',
  'slipTexts.unitHint':
    'The bold line below the superior agency; also the unit named in the text of the slips.',
  'slipTexts.updatedAt': 'Last changed: {at}',
};
