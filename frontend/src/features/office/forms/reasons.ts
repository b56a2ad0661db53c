import type { Action } from '@/api/contract';

// Sentences that officials use again and again. They go to the applicant or into the file, so they are Vietnamese
// whatever the language of the interface; each says what is wrong and what would be right.

export const defectReasons: readonly string[] = [
  'Chưa có giấy tờ này trong hồ sơ. Hãy bổ sung.',
  'Ảnh chụp bị mờ, không đọc được. Hãy chụp lại ở nơi đủ sáng, rõ cả bốn góc.',
  'Thiếu trang. Hãy gửi đủ các trang theo thứ tự.',
  'Chưa ký hoặc chưa ghi rõ họ tên. Hãy ký, ghi rõ họ tên rồi gửi lại.',
  'Giấy tờ đã hết hạn. Hãy gửi giấy tờ còn hạn.',
  'Không đúng mẫu quy định. Hãy dùng mẫu kèm theo thủ tục.',
  'Thông tin không khớp với tờ khai. Hãy kiểm tra và sửa lại cho khớp.',
  'Bản sao chưa được chứng thực. Hãy nộp bản sao chứng thực hoặc mang bản chính để đối chiếu.',
];

export const reasonsOf: Readonly<Partial<Record<Action, readonly string[]>>> = {
  decline: [
    'Thủ tục không thuộc thẩm quyền giải quyết của cơ quan này.',
    'Người nộp không thuộc đối tượng thực hiện thủ tục.',
    'Hồ sơ trùng với hồ sơ đã được tiếp nhận trước đó.',
    'Nội dung đề nghị không thuộc danh mục thủ tục hành chính đã công bố.',
  ],
  requestSupplement: [
    'Hồ sơ chưa đầy đủ giấy tờ theo quy định.',
    'Hồ sơ có giấy tờ chưa hợp lệ.',
    'Thông tin kê khai chưa đầy đủ hoặc chưa chính xác.',
  ],
  sendBack: [
    'Đề xuất chưa nêu đủ căn cứ.',
    'Dự thảo kết quả có sai sót về thông tin.',
    'Cần xác minh thêm trước khi trình.',
    'Giấy tờ trong hồ sơ chưa khớp nhau.',
  ],
  pause: [
    'Hệ thống gặp sự cố, chưa thể xử lý hồ sơ.',
    'Chờ cơ quan thuế xác định nghĩa vụ tài chính.',
    'Chờ cơ quan khác trả lại hồ sơ, tài liệu.',
    'Chờ người nộp hồ sơ hoàn thành việc phải tự thực hiện.',
  ],
  apologize: [
    'Hồ sơ cần xác minh thêm, cơ quan chưa hoàn thành đúng thời hạn.',
    'Cơ quan phối hợp chưa có ý kiến đúng thời hạn.',
    'Số lượng hồ sơ tăng đột biến, cơ quan chưa giải quyết kịp.',
  ],
  extend: ['Hồ sơ phải xác minh theo quy định.', 'Hồ sơ có tình tiết phức tạp.'],
  transfer: ['Hồ sơ thuộc thẩm quyền giải quyết của cơ quan khác.'],
  terminate: [
    'Người nộp không bổ sung hồ sơ trong thời hạn quy định.',
    'Có quyết định của cơ quan có thẩm quyền về việc dừng giải quyết.',
    'Có tranh chấp đang được cơ quan có thẩm quyền giải quyết.',
  ],
  correct: [
    'Kết quả có sai sót về thông tin.',
    'Kết quả bị mất trước khi trả.',
    'Kết quả được cấp không đúng quy định.',
  ],
  refuse: [
    'Hồ sơ không đủ điều kiện giải quyết theo quy định của pháp luật.',
    'Giấy tờ trong hồ sơ không hợp lệ.',
    'Thông tin kê khai không đúng sự thật.',
  ],
};

export const proposalTexts: Readonly<Record<'approve' | 'refuse', string>> = {
  approve: 'Hồ sơ đầy đủ, hợp lệ, đủ điều kiện giải quyết theo quy định. Kính trình lãnh đạo xem xét, ký.',
  refuse: 'Hồ sơ không đủ điều kiện giải quyết. Kính trình lãnh đạo xem xét, từ chối giải quyết. Lý do: ',
};
