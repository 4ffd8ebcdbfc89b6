/* Made from schemas/ by `npm run types`; do not edit. */

/**
 * Kế hoạch thi đua của một năm. Bỏ trống subject thì in “Triển khai phong trào thi đua năm …” theo year.
 */
export type AnnualCampaign = Plan & {
  kind?: 'annual-campaign';
  /**
   * Năm của phong trào; dùng cho trích yếu mặc định và để kiểm tra ngày tháng.
   */
  year?: number;
};
/**
 * Chữ thường không dấu, số, dấu gạch nối.
 */
export type Id = string;
/**
 * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
 */
export type Text = string;
export type ProfileMm = number;
export type ProfilePt = number;
export type ProfileWords = string;
export type NumberingList = Numbering | Numbering[];
/**
 * Số đầu tiên viết mẫu: I. hay A. hay 1. hay 1.1. hay a) hay (1) …
 */
export type Numbering = string;
export type Archive =
  | Text
  | Text[]
  | {
      units: Texts;
      copies?: Copies;
      /**
       * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
       */
      drafter?: string;
      /**
       * Số, hoặc số và chữ: 3; 3b; 03 bản.
       */
      issued?: string;
    };
export type Texts = Text | Text[];
/**
 * Số, hoặc số và chữ: 3; 3b; 03 bản.
 */
export type Copies = string;
export type Recipient =
  | Text
  | {
      /**
       * Ghi danh sách khi nhiều nơi nhận chung một ghi chú; thể thức (recipients.note) định ghi chú in ở mỗi dòng hay chỉ ở dòng cuối.
       */
      to: Text | Text[];
      /**
       * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
       */
      for?: string;
      /**
       * Số, hoặc số và chữ: 3; 3b; 03 bản.
       */
      copies?: string;
    };
export type Recipients = Recipient[];
/**
 * Tên loại, số, ký hiệu, cơ quan ban hành, ngày tháng, trích yếu của văn bản làm căn cứ.
 */
export type Basis =
  | Text
  | {
      /**
       * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
       */
      under?: string;
      /**
       * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
       */
      implements?: string;
      /**
       * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
       */
      'proposed-by'?: string;
      /**
       * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
       */
      text?: string;
    };
/**
 * Một mục của nội dung: một câu chữ, hoặc mục có đề mục, có mục con, hoặc một khối có tên (purpose, targets …).
 */
export type Node = Text | NodeObject;
/**
 * Các mục con mang số thứ tự của cấp dưới.
 */
export type Nodes = Node[];
/**
 * Các mục con là gạch đầu dòng (-, cấp dưới nữa là +).
 */
export type Nodes1 = Node[];
export type Column =
  | string
  | {
      heading?: string;
      /**
       * Bỏ trống: chia phần còn lại theo nội dung. Mọi cột đều có mà cộng lại hẹp hơn phần chữ: bảng in hẹp như thế, đặt giữa.
       */
      width?: number;
      align?: 'left' | 'center' | 'right' | 'justify';
    };
export type Row =
  | Cell[]
  | {
      span?: Text;
      cells?: Cell[];
      /**
       * Các ô của dòng, in đậm. Bảng có cột TT: dòng không có số, ô đầu gồm cả cột TT.
       */
      total?: Cell[];
    };
export type Cell =
  | string
  | Text[]
  | {
      text?: string | Text[];
      columns?: number;
      rows?: number;
      align?: 'left' | 'center' | 'right' | 'justify';
    };
/**
 * Một câu (đoạn văn), một danh sách (gạch đầu dòng), hoặc ghi đủ heading, text, parts, items …
 */
export type Block = Text | Nodes2 | BlockObject;
export type Nodes2 = Node[];
export type Target =
  | Text
  | {
      heading?: Text;
      /**
       * Câu chữ của chỉ tiêu, in nguyên.
       */
      text?: Text | Text[];
      measure?: Measure;
      items?: TargetList;
      parts?: TargetList;
      paragraph?: Texts;
    };
export type Year = number;
export type TargetList = Target[];
export type Phases =
  | Phase[]
  | {
      heading?: Text;
      text?: Texts;
      /**
       * run-in: đoạn có đầu mục đậm (mặc định); items: gạch đầu dòng; headings: đề mục; table: bảng.
       */
      as?: 'run-in' | 'items' | 'headings' | 'table';
      /**
       * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
       */
      called?: string;
      list: Phase[];
    };
/**
 * NĂM-THÁNG-NGÀY, ví dụ 2026-03-05.
 */
export type Date = string;
export type Timeline =
  | Text
  | Milestone[]
  | {
      heading?: Text;
      text?: Texts;
      items?: Milestone[];
      parts?: Milestone[];
    };
export type Milestone =
  | Text
  | {
      on?: Date;
      from?: Date;
      to?: Date;
      before?: Date;
      /**
       * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
       */
      label?: string;
      text: Text;
    };
