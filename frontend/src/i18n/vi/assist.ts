/** Nộp hộ: ai nhập, ai nhận thông báo, chủ hồ sơ xác nhận. */
export const messages = {
  'assist.as': 'Bạn nộp hộ với tư cách',
  'assist.by': 'Người nhập hộ:',
  'assist.check': 'Xác nhận mã',
  'assist.code': 'Mã chủ hồ sơ đọc cho bạn',
  'assist.confirmLead':
    'Chủ hồ sơ xác nhận bằng mã 6 chữ số gửi đến thư điện tử của họ, hoặc trong tài khoản đã định danh của họ sau khi nộp. Chưa có xác nhận vẫn nộp được.',
  'assist.confirmed.account': 'Chủ hồ sơ đã xác nhận trong tài khoản của mình.',
  'assist.confirmed.code': 'Chủ hồ sơ đã xác nhận bằng mã.',
  'assist.deskLead':
    'Gửi mã 6 chữ số đến thư điện tử của chủ hồ sơ, rồi nhập mã họ đọc. Chưa có xác nhận vẫn giải quyết bình thường.',
  'assist.deskTitle': 'Chủ hồ sơ xác nhận',
  'assist.entry': '{name} (nộp hộ)',
  'assist.kind.firm': 'Doanh nghiệp',
  'assist.kind.official': 'Công chức một cửa',
  'assist.kind.other': 'Người được nhờ',
  'assist.kind.relative': 'Người thân',
  'assist.kind.school': 'Cơ sở giáo dục',
  'assist.noAddress':
    'Hồ sơ chưa có thư điện tử của chủ hồ sơ nên chưa gửi được mã.',
  'assist.notices': 'Ai nhận thông báo về hồ sơ?',
  'assist.notices.both': 'Thông báo gửi cho cả chủ hồ sơ và người nhập hộ.',
  'assist.notices.helper': 'Thông báo chỉ gửi cho người nhập hộ.',
  'assist.notices.owner': 'Thông báo chỉ gửi cho chủ hồ sơ.',
  'assist.noticesNone':
    'Chưa có thư điện tử nên hệ thống không gửi được thông báo; chủ hồ sơ theo dõi bằng mã trên giấy hẹn.',
  'assist.noticesTo': 'Thông báo về hồ sơ gửi đến {to}.',
  'assist.organisation': 'Tên cơ sở giáo dục, doanh nghiệp',
  'assist.ownConfirm': 'Tôi có nhờ nộp hộ',
  'assist.ownDone': 'Đã xác nhận việc nộp hộ',
  'assist.ownLead':
    '{name} đã nộp hồ sơ này cho bạn. Nếu đúng là bạn nhờ, hãy xác nhận. Nếu không, hãy rút hồ sơ ở cuối trang.',
  'assist.ownTitle': 'Hồ sơ này được nộp hộ bạn',
  'assist.owner': 'Chủ hồ sơ:',
  'assist.send': 'Gửi mã cho chủ hồ sơ',
  'assist.sendAgain': 'Gửi mã mới',
  'assist.sentTo': 'Mã được gửi đến {to} và có hiệu lực 15 phút.',
  'assist.title': 'Nộp hộ',
  'assist.unconfirmed': 'Chủ hồ sơ chưa xác nhận.',
} as const;
