/**
 * Examples for the rules of reading: a piece of a plan that breaks the rule, and the same put right; for rules of an office's
 * blocks and words, a piece of such a file.
 */
export const readingExamples: Readonly<Record<string, { readonly bad: string; readonly good: string }>> = {
  'yaml/duplicate-key': {
    bad: 'place: Hội trường A1\nplace: Hội trường A2',
    good: 'place: Hội trường A1, Hội trường A2',
  },
  'yaml/tab': {
    bad: 'heading: Mục đích\n\ttext: Nâng cao nhận thức.',
    good: 'heading: Mục đích\ntext: Nâng cao nhận thức.',
  },
  'yaml/odd-blank': {
    bad: 'heading: Mục đích\nitems:\n  - Nâng cao nhận thức.\n  -\u00a0Nâng cao chất lượng.',
    good: 'heading: Mục đích\nitems:\n  - Nâng cao nhận thức.\n  - Nâng cao chất lượng.',
  },
  'yaml/bullet': {
    bad: 'heading: Mục đích\nitems:\n  - Nâng cao nhận thức.\n  • Nâng cao chất lượng.',
    good: 'heading: Mục đích\nitems:\n  - Nâng cao nhận thức.\n  - Nâng cao chất lượng.',
  },
  'yaml/indent': {
    bad: 'assignments:\n  - unit: Các khoa\n   task: Thực hiện kế hoạch.',
    good: 'assignments:\n  - unit: Các khoa\n    task: Thực hiện kế hoạch.',
  },
  'yaml/key': {
    bad: 'heading: Kinh phí\nTừ nguồn chi thường xuyên.',
    good: 'heading: Kinh phí\ntext: Từ nguồn chi thường xuyên.',
  },
  'yaml/no-colon': {
    bad: 'assignments:\n  - unit: Các khoa\n    task: Thực hiện.\n  - unit: Các phòng\n    task Phối hợp.',
    good: 'assignments:\n  - unit: Các khoa\n    task: Thực hiện.\n  - unit: Các phòng\n    task: Phối hợp.',
  },
  'yaml/dash': {
    bad: 'heading: Mục đích\nitems:\n  - Một việc.\n  Hai việc.\n  - Ba việc.',
    good: 'heading: Mục đích\nitems:\n  - Một việc.\n  - Hai việc.\n  - Ba việc.',
  },
  'yaml/nested-dash': {
    bad: 'heading: Yêu cầu\nitems:\n  - Chuẩn bị\n    - Kinh phí.\n    - Hội trường.',
    good: 'heading: Yêu cầu\nitems:\n  - text: Chuẩn bị\n    items:\n      - Kinh phí.\n      - Hội trường.',
  },
  'yaml/list': {
    bad: 'heading: Mục đích\nitems: - Nâng cao nhận thức.',
    good: 'heading: Mục đích\nitems:\n  - Nâng cao nhận thức.',
  },
  'yaml/quote': {
    bad: "heading: Thời gian\ntext: 'Lúc 8 giờ, ngày 14/3/2026.",
    good: "heading: Thời gian\ntext: 'Lúc 8 giờ, ngày 14/3/2026.'",
  },
  'yaml/broken': {
    bad: 'heading: Mục đích\nitems:\n  - Một việc.\n Hai việc.',
    good: 'heading: Mục đích\nitems:\n  - Một việc.\n  - Hai việc.',
  },
  'schema/alone': {
    bad: 'programme:\n  - session: Buổi sáng, ngày 14/3/2026\n    time: 07 giờ 30\n    content: Khai mạc',
    good: 'programme:\n  - session: Buổi sáng, ngày 14/3/2026\n  - time: 07 giờ 30\n    content: Khai mạc',
  },
  'schema/apart': {
    bad: 'heading: Tập huấn\nlabel: Thời gian\ntext: Ngày 14/3/2026.',
    good: 'heading: Tập huấn\nparts:\n  - label: Thời gian\n    text: Ngày 14/3/2026.',
  },
  'schema/no-words': {
    bad: 'assignments:\n  - by: 2026-03-10\n    items: [Lập danh sách., Gửi giấy mời.]',
    good: 'assignments:\n  - unit: Văn phòng\n    by: 2026-03-10\n    items: [Lập danh sách., Gửi giấy mời.]',
  },
  'schema/type': {
    bad: 'heading: Mục đích\nitems: Nâng cao nhận thức.',
    good: 'heading: Mục đích\nitems:\n  - Nâng cao nhận thức.',
  },
  'yaml/hash': {
    bad: 'paragraph: Đăng ký tại phòng họp #2 trước 8 giờ.',
    good: "paragraph: 'Đăng ký tại phòng họp #2 trước 8 giờ.'",
  },
  'yaml/colon': {
    bad: 'paragraph: Lưu ý: nộp báo cáo đúng hạn.',
    good: "paragraph: 'Lưu ý: nộp báo cáo đúng hạn.'",
  },
  'schema/missing': {
    bad: 'label: Thời gian',
    good: 'label: Thời gian\ntext: Ngày 14/3/2026.',
  },
  'schema/unknown-key': {
    bad: 'headng: Mục đích\nitems: [Nâng cao nhận thức]',
    good: 'heading: Mục đích\nitems: [Nâng cao nhận thức]',
  },
  'schema/sentence-as-key': {
    bad: 'heading: Thời gian\nparts:\n  - Ngày 08/02/2026: khai mạc',
    good: "heading: Thời gian\nparts:\n  - 'Ngày 08/02/2026: khai mạc'",
  },
  'schema/format': {
    bad: 'phases:\n  - {from: 2026-02-30, to: 2026-06-30, text: Đợt 1}',
    good: 'phases:\n  - {from: 2026-02-28, to: 2026-06-30, text: Đợt 1}',
  },
  'schema/empty': {
    bad: 'heading: Mục đích\ntext:',
    good: 'heading: Mục đích\ntext: Nâng cao nhận thức.',
  },
  'plan/letterhead': {
    bad: 'letterhead: dang-uy\nissuer:\n  name: Trường A\n  symbol: TA\n  place: A\n  letterheads:\n    dang: {name: Đảng ủy Trường A, symbol: ĐU, form: party}',
    good: 'letterhead: dang\nissuer:\n  name: Trường A\n  symbol: TA\n  place: A\n  letterheads:\n    dang: {name: Đảng ủy Trường A, symbol: ĐU, form: party}',
  },
  'plan/signer': {
    bad: 'signature: pho\nissuer:\n  name: Trường A\n  symbol: TA\n  place: A\n  signers:\n    hieu-truong: {title: Hiệu trưởng, name: Nguyễn Văn A}',
    good: 'signature: hieu-truong\nissuer:\n  name: Trường A\n  symbol: TA\n  place: A\n  signers:\n    hieu-truong: {title: Hiệu trưởng, name: Nguyễn Văn A}',
  },
  'plan/counted-day': {
    bad: 'anniversary: {id: nha-gia, on: 2026-11-20}',
    good: 'anniversary: {id: nha-giao, on: 2026-11-20}',
  },
  'plan/issued-with': {
    bad: 'issued-with: Quyết định số 15/QĐ-TA ngày 05/3/2026 của Hiệu trưởng\nnumber: 7',
    good: 'issued-with: Quyết định số 15/QĐ-TA ngày 05/3/2026 của Hiệu trưởng',
  },
  'plan/see': {
    bad: 'text: Biểu mẫu kèm theo.\nsee: bieu-mau',
    good: 'text: Biểu mẫu kèm theo.',
  },
  'plan/unprinted': {
    bad: 'phases:\n  called: Chặng\n  list:\n    - name: Chặng về đích\n      text: Tổng kết.',
    good: 'phases:\n  called: Chặng\n  list:\n    - title: Về đích\n      text: Tổng kết.',
  },
  'plan/note': {
    bad: 'text: Theo Nghị định số 30/2020/NĐ-CP^[Ngày 05/3/2020 của Chính phủ.',
    good: 'text: Theo Nghị định số 30/2020/NĐ-CP^[Ngày 05/3/2020 của Chính phủ.].',
  },
  'plan/note-place': {
    bad: "heading: Phân công\ntable:\n  columns: ['Việc^[Theo Kế hoạch số 5/KH-TA.]', Đơn vị]\n  rows:\n    - [Tổng kết, Văn phòng]",
    good: "heading: Phân công\ntable:\n  columns: [Việc, Đơn vị]\n  rows:\n    - ['Tổng kết^[Theo Kế hoạch số 5/KH-TA.]', Văn phòng]",
  },
  'plan/table-cells': {
    bad: 'heading: Phân công\ntable:\n  columns: [Việc, Đơn vị]\n  rows:\n    - [Tổng kết]',
    good: 'heading: Phân công\ntable:\n  columns: [Việc, Đơn vị]\n  rows:\n    - [Tổng kết, Văn phòng]',
  },
  'plan/table-merge': {
    bad: 'heading: Phân công\ntable:\n  columns: [Việc, Đơn vị]\n  rows:\n    - [{text: Tổng kết, rows: 3}, Văn phòng]\n    - [Phòng Đào tạo]',
    good: 'heading: Phân công\ntable:\n  columns: [Việc, Đơn vị]\n  rows:\n    - [{text: Tổng kết, rows: 2}, Văn phòng]\n    - [Phòng Đào tạo]',
  },
  'plan/table-overlap': {
    bad: 'heading: Phân công\ntable:\n  columns: [Việc, Đơn vị, Hạn]\n  rows:\n    - [Tổng kết, {text: Văn phòng, rows: 2}, Tháng 5]\n    - [{text: Chấm thi, columns: 2}]',
    good: 'heading: Phân công\ntable:\n  columns: [Việc, Đơn vị, Hạn]\n  rows:\n    - [Tổng kết, {text: Văn phòng, rows: 2}, Tháng 5]\n    - [Chấm thi, Tháng 6]',
  },
  'blocks/taken': {
    bad: 'details:\n  heading: Rủi ro và cách ứng phó',
    good: 'risks:\n  heading: Rủi ro và cách ứng phó',
  },
  'blocks/name': {
    bad: 'rủi-ro:\n  heading: Rủi ro và cách ứng phó',
    good: 'rui-ro:\n  heading: Rủi ro và cách ứng phó',
  },
  'language/remove': {
    bad: 'remove:\n  abbreviations: [QLĐTBD]',
    good: 'abbreviations: [QLĐTBD]',
  },
};
