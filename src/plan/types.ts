/* Made from schemas/ by `npm run types`; do not edit. */
import type { Leaf } from './leaf.ts';

/** Kế hoạch phong trào thi đua hằng năm */
export type AnnualCampaign = PlanData & {
  readonly kind?: Leaf;
  /** Năm thi đua */
  readonly year?: Leaf;
};

/** Kế hoạch tổ chức sự kiện */
export type EventPlan = PlanData & {
  readonly kind?: Leaf;
};

/** Kế hoạch chung */
export type GeneralPlan = PlanData & {
  readonly kind?: Leaf;
};

/** Cơ quan ban hành */
export type Issuer = {
  /** Tên cơ quan */
  readonly name: Texts;
  /** Tên cơ quan chia dòng */
  readonly 'name-lines'?: Texts;
  /** Cơ quan chủ quản */
  readonly superior?: Texts;
  /** Ký hiệu */
  readonly symbol: Leaf;
  /** Địa danh */
  readonly place: Leaf;
  /** Thể thức */
  readonly form?: Leaf;
  /** Chỗ khác với thể thức */
  readonly profile?: unknown;
  /** Lưu */
  readonly archive?: Archive;
  /** Nơi nhận thường dùng */
  readonly recipients?: Recipients;
  /** Người ký thường dùng */
  readonly signature?: readonly Signature[];
  /** Cách đánh số */
  readonly numbering?: NumberingList;
  /** Địa chỉ */
  readonly address?: Leaf;
};

/** Kế hoạch */
export type PlanData = {
  /** Loại kế hoạch */
  readonly kind: Leaf;
  /** Cơ quan ban hành */
  readonly issuer: Issuer;
  /** Thể thức */
  readonly form?: Leaf;
  /** Chỗ khác với thể thức */
  readonly profile?: unknown;
  /** Số */
  readonly number?: Leaf;
  /** Ký hiệu cơ quan */
  readonly symbol?: Leaf;
  /** Ngày ban hành */
  readonly date?: Leaf;
  /** Địa danh */
  readonly place?: Leaf;
  /** Trích yếu */
  readonly subject?: Texts;
  /** Chủ đề dưới tiêu đề */
  readonly motto?: Leaf;
  /** Dòng thêm dưới trích yếu */
  readonly 'title-lines'?: Texts;
  /** Kèm theo văn bản */
  readonly 'issued-with'?: Leaf;
  /** Độ khẩn */
  readonly urgency?: Leaf;
  /** Độ mật */
  readonly secrecy?: Leaf;
  /** Phạm vi lưu hành */
  readonly circulation?: Leaf;
  /** Lần dự thảo */
  readonly draft?: Leaf;
  /** Kính gửi */
  readonly addressees?: Texts;
  /** Căn cứ */
  readonly bases?: readonly Basis[];
  /** Câu dẫn */
  readonly 'lead-in'?: Leaf;
  /** Cách đánh số */
  readonly numbering?: NumberingList;
  /** Nội dung */
  readonly body: readonly Node[];
  /** Đoạn kết */
  readonly closing?: Texts;
  /** Dấu kết thúc */
  readonly 'end-mark'?: Leaf;
  /** Nơi nhận */
  readonly recipients?: Recipients;
  /** Lưu */
  readonly archive?: Archive;
  /** Chữ ký */
  readonly signature?: readonly Signature[];
  /** Phụ lục */
  readonly appendices?: readonly Appendix[];
};

/** Một hoặc nhiều đoạn */
export type Texts = readonly Leaf[];

/** Cách đánh số */
export type NumberingList = readonly Leaf[];

/** Căn cứ */
export type Basis = {
  /** Căn cứ */
  readonly under?: Leaf;
  /** Thực hiện */
  readonly implements?: Leaf;
  /** Theo đề nghị */
  readonly 'proposed-by'?: Leaf;
  /** Đoạn mở đầu khác */
  readonly text?: Leaf;
};

export type Nodes = readonly Node[];

/** Mục */
export type Node = NodeObject;