/**
 * Một câu (đoạn văn), một danh sách (mục đánh số), hoặc ghi đủ heading, text, parts, items …
 */
export type NumberedBlock = Text | Nodes2 | BlockObject;
export type Assignments =
  | AssignmentList
  | {
      heading?: Text;
      text?: Texts;
      parts?: AssignmentList;
      items?: AssignmentList;
      numbering?: NumberingList;
    };
export type Assignment =
  | Text
  | {
      /**
       * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
       */
      unit?: string;
      /**
       * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
       */
      text?: string;
      /**
       * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
       */
      task?: string;
      /**
       * Tên đơn vị đứng riêng dòng, mỗi nhiệm vụ một gạch đầu dòng.
       */
      tasks?: Duty[];
      /**
       * Tên đơn vị đứng riêng dòng, nội dung là đoạn văn bên dưới.
       */
      details?: Text | Text[];
      phases?: Phases;
      with?: Texts;
      /**
       * NĂM-THÁNG-NGÀY, ví dụ 2026-03-05.
       */
      by?: string;
      see?: Id;
    };
export type Duty =
  | Text
  | {
      text?: Text;
      /**
       * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
       */
      heading?: string;
      label?: Text;
      items?: Nodes2;
      with?: Texts;
      by?: Date;
      see?: Id;
    };
export type AssignmentList = Assignment[];
export type Tasks =
  | TaskLine[]
  | {
      heading?: Text;
      text?: Texts;
      caption?: Text;
      list: TaskLine[];
    };
/**
 * Danh sách không kẻ bảng: tên, chức vụ, vai trò.
 */
export type People = {
  name: Text;
  title?: Text;
  role?: Text;
}[];
/**
 * Mỗi nơi nhận một mục; không gõ dấu gạch đầu dòng và dấu cuối dòng. NĐ 30/2020, Phụ lục I, mục II.9b.
 */
export type Recipients1 = Recipient[];
export type Margin = number;
/**
 * Hội nghị, lễ kỷ niệm, hội thi …: thời gian, địa điểm, thành phần, chương trình (các khối time, place, participants, programme trong body).
 */
export type EventPlan = Plan & {
  kind?: 'event-plan';
};
/**
 * Kế hoạch với các mục tự do.
 */
export type GeneralPlan = Plan & {
  kind?: 'general-plan';
};
export type Symbol = string;
export type Count = number;
/**
 * 2026-03-05, hoặc 2026-03, hoặc 2026.
 */
export type PartialDate = string;
export type Targets =
  | Text
  | TargetList
  | {
      heading?: Text;
      text?: Texts;
      items?: TargetList;
      parts?: TargetList;
      numbering?: NumberingList;
      see?: Id;
    };
export type Programme =
  | ProgrammeLine[]
  | {
      heading?: Text;
      text?: Texts;
      list: ProgrammeLine[];
    };
export type People1 = {
  name: Text;
  title?: Text;
  role?: Text;
}[];
/**
 * Đợt thi đua chào mừng một ngày kỷ niệm hoặc theo chuyên đề. Bỏ trống subject thì lập theo anniversary.
 */
export type SpecialCampaign = Plan & {
  kind?: 'special-campaign';
  anniversary?: Anniversary1;
};
/**
 * Kế hoạch theo chuyên đề cho một giai đoạn, ví dụ 2022 - 2025.
 */
export type TopicPlan = Plan & {
  kind?: 'topic-plan';
  /**
   * Không in; để công cụ kiểm tra ngày, năm trong kế hoạch.
   */
  period?: {
    from: Year;
    to: Year;
  };
};
/**
 * Kế hoạch công việc có bảng nhiệm vụ (khối tasks trong body).
 */
export type WorkPlan = Plan & {
  kind?: 'work-plan';
  /**
   * Không in; để công cụ kiểm tra ngày, năm trong kế hoạch.
   */
  period?: {
    from: Date;
    to: Date;
  };
};

/**
 * Phần chung của mọi loại kế hoạch. Các loại (annual-campaign, special-campaign …) mở rộng phần này.
 */
