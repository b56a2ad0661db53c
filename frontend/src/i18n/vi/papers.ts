/** Sổ và nội dung in trên giấy tờ. */
export const messages = {
  'book.lead':
    'Hồ sơ tiếp nhận trong năm, đánh số liên tục từ 01. Bản in để đóng quyển, ký và đóng dấu khi khóa sổ; bảng tính để lọc và tính.',
  'book.noVolume': 'Không có quyển này',
  'book.noVolumeHint': 'Năm này có ít quyển hơn. Hãy nhập số nhỏ hơn, hoặc để trống để lấy cả năm.',
  'book.open': 'Xem và in sổ (PDF)',
  'book.title': 'Sổ theo dõi hồ sơ',
  'book.titleOf': 'Sổ theo dõi hồ sơ năm {year}',
  'book.tooLarge': 'Sổ năm này có nhiều quyển',
  'book.tooLargeHint': 'Mỗi quyển có 1.000 hồ sơ. Hãy nhập số quyển cần lấy, bắt đầu từ 1.',
  'book.volume': 'Quyển số',
  'book.volumeHint': 'Để trống: cả năm',
  'book.volumeWrong': 'Quyển số là số nguyên từ 1 trở lên.',
  'book.workbook': 'Tải bảng tính (XLSX)',
  'book.year': 'Năm',

  'slipTexts.closingNote': 'Ghi chú cuối phiếu',
  'slipTexts.closingNoteHint':
    'Một câu gửi người dân, in nghiêng trên chỗ ký. Ví dụ: Trung tâm làm việc cả sáng thứ Bảy.',
  'slipTexts.contact': 'Nơi liên hệ',
  'slipTexts.contactHint':
    'Đọc tiếp sau chữ “liên hệ”. Ví dụ: Tổ hướng dẫn, tầng 1, hoặc tổng đài 1022. Để trống: số điện thoại của đơn vị.',
  'slipTexts.find': 'Tìm đơn vị',
  'slipTexts.lead':
    'Các dòng chữ của đơn vị trên giấy tiếp nhận, các phiếu và sổ. Để trống ô nào thì in theo danh mục (chữ mờ trong ô). Giấy tờ in sau khi lưu sẽ có nội dung mới.',
  'slipTexts.noSuperior': 'Không in cơ quan chủ quản',
  'slipTexts.nothing': 'theo danh mục',
  'slipTexts.place': 'Địa danh',
  'slipTexts.placeHint': 'Đứng trước ngày tháng. Ví dụ: Ba Đình, ngày 21 tháng 11 năm 2026.',
  'slipTexts.preview': 'Xem thử',
  'slipTexts.previewTitle': 'Giấy tiếp nhận mẫu với nội dung này',
  'slipTexts.save': 'Lưu nội dung',
  'slipTexts.saved': 'Đã lưu nội dung in trên phiếu.',
  'slipTexts.stale': 'Có người vừa sửa nội dung này',
  'slipTexts.staleHint':
    'Bản đang lưu khác nội dung bạn nhập ở các mục sau. Bấm Lưu lần nữa nếu muốn thay bằng nội dung của bạn.',
  'slipTexts.superior': 'Cơ quan chủ quản',
  'slipTexts.superiorHint': 'Dòng trên cùng bên trái.',
  'slipTexts.tooLong': 'Dài quá {n} ký tự. Hãy viết ngắn hơn.',
  'slipTexts.unit': 'Đơn vị ban hành',
  'slipTexts.unitHint': 'Dòng chữ đậm dưới cơ quan chủ quản; cũng là đơn vị nói trong nội dung phiếu.',
  'slipTexts.updatedAt': 'Sửa lần cuối: {at}',
} as const;