/** Mục */
export type NodeObject = {
  /** Đề mục */
  readonly heading?: Leaf;
  /** Đầu mục liền dòng */
  readonly label?: Leaf;
  /** Chữ của mục */
  readonly text?: Texts;
  /** Mục con đánh số */
  readonly parts?: Nodes;
  /** Gạch đầu dòng */
  readonly items?: Nodes;
  /** Đoạn không đánh dấu */
  readonly paragraph?: Texts;
  /** Lưu ý */
  readonly remark?: Texts;
  /** Bảng */
  readonly table?: Table;
  /** Cách đánh số mục con */
  readonly numbering?: NumberingList;
  /** Phụ lục kèm theo */
  readonly see?: Leaf;
  /** Mục đích */
  readonly purpose?: Block;
  /** Yêu cầu */
  readonly requirements?: Block;
  /** Chủ đề */
  readonly themes?: Block;
  /** Nội dung */
  readonly contents?: Block;
  /** Đối tượng */
  readonly subjects?: Block;
  /** Chỉ tiêu */
  readonly targets?: Targets;
  /** Đợt, giai đoạn */
  readonly phases?: Phases;
  /** Thời gian thực hiện */
  readonly timeline?: Timeline;
  /** Tổ chức thực hiện */
  readonly implementation?: NumberedBlock;
  /** Phân công thực hiện */
  readonly assignments?: Assignments;
  /** Kinh phí */
  readonly budget?: Block;
  /** Chế độ báo cáo */
  readonly reporting?: Block;
  /** Đăng ký danh hiệu thi đua */
  readonly registration?: Block;
  /** Thời gian */
  readonly time?: Block;
  /** Địa điểm */
  readonly place?: Block;
  /** Thành phần */
  readonly participants?: Block;
  /** Chương trình */
  readonly programme?: Programme;
  /** Bảng nhiệm vụ */
  readonly tasks?: Tasks;
  /** Danh sách người */
  readonly people?: People;
};

/** Khối */
export type Block = BlockObject;

/** Khối đánh số */
export type NumberedBlock = BlockObject;

/** Khối */
export type BlockObject = {
  /** Đề mục */
  readonly heading?: Leaf;
  /** Đoạn mở đầu */
  readonly text?: Texts;
  /** Mục con đánh số */
  readonly parts?: Nodes;
  /** Gạch đầu dòng */
  readonly items?: Nodes;
  /** Bảng */
  readonly table?: Table;
  /** Cách đánh số mục con */
  readonly numbering?: NumberingList;
  /** Phụ lục kèm theo */
  readonly see?: Leaf;
};

/** Chỉ tiêu */
export type Targets = {
  /** Đề mục */
  readonly heading?: Leaf;
  /** Đoạn mở đầu */
  readonly text?: Texts;
  /** Chỉ tiêu (gạch đầu dòng) */
  readonly items?: TargetList;
  /** Chỉ tiêu (đánh số) */
  readonly parts?: TargetList;
  /** Cách đánh số */
  readonly numbering?: NumberingList;
  /** Phụ lục kèm theo */
  readonly see?: Leaf;
};

export type TargetList = readonly Target[];

/** Chỉ tiêu */
export type Target = {
  /** Nhóm chỉ tiêu */
  readonly heading?: Leaf;
  /** Chỉ tiêu */
  readonly text?: Texts;
  /** Số đo */
  readonly measure?: Measure;
  /** Chỉ tiêu con (gạch đầu dòng) */
  readonly items?: TargetList;
  /** Chỉ tiêu con (đánh số) */
  readonly parts?: TargetList;
  /** Đoạn không đánh dấu */
  readonly paragraph?: Texts;
};

/** Số đo */
export type Measure = {
  /** Giá trị */
  readonly value?: Leaf;
  /** Từ */
  readonly from?: Leaf;
  /** Đến */
  readonly to?: Leaf;
  /** Ít nhất */
  readonly 'at-least'?: Leaf;
  /** Đơn vị */
  readonly unit?: Leaf;
  /** Trong tổng số */
  readonly of?: Leaf;
  /** Đến năm */
  readonly by?: Leaf;
  /** Từ năm */
  readonly 'from-year'?: Leaf;
};

/** Đợt, giai đoạn */
export type Phases = {
  /** Đề mục */
  readonly heading?: Leaf;
  /** Đoạn mở đầu */
  readonly text?: Texts;
  /** Cách in */
  readonly as?: Leaf;
  /** Gọi là */
  readonly called?: Leaf;
  /** Các đợt */
  readonly list: readonly Phase[];
};

/** Đợt */
export type Phase = {
  /** Tên đợt */
  readonly name?: Leaf;
  /** Từ ngày */
  readonly from?: Leaf;
  /** Đến ngày */
  readonly to?: Leaf;
  /** Thời gian in ra */
  readonly period?: Leaf;
  /** Chủ đề của đợt */
  readonly theme?: Leaf;
  /** Nội dung */
  readonly text?: Texts;
  /** Ngày kỷ niệm */
  readonly anniversaries?: readonly Anniversary[];
  /** Gạch đầu dòng */
  readonly items?: Nodes;
};

/** Ngày kỷ niệm */
export type Anniversary = {
  /** Sự kiện */
  readonly event: Leaf;
  /** Ngày gốc */
  readonly since: Leaf;
  /** Ngày kỷ niệm */
  readonly on?: Leaf;
};