export interface Plan {
  /**
   * Tên một loại do `kehoach list` liệt kê, ví dụ annual-campaign.
   */
  kind: string;
  /**
   * Tên tệp trong plans/issuers/ (không có .yaml), hoặc ghi thẳng thông tin cơ quan. NĐ 30/2020, Phụ lục I, mục II.2.
   */
  issuer: Id | Issuer;
  /**
   * Chữ thường không dấu, số, dấu gạch nối.
   */
  form?: string;
  profile?: ProfileSettings1;
  /**
   * Số của văn bản; bỏ trống khi còn là dự thảo. Số dưới 10 được thêm số 0 phía trước. NĐ 30/2020, Phụ lục I, mục II.3.
   */
  number?: string;
  /**
   * Chữ viết tắt tên cơ quan trong số, ký hiệu; bỏ trống: theo cơ quan ban hành.
   */
  symbol?: string;
  /**
   * NĂM-THÁNG-NGÀY, ví dụ 2026-03-05. Dự thảo: chỉ ghi năm (2026) hoặc năm và tháng (2026-03), phần còn lại in để trống. NĐ 30/2020, Phụ lục I, mục II.4.
   */
  date?: string;
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  place?: string;
  /**
   * Nội dung chính của kế hoạch, in dưới chữ KẾ HOẠCH. Ghi thành danh sách để tự chia dòng; ghi none khi kế hoạch không có trích yếu. NĐ 30/2020, Phụ lục I, mục II.5; Phụ lục VI: không quá 500 ký tự.
   */
  subject?: Text | Text[];
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  motto?: string;
  /**
   * Ví dụ khoảng thời gian, năm học.
   */
  'title-lines'?: Text | Text[];
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  'issued-with'?: string;
  /**
   * NĐ 30/2020, Phụ lục I, mục III.2 (ô số 10b).
   */
  urgency?: 'khẩn' | 'thượng khẩn' | 'hỏa tốc';
  /**
   * NĐ 30/2020, Phụ lục I, mục III.2 (ô số 10a).
   */
  secrecy?: 'mật' | 'tối mật' | 'tuyệt mật';
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  circulation?: string;
  /**
   * Số lần dự thảo; in “Dự thảo lần …”. Bỏ khi ban hành.
   */
  draft?: number;
  /**
   * Nơi được gửi, in ở dòng Kính gửi. NĐ 30/2020, Phụ lục I, mục II.9a.
   */
  addressees?: Text | Text[];
  /**
   * Các căn cứ, mỗi căn cứ một mục. Không gõ chữ “Căn cứ”, dấu gạch đầu dòng hay dấu chấm phẩy. NĐ 30/2020, Phụ lục I, mục II.6.a.
   */
  bases?: Basis[];
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  'lead-in'?: string;
  /**
   * Mẫu số thứ tự cho từng cấp, từ cấp cao nhất, ví dụ [I., 1., 1.1., a)]. Bỏ trống: theo thể thức. NĐ 30/2020, Phụ lục I, mục II.6.b.
   */
  numbering?: Numbering | Numbering[];
  /**
   * Các mục lớn của kế hoạch, theo thứ tự in. NĐ 30/2020, Phụ lục I, mục II.6.
   */
  body: Node[];
  /**
   * Một hoặc nhiều đoạn cuối, ví dụ “Trên đây là Kế hoạch …”.
   */
  closing?: Text | Text[];
  /**
   * Dấu đặt cuối đoạn cuối cùng: ./. hoặc . hoặc none (không đổi gì). Bỏ trống: theo thể thức. NĐ 30/2020, Phụ lục III, Mẫu 1.4.
   */
  'end-mark'?: './.' | '.' | 'none';
  recipients?: Recipients1;
  /**
   * Nơi lưu văn bản, ví dụ [VT, TĐKT]; thêm số bản: {units: [VT, HC], copies: 2}. Bỏ trống: theo cơ quan ban hành; Lưu: chỉ in chữ Lưu; none: không có dòng lưu.
   */
  archive?:
    | Text
    | Text[]
    | {
        units: Texts;
        copies?: Copies;
        /**
         * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
         */
        drafter?: string;
        /**
         * Số, hoặc số và chữ: 3; 3b; 03 bản.
         */
        issued?: string;
      };
  /**
   * Người ký; ghi danh sách khi có nhiều người ký. Bỏ trống: theo cơ quan ban hành. NĐ 30/2020, Phụ lục I, mục II.7.
   */
  signature?: Signature[] | Signature;
  /**
   * Các phụ lục, in sau chữ ký, mỗi phụ lục một trang mới. NĐ 30/2020, Phụ lục I, mục III.1.
   */
  appendices?: Appendix[];
}
/**
 * Một cơ quan, tổ chức ban hành kế hoạch: mỗi cơ quan một tệp trong plans/issuers/.
 */
export interface Issuer {
  /**
   * Tên đầy đủ; ghi danh sách khi nhiều cơ quan cùng ban hành. NĐ 30/2020, Phụ lục I, mục II.2.
   */
  name: Text | Text[];
  /**
   * Tên in ở góc trái, tự chia thành các dòng.
   */
  'name-lines'?: Text | Text[];
  /**
   * Một hoặc hai dòng cơ quan cấp trên trực tiếp.
   */
  superior?: Text | Text[];
  /**
   * Chữ viết tắt tên cơ quan dùng trong số, ký hiệu.
   */
  symbol: string;
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  place: string;
  /**
   * Chữ thường không dấu, số, dấu gạch nối.
   */
  form?: string;
  profile?: ProfileSettings;
  archive?: Archive;
  recipients?: Recipients;
  /**
   * Người ký; ghi danh sách khi có nhiều người ký. Bỏ trống: theo cơ quan ban hành. NĐ 30/2020, Phụ lục I, mục II.7.
   */
  signature?: Signature[] | Signature;
  numbering?: NumberingList;
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  address?: string;
}
/**
 * Những chỗ cơ quan làm khác thể thức, theo tên mục trong templates/profiles/.
 */
