/** Examples for the rules of reading: a piece of a plan that breaks the rule, and the same put right. */
export const readingExamples: Readonly<Record<string, { readonly bad: string; readonly good: string }>> = {
  'yaml/duplicate-key': {
    bad: 'place: Hội trường A1\nplace: Hội trường A2',
    good: 'place: Hội trường A1, Hội trường A2',
  },
  'yaml/tab': {
    bad: 'heading: Mục đích\n\ttext: Nâng cao nhận thức.',
    good: 'heading: Mục đích\ntext: Nâng cao nhận thức.',
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
    bad: 'heading: Mở lớp\nparts:\n  - text: Mở 24 lớp.\n    remark: Lịch có thể đổi.',
    good: 'heading: Mở lớp\nparts:\n  - text: Mở 24 lớp.\n  - remark: Lịch có thể đổi.',
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
  'plan/see': {
    bad: 'text: Biểu mẫu kèm theo.\nsee: bieu-mau',
    good: 'text: Biểu mẫu kèm theo.',
  },
  'plan/unprinted': {
    bad: 'phases:\n  called: Chặng\n  list:\n    - name: Chặng về đích\n      text: Tổng kết.',
    good: 'phases:\n  called: Chặng\n  list:\n    - title: Về đích\n      text: Tổng kết.',
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
};
