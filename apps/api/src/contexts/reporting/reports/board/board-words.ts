/** The words of the exported workbook; it leaves the product, so they cannot come from the web's locale files. */
export const workbookWords = {
  vi: {
    rows: 'Danh sách', about: 'Thông tin', item: 'Mục', value: 'Nội dung', from: 'Từ ngày', to: 'Đến ngày', open: 'không giới hạn', all: 'tất cả', audience: 'Đối tượng', competency: 'Năng lực',
    people: 'Số người', completions: 'Số lượt hoàn thành', asOf: 'Số liệu lúc', erased: '(đã xoá theo yêu cầu)', definition: 'Cách đếm',
    definitionText: 'Mỗi dòng là một lượt hoàn thành khoá học. "Người" đếm mỗi người một lần. Đối tượng, tổ dân phố và đơn vị lấy theo ngày hoàn thành. Lượt đang được kiểm tra lại không tính.',
    columns: ['STT', 'Họ và tên', 'Năm sinh', 'Tổ dân phố, đơn vị', 'Đối tượng', 'Năng lực', 'Mã khoá', 'Khoá học', 'Ngày hoàn thành', 'Kết quả', 'Hình thức'],
    audiences: { CIVIL_SERVANT: 'Công chức, viên chức', BUSINESS: 'Doanh nghiệp', COMMUNITY_TEAM: 'Tổ công nghệ số cộng đồng', CITIZEN: 'Người dân' },
    modes: { SELF: 'Tự học' } as Readonly<Record<string, string>>,
  },
  en: {
    rows: 'List', about: 'About', item: 'Item', value: 'Value', from: 'From', to: 'To', open: 'no limit', all: 'all', audience: 'Audience', competency: 'Competency',
    people: 'People', completions: 'Completions', asOf: 'As of', erased: '(erased on request)', definition: 'How it is counted',
    definitionText: 'Each row is one course completion. "People" counts everybody once. Audience, neighbourhood and workplace are those of the day of completion. Completions under review are left out.',
    columns: ['No.', 'Full name', 'Born', 'Neighbourhood or workplace', 'Audience', 'Competency', 'Course code', 'Course', 'Completed on', 'Score', 'Mode'],
    audiences: { CIVIL_SERVANT: 'Civil servants', BUSINESS: 'Businesses', COMMUNITY_TEAM: 'Community digital team', CITIZEN: 'Residents' },
    modes: { SELF: 'On one’s own' } as Readonly<Record<string, string>>,
  },
} as const;