export interface ProfileSettings {
  font?: string;
  page?: {
    width?: ProfileMm;
    height?: ProfileMm;
    top?: ProfileMm;
    bottom?: ProfileMm;
    left?: ProfileMm;
    right?: ProfileMm;
    header?: ProfileMm;
  };
  'page-number'?: {
    'hide-on-first'?: boolean;
  };
  styles?: {
    'national-name'?: ProfileStyle;
    'national-motto'?: ProfileStyle;
    superior?: ProfileStyle;
    issuer?: ProfileStyle;
    'issuer-mark'?: ProfileStyle;
    number?: ProfileStyle;
    'place-date'?: ProfileStyle;
    urgency?: ProfileStyle;
    circulation?: ProfileStyle;
    draft?: ProfileStyle;
    'type-name'?: ProfileStyle;
    subject?: ProfileStyle;
    'subject-mark'?: ProfileStyle;
    'title-line'?: ProfileStyle;
    motto?: ProfileStyle;
    'issued-with'?: ProfileStyle;
    'addressee-label'?: ProfileStyle;
    addressee?: ProfileStyle;
    basis?: ProfileStyle;
    body?: ProfileStyle;
    section?: ProfileStyle;
    heading?: ProfileStyle;
    bullet?: ProfileStyle;
    remark?: ProfileStyle;
    caption?: ProfileStyle;
    'table-head'?: ProfileStyle;
    'table-text'?: ProfileStyle;
    'table-span'?: ProfileStyle;
    'signature-authority'?: ProfileStyle;
    'signature-title'?: ProfileStyle;
    'signature-title-alone'?: ProfileStyle;
    'signature-space'?: ProfileStyle;
    'signature-name'?: ProfileStyle;
    'recipients-label'?: ProfileStyle;
    recipients?: ProfileStyle;
    'appendix-label'?: ProfileStyle;
    'appendix-title'?: ProfileStyle;
    'appendix-note'?: ProfileStyle;
    address?: ProfileStyle;
    'page-number'?: ProfileStyle;
  };
  letterhead?: {
    columns?: ProfileMm[];
    right?: {
      text: string;
      style: 'national-name' | 'national-motto';
    }[];
    'right-rule'?: ProfileRule;
    'issuer-mark'?: ProfileMark;
  };
  'rule-width'?: number;
  'table-rule'?: number;
  number?: {
    pattern?: ProfileWords;
    blank?: number;
  };
  'place-date'?: {
    pattern?: ProfileWords;
    blank?: number;
  };
  title?: {
    'subject-first-letter'?: 'upper' | 'lower' | 'as-written';
    'subject-mark'?: ProfileMark;
    'space-after'?: ProfilePt;
  };
  bases?: {
    /**
     * separate: mỗi căn cứ một đoạn; joined: các căn cứ liền một đoạn; paragraph: căn cứ, lý do và câu dẫn liền một đoạn.
     */
    layout?: 'separate' | 'joined' | 'paragraph';
    marker?: string;
    separator?: string;
    last?: string;
  };
  numbering?: NumberingList;
  bullets?: string[];
  labels?: {
    numbered?: 'plain' | 'bold' | 'italic';
    bullet?: 'plain' | 'bold' | 'italic';
  };
  remark?: ProfileWords;
  'end-mark'?: './.' | '.' | 'none';
  signature?: {
    columns?: ProfileMm[];
    'on-behalf-of'?: ProfileWords;
    'in-place-of'?: ProfileWords;
    'by-order-of'?: ProfileWords;
    'authorised-by'?: ProfileWords;
    acting?: ProfileWords;
    'space-lines'?: number;
    before?: ProfilePt;
  };
  recipients?: {
    label?: ProfileWords;
    marker?: string;
    separator?: string;
    last?: string;
    /**
     * each: in ở mỗi dòng; last: chỉ ở dòng cuối.
     */
    note?: 'each' | 'last';
    archive?: ProfileWords;
    /**
     * after-line: sau dòng lưu; after-unit: liền đơn vị soạn thảo, “Lưu: VT, NC.Châu”; below: dòng riêng dưới nơi nhận.
     */
    drafter?: 'after-line' | 'after-unit' | 'below';
    'drafter-size'?: number;
    /**
     * In liền sau ký hiệu người soạn thảo; {copies} là số bản.
     */
    issued?: string;
  };
  addressees?: {
    label?: ProfileWords;
    marker?: string;
    separator?: string;
    last?: string;
  };
  appendix?: {
    label?: ProfileWords;
    numbering?: Numbering;
    note?: ProfileWords;
    'note-number'?: ProfileWords;
    'note-date'?: ProfileWords;
    /**
     * below: dưới tiêu đề; above: trên tiêu đề.
     */
    'note-place'?: 'below' | 'above';
    'note-mark'?: ProfileMark;
    reference?: ProfileWords;
  };
  'issued-with'?: ProfileWords;
  /**
   * Chiều cao chung và chiều rộng của từng khung.
   */
  boxes?: {
    height?: ProfileMm;
    khẩn?: ProfileMm;
    'thượng khẩn'?: ProfileMm;
    'hỏa tốc'?: ProfileMm;
    mật?: ProfileMm;
    'tối mật'?: ProfileMm;
    'tuyệt mật'?: ProfileMm;
    circulation?: ProfileMm;
  };
  draft?: ProfileWords;
  table?: {
    'number-column'?: ProfileWords;
  };
}
export interface ProfileStyle {
  size?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  color?: string;
  case?: 'upper' | 'as-written';
  align?: 'left' | 'center' | 'right' | 'justify';
  'first-line'?: ProfileMm;
  left?: ProfileMm;
  right?: ProfileMm;
  before?: ProfilePt;
  after?: ProfilePt;
  /**
   * Số dòng (1; 1.15) hoặc “exact 18” (chính xác, pt) hoặc “at-least 18”.
   */
  line?: string;
}
export interface ProfileRule {
  share?: number;
  space?: ProfilePt;
}
/**
 * Hoặc đường kẻ (rule), hoặc dấu bằng chữ (text).
 */