/** Thời gian thực hiện */
export type Timeline = {
  /** Đề mục */
  readonly heading?: Leaf;
  /** Đoạn mở đầu */
  readonly text?: Texts;
  /** Các mốc (gạch đầu dòng) */
  readonly items?: readonly Milestone[];
  /** Các mốc (đánh số) */
  readonly parts?: readonly Milestone[];
};

/** Mốc thời gian */
export type Milestone = {
  /** Ngày */
  readonly on?: Leaf;
  /** Từ ngày */
  readonly from?: Leaf;
  /** Đến ngày */
  readonly to?: Leaf;
  /** Trước ngày */
  readonly before?: Leaf;
  /** Thời gian bằng chữ */
  readonly label?: Leaf;
  /** Việc */
  readonly text: Leaf;
};

/** Phân công */
export type Assignments = {
  /** Đề mục */
  readonly heading?: Leaf;
  /** Đoạn mở đầu */
  readonly text?: Texts;
  /** Phân công (đánh số) */
  readonly parts?: AssignmentList;
  /** Phân công (gạch đầu dòng) */
  readonly items?: AssignmentList;
  /** Cách đánh số */
  readonly numbering?: NumberingList;
};

export type AssignmentList = readonly Assignment[];

/** Phân công */
export type Assignment = {
  /** Đơn vị */
  readonly unit?: Leaf;
  /** Câu nối liền tên đơn vị */
  readonly text?: Leaf;
  /** Nhiệm vụ */
  readonly task?: Leaf;
  /** Các nhiệm vụ */
  readonly tasks?: readonly Duty[];
  /** Đoạn văn dưới tên đơn vị */
  readonly details?: Texts;
  /** Các đợt */
  readonly phases?: Phases;
  /** Đơn vị phối hợp */
  readonly with?: Texts;
  /** Thời hạn */
  readonly by?: Leaf;
  /** Phụ lục kèm theo */
  readonly see?: Leaf;
};

/** Nhiệm vụ */
export type Duty = {
  /** Nhiệm vụ */
  readonly text?: Leaf;
  /** Nhóm nhiệm vụ */
  readonly heading?: Leaf;
  /** Đầu mục liền dòng */
  readonly label?: Leaf;
  /** Nhiệm vụ con */
  readonly items?: Nodes;
  /** Đơn vị phối hợp */
  readonly with?: Texts;
  /** Thời hạn */
  readonly by?: Leaf;
  /** Phụ lục kèm theo */
  readonly see?: Leaf;
};

/** Chương trình */
export type Programme = {
  /** Đề mục */
  readonly heading?: Leaf;
  /** Đoạn mở đầu */
  readonly text?: Texts;
  /** Các dòng */
  readonly list: readonly ProgrammeLine[];
};

/** Dòng chương trình */
export type ProgrammeLine = {
  /** Buổi */
  readonly session?: Leaf;
  /** Giờ */
  readonly time?: Leaf;
  /** Nội dung */
  readonly content?: Texts;
  /** Người thực hiện */
  readonly by?: Texts;
};

/** Bảng nhiệm vụ */
export type Tasks = {
  /** Đề mục */
  readonly heading?: Leaf;
  /** Đoạn mở đầu */
  readonly text?: Texts;
  /** Tên bảng */
  readonly caption?: Leaf;
  /** Các dòng */
  readonly list: readonly TaskLine[];
};

/** Nhiệm vụ */
export type TaskLine = {
  /** Nhóm nhiệm vụ */
  readonly group?: Leaf;
  /** Nội dung công việc */
  readonly task?: Texts;
  /** Đơn vị chủ trì */
  readonly lead?: Texts;
  /** Đơn vị phối hợp */
  readonly with?: Texts;
  /** Thời hạn */
  readonly by?: Leaf;
  /** Thời gian bằng chữ */
  readonly when?: Leaf;
  /** Sản phẩm */
  readonly product?: Texts;
};

/** Danh sách người */
export type People = readonly {
  /** Họ và tên */
  readonly name: Leaf;
  /** Chức vụ */
  readonly title?: Leaf;
  /** Vai trò */
  readonly role?: Leaf;
}[];

/** Bảng */
export type Table = {
  /** Tên bảng */
  readonly caption?: Leaf;
  /** Cột */
  readonly columns: readonly Column[];
  /** Thêm cột thứ tự */
  readonly numbered?: boolean;
  /** Kẻ khung */
  readonly borders?: boolean;
  /** Dòng */
  readonly rows: readonly Row[];
};

/** Cột */
export type Column = {
  /** Tên cột */
  readonly heading?: Leaf;
  /** Rộng (mm) */
  readonly width?: Leaf;
  /** Căn lề */
  readonly align?: Leaf;
};