export interface ProfileMark {
  rule?: ProfileRule;
  text?: string;
}
/**
 * NĐ 30/2020, Phụ lục I, mục II.7; Hướng dẫn 05-HD/VPTW. Chữ TM., KT. (T/M, K/T) do thể thức.
 */
export interface Signature {
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  'on-behalf-of'?: string;
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  'in-place-of'?: string;
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  'by-order-of'?: string;
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  'authorised-by'?: string;
  /**
   * true: người ký là quyền cấp trưởng; in Q. trước chức vụ.
   */
  acting?: boolean;
  /**
   * Chức vụ người ký; ghi danh sách khi in hai dòng chức vụ.
   */
  title?: Text | Text[];
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  rank?: string;
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  name?: string;
}
/**
 * Chỉ ghi những chỗ văn bản này làm khác thể thức đã chọn, theo đúng tên mục trong templates/profiles/.
 */
export interface ProfileSettings1 {
  font?: string;
  page?: {
    width?: ProfileMm;
    height?: ProfileMm;
    top?: ProfileMm;
    bottom?: ProfileMm;
    left?: ProfileMm;
    right?: ProfileMm;
    header?: ProfileMm;
  };
  'page-number'?: {
    'hide-on-first'?: boolean;
  };
  styles?: {
    'national-name'?: ProfileStyle;
    'national-motto'?: ProfileStyle;
    superior?: ProfileStyle;
    issuer?: ProfileStyle;
    'issuer-mark'?: ProfileStyle;
    number?: ProfileStyle;
    'place-date'?: ProfileStyle;
    urgency?: ProfileStyle;
    circulation?: ProfileStyle;
    draft?: ProfileStyle;
    'type-name'?: ProfileStyle;
    subject?: ProfileStyle;
    'subject-mark'?: ProfileStyle;
    'title-line'?: ProfileStyle;
    motto?: ProfileStyle;
    'issued-with'?: ProfileStyle;
    'addressee-label'?: ProfileStyle;
    addressee?: ProfileStyle;
    basis?: ProfileStyle;
    body?: ProfileStyle;
    section?: ProfileStyle;
    heading?: ProfileStyle;
    bullet?: ProfileStyle;
    remark?: ProfileStyle;
    caption?: ProfileStyle;
    'table-head'?: ProfileStyle;
    'table-text'?: ProfileStyle;
    'table-span'?: ProfileStyle;
    'signature-authority'?: ProfileStyle;
    'signature-title'?: ProfileStyle;
    'signature-title-alone'?: ProfileStyle;
    'signature-space'?: ProfileStyle;
    'signature-name'?: ProfileStyle;
    'recipients-label'?: ProfileStyle;
    recipients?: ProfileStyle;
    'appendix-label'?: ProfileStyle;
    'appendix-title'?: ProfileStyle;
    'appendix-note'?: ProfileStyle;
    address?: ProfileStyle;
    'page-number'?: ProfileStyle;
  };
  letterhead?: {
    columns?: ProfileMm[];
    right?: {
      text: string;
      style: 'national-name' | 'national-motto';
    }[];
    'right-rule'?: ProfileRule;
    'issuer-mark'?: ProfileMark;
  };
  'rule-width'?: number;
  'table-rule'?: number;
  number?: {
    pattern?: ProfileWords;
    blank?: number;
  };
  'place-date'?: {
    pattern?: ProfileWords;
    blank?: number;
  };
  title?: {
    'subject-first-letter'?: 'upper' | 'lower' | 'as-written';
    'subject-mark'?: ProfileMark;
    'space-after'?: ProfilePt;
  };
  bases?: {
    /**
     * separate: mỗi căn cứ một đoạn; joined: các căn cứ liền một đoạn; paragraph: căn cứ, lý do và câu dẫn liền một đoạn.
     */
    layout?: 'separate' | 'joined' | 'paragraph';
    marker?: string;
    separator?: string;
    last?: string;
  };
  numbering?: NumberingList;
  bullets?: string[];
  labels?: {
    numbered?: 'plain' | 'bold' | 'italic';
    bullet?: 'plain' | 'bold' | 'italic';
  };
  remark?: ProfileWords;
  'end-mark'?: './.' | '.' | 'none';
  signature?: {
    columns?: ProfileMm[];
    'on-behalf-of'?: ProfileWords;
    'in-place-of'?: ProfileWords;
    'by-order-of'?: ProfileWords;
    'authorised-by'?: ProfileWords;
    acting?: ProfileWords;
    'space-lines'?: number;
    before?: ProfilePt;
  };
  recipients?: {
    label?: ProfileWords;
    marker?: string;
    separator?: string;
    last?: string;
    /**
     * each: in ở mỗi dòng; last: chỉ ở dòng cuối.
     */
    note?: 'each' | 'last';
    archive?: ProfileWords;
    /**
     * after-line: sau dòng lưu; after-unit: liền đơn vị soạn thảo, “Lưu: VT, NC.Châu”; below: dòng riêng dưới nơi nhận.
     */
    drafter?: 'after-line' | 'after-unit' | 'below';
    'drafter-size'?: number;
    /**
     * In liền sau ký hiệu người soạn thảo; {copies} là số bản.
     */
    issued?: string;
  };
  addressees?: {
    label?: ProfileWords;
    marker?: string;
    separator?: string;
    last?: string;
  };
  appendix?: {
    label?: ProfileWords;
    numbering?: Numbering;
    note?: ProfileWords;
    'note-number'?: ProfileWords;
    'note-date'?: ProfileWords;
    /**
     * below: dưới tiêu đề; above: trên tiêu đề.
     */
    'note-place'?: 'below' | 'above';
    'note-mark'?: ProfileMark;
    reference?: ProfileWords;
  };
  'issued-with'?: ProfileWords;
  /**
   * Chiều cao chung và chiều rộng của từng khung.
   */
  boxes?: {
    height?: ProfileMm;
    khẩn?: ProfileMm;
    'thượng khẩn'?: ProfileMm;
    'hỏa tốc'?: ProfileMm;
    mật?: ProfileMm;
    'tối mật'?: ProfileMm;
    'tuyệt mật'?: ProfileMm;
    circulation?: ProfileMm;
  };
  draft?: ProfileWords;
  table?: {
    'number-column'?: ProfileWords;
  };
}
export interface NodeObject {
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  heading?: string;
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  label?: string;
  /**
   * Câu chữ của mục; dưới heading là đoạn mở đầu trước các mục con.
   */
  text?: Text | Text[];
  parts?: Nodes;
  items?: Nodes1;
  /**
   * Đoạn văn không số, không gạch đầu dòng, đứng giữa các mục.
   */
  paragraph?: Text | Text[];
  /**
   * In thành đoạn “* Lưu ý: …”.
   */
  remark?: Text | Text[];
  table?: Table;
  /**
   * Chỉ khi nhánh này đánh số khác với cả văn bản.
   */
  numbering?: Numbering | Numbering[];
  /**
   * Chữ thường không dấu, số, dấu gạch nối.
   */
  see?: string;
  purpose?: Block;
  requirements?: Block;
  /**
   * Một câu (đoạn văn), một danh sách (gạch đầu dòng), hoặc ghi đủ heading, text, parts, items …
   */
  themes?: Text | Nodes2 | BlockObject;
  contents?: Block;
  subjects?: Block;
  /**
   * Các chỉ tiêu; con số, tỷ lệ được công cụ đọc ra từ câu chữ, hoặc ghi rõ ở measure.
   */
  targets?:
    | Text
    | TargetList
    | {
        heading?: Text;
        text?: Texts;
        items?: TargetList;
        parts?: TargetList;
        numbering?: NumberingList;
        see?: Id;
      };
  phases?: Phases;
  timeline?: Timeline;
  implementation?: NumberedBlock;
  assignments?: Assignments;
  budget?: Block;
  reporting?: Block;
  registration?: Block;
  /**
   * Một câu (đoạn văn), một danh sách (gạch đầu dòng), hoặc ghi đủ heading, text, parts, items …
   */
  time?: Text | Nodes2 | BlockObject;
  place?: Block;
  participants?: Block;
  /**
   * Bảng chương trình: các dòng giờ, nội dung, người thực hiện; buổi in thành dòng suốt bảng.
   */
  programme?:
    | ProgrammeLine[]
    | {
        heading?: Text;
        text?: Texts;
        list: ProgrammeLine[];
      };
  tasks?: Tasks;
  people?: People;
}
export interface Table {
  caption?: Text;
  columns: Column[];
  /**
   * true: thêm cột TT đầu bảng, tự đếm liền suốt bảng; dòng span và total không có số.
   */
  numbered?: boolean;
  /**
   * false: bảng không kẻ.
   */
  borders?: boolean;
  rows: Row[];
}
export interface BlockObject {
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  heading?: string;
  text?: Texts;
  parts?: Nodes2;
  items?: Nodes2;
  table?: Table;
  numbering?: NumberingList;
  see?: Id;
}
/**
 * Ghi khi con số không đọc được từ câu chữ; không in ra.
 */