/** Dòng */
export type Row = {
  /** Dòng suốt bảng */
  readonly span?: Leaf;
  /** Ô */
  readonly cells?: readonly Cell[];
  /** Dòng tổng cộng */
  readonly total?: readonly Cell[];
};

/** Ô */
export type Cell = {
  /** Chữ */
  readonly text?: readonly Leaf[];
  /** Gộp số cột */
  readonly columns?: Leaf;
  /** Gộp số dòng */
  readonly rows?: Leaf;
  /** Căn lề */
  readonly align?: Leaf;
};

/** Nơi nhận */
export type Recipients = readonly Recipient[];

/** Nơi nhận */
export type Recipient = {
  /** Nơi nhận */
  readonly to: Texts;
  /** Mục đích gửi */
  readonly for?: Leaf;
  /** Số bản */
  readonly copies?: Leaf;
};

/** Lưu */
export type Archive = {
  /** Nơi lưu */
  readonly units: Texts;
  /** Số bản */
  readonly copies?: Leaf;
};

/** Người ký */
export type Signature = {
  /** Thay mặt */
  readonly 'on-behalf-of'?: Leaf;
  /** Ký thay */
  readonly 'in-place-of'?: Leaf;
  /** Thừa lệnh */
  readonly 'by-order-of'?: Leaf;
  /** Thừa ủy quyền */
  readonly 'authorised-by'?: Leaf;
  /** Quyền */
  readonly acting?: boolean;
  /** Chức vụ */
  readonly title?: Texts;
  /** Học hàm, học vị, cấp bậc */
  readonly rank?: Leaf;
  /** Họ và tên */
  readonly name: Leaf;
};

/** Phụ lục */
export type Appendix = {
  /** Tên để dẫn tới */
  readonly id?: Leaf;
  /** Tiêu đề phụ lục */
  readonly title: Texts;
  /** Khổ ngang */
  readonly landscape?: boolean;
  /** Lề (mm) */
  readonly margins?: {
    /** Lề trên */
    readonly top?: Leaf;
    /** Lề dưới */
    readonly bottom?: Leaf;
    /** Lề trái */
    readonly left?: Leaf;
    /** Lề phải */
    readonly right?: Leaf;
  };
  /** Đoạn mở đầu */
  readonly text?: Texts;
  /** Cách đánh số */
  readonly numbering?: NumberingList;
  /** Nội dung phụ lục */
  readonly body: Nodes;
};

/** Kế hoạch thi đua đặc biệt, thi đua chuyên đề */
export type SpecialCampaign = PlanData & {
  readonly kind?: Leaf;
  /** Ngày kỷ niệm */
  readonly anniversary?: Anniversary;
};

/** Kế hoạch chuyên đề nhiều năm */
export type TopicPlan = PlanData & {
  readonly kind?: Leaf;
  /** Giai đoạn */
  readonly period?: {
    /** Từ năm */
    readonly from: Leaf;
    /** Đến năm */
    readonly to: Leaf;
  };
};

/** Kế hoạch công tác */
export type WorkPlan = PlanData & {
  readonly kind?: Leaf;
  /** Thời gian kế hoạch */
  readonly period?: {
    /** Từ ngày */
    readonly from: Leaf;
    /** Đến ngày */
    readonly to: Leaf;
  };
};

/** Definitions of the schema, by the names that their values are found by. */
export interface Definitions {
  'annual-campaign': AnnualCampaign;
  'event-plan': EventPlan;
  'general-plan': GeneralPlan;
  issuer: Issuer;
  texts: Texts;
  'numbering-list': NumberingList;
  basis: Basis;
  nodes: Nodes;
  node: Node;
  'node-object': NodeObject;
  block: Block;
  'numbered-block': NumberedBlock;
  'block-object': BlockObject;
  targets: Targets;
  'target-list': TargetList;
  target: Target;
  measure: Measure;
  phases: Phases;
  phase: Phase;
  anniversary: Anniversary;
  timeline: Timeline;
  milestone: Milestone;
  assignments: Assignments;
  'assignment-list': AssignmentList;
  assignment: Assignment;
  duty: Duty;
  programme: Programme;
  'programme-line': ProgrammeLine;
  tasks: Tasks;
  'task-line': TaskLine;
  people: People;
  table: Table;
  column: Column;
  row: Row;
  cell: Cell;
  recipients: Recipients;
  recipient: Recipient;
  archive: Archive;
  signature: Signature;
  appendix: Appendix;
  'special-campaign': SpecialCampaign;
  'topic-plan': TopicPlan;
  'work-plan': WorkPlan;
}