export interface Measure {
  value?: number;
  from?: number;
  to?: number;
  'at-least'?: number;
  unit?: Text;
  of?: Text;
  by?: Year;
  'from-year'?: Year;
}
export interface Phase {
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  name?: string;
  from?: Date;
  to?: Date;
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  period?: string;
  theme?: Text;
  text?: Texts;
  /**
   * Số năm được tính từ since và on.
   */
  anniversaries?: Anniversary[];
  items?: Nodes2;
}
export interface Anniversary {
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  event: string;
  /**
   * Ngày hoặc năm xảy ra sự kiện, ví dụ 1930-02-03 hoặc 1949.
   */
  since: string;
  /**
   * Ngày hoặc năm kỷ niệm; bỏ trống: cùng ngày trong năm của kế hoạch.
   */
  on?: string;
}
export interface ProgrammeLine {
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  session?: string;
  time?: Text;
  content?: Texts;
  by?: Texts;
}
export interface TaskLine {
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  group?: string;
  task?: Texts;
  lead?: Texts;
  with?: Texts;
  /**
   * NĂM-THÁNG-NGÀY, ví dụ 2026-03-05.
   */
  by?: string;
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  when?: string;
  product?: Texts;
}
export interface Appendix {
  /**
   * Chữ thường không dấu, số, dấu gạch nối.
   */
  id?: string;
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  label?: string;
  title: Texts;
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  note?: string;
  landscape?: boolean;
  margins?: {
    top?: Margin;
    bottom?: Margin;
    left?: Margin;
    right?: Margin;
  };
  text?: Texts;
  numbering?: NumberingList;
  body: Nodes2;
  /**
   * Một hoặc nhiều đoạn ở cuối phụ lục.
   */
  closing?: Text | Text[];
}
/**
 * Điều cơ quan định sẵn cho mọi kế hoạch: tệp kehoach.config.yaml ở thư mục gốc của dự án.
 */
export interface Config {
  /**
   * vi hoặc en; --lang thắng thiết lập này. Mặc định: ngôn ngữ của máy.
   */
  language?: 'vi' | 'en';
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  out?: string;
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  fonts?: string;
  rules?: ConfigRules;
  /**
   * Mục sau thắng mục trước.
   */
  overrides?: {
    /**
     * Tên tệp hoặc thư mục tính từ thư mục gốc của dự án; * thay cho chữ trong một tên, ** cho các thư mục.
     */
    files: Text | Text[];
    rules: ConfigRules1;
  }[];
}
/**
 * Tên quy tắc và mức: off (tắt), warning (cảnh báo), error (lỗi). kehoach explain liệt kê các quy tắc.
 */
export interface ConfigRules {
  [k: string]: 'off' | 'warning' | 'error';
}
export interface ConfigRules1 {
  [k: string]: 'off' | 'warning' | 'error';
}
/**
 * Một thể thức trình bày: mỗi giá trị ghi kèm điều, khoản quy định nó.
 */
export interface Profile {
  name: string;
  /**
   * Chữ thường không dấu, số, dấu gạch nối.
   */
  extends?: string;
  settings: ProfileSettings2;
}
export interface ProfileSettings2 {
  font?: string;
  page?: {
    width?: ProfileMm;
    height?: ProfileMm;
    top?: ProfileMm;
    bottom?: ProfileMm;
    left?: ProfileMm;
    right?: ProfileMm;
    header?: ProfileMm;
  };
  'page-number'?: {
    'hide-on-first'?: boolean;
  };
  styles?: {
    'national-name'?: ProfileStyle;
    'national-motto'?: ProfileStyle;
    superior?: ProfileStyle;
    issuer?: ProfileStyle;
    'issuer-mark'?: ProfileStyle;
    number?: ProfileStyle;
    'place-date'?: ProfileStyle;
    urgency?: ProfileStyle;
    circulation?: ProfileStyle;
    draft?: ProfileStyle;
    'type-name'?: ProfileStyle;
    subject?: ProfileStyle;
    'subject-mark'?: ProfileStyle;
    'title-line'?: ProfileStyle;
    motto?: ProfileStyle;
    'issued-with'?: ProfileStyle;
    'addressee-label'?: ProfileStyle;
    addressee?: ProfileStyle;
    basis?: ProfileStyle;
    body?: ProfileStyle;
    section?: ProfileStyle;
    heading?: ProfileStyle;
    bullet?: ProfileStyle;
    remark?: ProfileStyle;
    caption?: ProfileStyle;
    'table-head'?: ProfileStyle;
    'table-text'?: ProfileStyle;
    'table-span'?: ProfileStyle;
    'signature-authority'?: ProfileStyle;
    'signature-title'?: ProfileStyle;
    'signature-title-alone'?: ProfileStyle;
    'signature-space'?: ProfileStyle;
    'signature-name'?: ProfileStyle;
    'recipients-label'?: ProfileStyle;
    recipients?: ProfileStyle;
    'appendix-label'?: ProfileStyle;
    'appendix-title'?: ProfileStyle;
    'appendix-note'?: ProfileStyle;
    address?: ProfileStyle;
    'page-number'?: ProfileStyle;
  };
  letterhead?: {
    columns?: ProfileMm[];
    right?: {
      text: string;
      style: 'national-name' | 'national-motto';
    }[];
    'right-rule'?: ProfileRule;
    'issuer-mark'?: ProfileMark;
  };
  'rule-width'?: number;
  'table-rule'?: number;
  number?: {
    pattern?: ProfileWords;
    blank?: number;
  };
  'place-date'?: {
    pattern?: ProfileWords;
    blank?: number;
  };
  title?: {
    'subject-first-letter'?: 'upper' | 'lower' | 'as-written';
    'subject-mark'?: ProfileMark;
    'space-after'?: ProfilePt;
  };
  bases?: {
    /**
     * separate: mỗi căn cứ một đoạn; joined: các căn cứ liền một đoạn; paragraph: căn cứ, lý do và câu dẫn liền một đoạn.
     */
    layout?: 'separate' | 'joined' | 'paragraph';
    marker?: string;
    separator?: string;
    last?: string;
  };
  numbering?: NumberingList;
  bullets?: string[];
  labels?: {
    numbered?: 'plain' | 'bold' | 'italic';
    bullet?: 'plain' | 'bold' | 'italic';
  };
  remark?: ProfileWords;
  'end-mark'?: './.' | '.' | 'none';
  signature?: {
    columns?: ProfileMm[];
    'on-behalf-of'?: ProfileWords;
    'in-place-of'?: ProfileWords;
    'by-order-of'?: ProfileWords;
    'authorised-by'?: ProfileWords;
    acting?: ProfileWords;
    'space-lines'?: number;
    before?: ProfilePt;
  };
  recipients?: {
    label?: ProfileWords;
    marker?: string;
    separator?: string;
    last?: string;
    /**
     * each: in ở mỗi dòng; last: chỉ ở dòng cuối.
     */
    note?: 'each' | 'last';
    archive?: ProfileWords;
    /**
     * after-line: sau dòng lưu; after-unit: liền đơn vị soạn thảo, “Lưu: VT, NC.Châu”; below: dòng riêng dưới nơi nhận.
     */
    drafter?: 'after-line' | 'after-unit' | 'below';
    'drafter-size'?: number;
    /**
     * In liền sau ký hiệu người soạn thảo; {copies} là số bản.
     */
    issued?: string;
  };
  addressees?: {
    label?: ProfileWords;
    marker?: string;
    separator?: string;
    last?: string;
  };
  appendix?: {
    label?: ProfileWords;
    numbering?: Numbering;
    note?: ProfileWords;
    'note-number'?: ProfileWords;
    'note-date'?: ProfileWords;
    /**
     * below: dưới tiêu đề; above: trên tiêu đề.
     */
    'note-place'?: 'below' | 'above';
    'note-mark'?: ProfileMark;
    reference?: ProfileWords;
  };
  'issued-with'?: ProfileWords;
  /**
   * Chiều cao chung và chiều rộng của từng khung.
   */
  boxes?: {
    height?: ProfileMm;
    khẩn?: ProfileMm;
    'thượng khẩn'?: ProfileMm;
    'hỏa tốc'?: ProfileMm;
    mật?: ProfileMm;
    'tối mật'?: ProfileMm;
    'tuyệt mật'?: ProfileMm;
    circulation?: ProfileMm;
  };
  draft?: ProfileWords;
  table?: {
    'number-column'?: ProfileWords;
  };
}
/**
 * Sự kiện được chào mừng; số năm do công cụ tính.
 */
export interface Anniversary1 {
  /**
   * Chữ in ra. *nghiêng* và **đậm** được hiểu; mọi dấu khác in nguyên.
   */
  event: string;
  /**
   * Ngày hoặc năm xảy ra sự kiện, ví dụ 1930-02-03 hoặc 1949.
   */
  since: string;
  /**
   * Ngày hoặc năm kỷ niệm; bỏ trống: cùng ngày trong năm của kế hoạch.
   */
  on?: string;
}
