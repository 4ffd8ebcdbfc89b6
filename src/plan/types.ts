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
  readonly signature?: readonly Signer[];
  /** Những người ký */
  readonly signers?: Signers;
  /** Cách đánh số */
  readonly numbering?: NumberingList;
  /** Địa chỉ */
  readonly address?: Leaf;
  /** Các phần đầu khác */
  readonly letterheads?: { readonly [name: string]: Letterhead };
};

/** Những người ký */
export type Signers = { readonly [name: string]: Holders };

/** Người giữ chức vụ */
export type Holders = readonly Holder[];

/** Người ký */
export type Holder = {
  /** Giữ chức từ */
  readonly from?: Leaf;
  /** Giữ chức đến */
  readonly to?: Leaf;
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
  readonly title?: readonly Leaf[];
  /** Học hàm, học vị, cấp bậc */
  readonly rank?: Leaf;
  /** Họ và tên */
  readonly name?: Leaf;
};

/** Phần đầu */
export type Letterhead = {
  /** Tên cơ quan */
  readonly name?: Texts;
  /** Tên cơ quan chia dòng */
  readonly 'name-lines'?: Texts;
  /** Cơ quan chủ quản */
  readonly superior?: Texts;
  /** Ký hiệu */
  readonly symbol?: Leaf;
  /** Địa danh */
  readonly place?: Leaf;
  /** Thể thức */
  readonly form?: Leaf;
  /** Chỗ khác với thể thức */
  readonly profile?: unknown;
  /** Lưu */
  readonly archive?: Archive;
  /** Nơi nhận thường dùng */
  readonly recipients?: Recipients;
  /** Người ký thường dùng */
  readonly signature?: readonly Signer[];
  /** Những người ký */
  readonly signers?: Signers;
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
  /** Phần đầu của cơ quan */
  readonly letterhead?: Leaf;
  /** Cơ quan chủ quản */
  readonly superior?: Texts;
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
  readonly signature?: readonly Signer[];
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
export type NodeObject = Content & {
  /** Đề mục */
  readonly heading?: Leaf;
  /** Đầu mục liền dòng */
  readonly label?: Leaf;
  /** Đơn vị */
  readonly unit?: Leaf;
  /** Nhiệm vụ */
  readonly task?: Leaf;
  /** Các nhiệm vụ */
  readonly tasks?: Nodes;
  /** Đoạn văn dưới tên đơn vị */
  readonly details?: Texts;
  /** Đơn vị phối hợp */
  readonly with?: Texts;
  /** Thời hạn */
  readonly by?: Leaf;
  /** Ngày */
  readonly on?: Leaf;
  /** Từ ngày */
  readonly from?: Leaf;
  /** Đến ngày */
  readonly to?: Leaf;
  /** Trước ngày */
  readonly before?: Leaf;
  /** Số đo */
  readonly measure?: Measure;
};

/** Nội dung */
export type Content = Blocks & {
  /** Chữ của mục */
  readonly text?: Texts;
  /** Mục con đánh số */
  readonly parts?: Nodes;
  /** Gạch đầu dòng */
  readonly items?: Nodes;
  /** Đoạn không đánh dấu */
  readonly paragraph?: Texts;
  /** Lưu ý */
  readonly remark?: Remark;
  /** Ghi chú trong ngoặc */
  readonly 'closing-note'?: Texts;
  /** Dòng ở giữa */
  readonly 'centred-line'?: Texts;
  /** Đầu mối liên hệ */
  readonly contact?: Contact;
  /** Bảng */
  readonly table?: Table;
  /** Danh sách người */
  readonly people?: People;
  /** Cách đánh số mục con */
  readonly numbering?: NumberingList;
  /** Phụ lục kèm theo */
  readonly see?: Leaf;
};

/** Khối có tên */
export type Blocks = {
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
  readonly targets?: Block;
  /** Đợt, giai đoạn */
  readonly phases?: Phases;
  /** Thời gian thực hiện */
  readonly timeline?: Block;
  /** Tổ chức thực hiện */
  readonly implementation?: NumberedBlock;
  /** Phân công thực hiện */
  readonly assignments?: NumberedBlock;
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
  readonly 'task-table'?: TaskTable;
};

/** Khối */
export type Block = BlockObject;

/** Khối đánh số */
export type NumberedBlock = BlockObject;

/** Đầu khối */
export type Head = {
  /** Đề mục */
  readonly heading?: Leaf;
  /** Đầu mục liền dòng */
  readonly label?: Leaf;
};

/** Khối */
export type BlockObject = Head & Content & {

};

/** Khối sau khi đọc */
export type AnyBlock = Head & Content & {
  /** Tên khối */
  readonly block?: Leaf;
  /** Đề mục thường dùng */
  readonly usual?: Leaf;
  /** Một câu in liền dòng */
  readonly 'run-in'?: boolean;
  /** Khi nào có đề mục thường dùng */
  readonly headed?: Leaf;
  /** Việc trong khối */
  readonly of?: Leaf;
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

/** Lưu ý */
export type Remark = {
  /** Chữ mở đầu */
  readonly label?: Leaf;
  /** Chữ */
  readonly text: Texts;
};

/** Đầu mối liên hệ */
export type Contact = {
  /** Người liên hệ */
  readonly name: Leaf;
  /** Chức vụ, đơn vị */
  readonly title?: Leaf;
  /** Điện thoại */
  readonly phone?: Leaf;
  /** Thư điện tử */
  readonly email?: Leaf;
};

/** Đợt, giai đoạn */
export type Phases = Head & Content & {
  /** Cách in */
  readonly as?: Leaf;
  /** Gọi là */
  readonly called?: Leaf;
  /** Dòng thời gian */
  readonly 'time-label'?: Leaf;
  /** Các đợt */
  readonly list: readonly Phase[];
};

/** Đợt */
export type Phase = Content & {
  /** Tên đợt */
  readonly name?: Leaf;
  /** Tiêu đề của đợt */
  readonly title?: Leaf;
  /** Từ ngày */
  readonly from?: Leaf;
  /** Đến ngày */
  readonly to?: Leaf;
  /** Thời gian in ra */
  readonly period?: Leaf;
  /** Chủ đề của đợt */
  readonly theme?: Leaf;
  /** Ngày kỷ niệm */
  readonly anniversaries?: readonly Anniversary[];
};

/** Ngày kỷ niệm */
export type Anniversary = {
  /** Tên ngắn */
  readonly id?: Leaf;
  /** Sự kiện */
  readonly event?: Leaf;
  /** Ngày gốc */
  readonly since?: Leaf;
  /** Ngày kỷ niệm */
  readonly on?: Leaf;
};

/** Chương trình */
export type Programme = Head & Content & {
  /** Tên các cột */
  readonly columns?: readonly Column[];
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
  readonly content?: CellContent;
  /** Người thực hiện */
  readonly by?: CellContent;
};

/** Bảng nhiệm vụ */
export type TaskTable = Head & Content & {
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
  readonly task?: CellContent;
  /** Đơn vị chủ trì */
  readonly lead?: CellContent;
  /** Đơn vị phối hợp */
  readonly with?: CellContent;
  /** Thời hạn */
  readonly by?: Leaf;
  /** Thời gian bằng chữ */
  readonly when?: Leaf;
  /** Sản phẩm */
  readonly product?: CellContent;
};

/** Danh sách người */
export type People = {
  /** Cách in */
  readonly as?: Leaf;
  /** Những người */
  readonly list: readonly Person[];
};

/** Người */
export type Person = {
  /** Họ và tên */
  readonly name: Leaf;
  /** Chức vụ */
  readonly title?: Leaf;
  /** Vai trò */
  readonly role?: Leaf;
};

/** Bảng */
export type Table = {
  /** Tên bảng */
  readonly caption?: Leaf;
  /** Cột */
  readonly columns: readonly Column[];
  /** Đầu bảng nhiều dòng */
  readonly header?: readonly HeaderRow[];
  /** Thêm cột thứ tự */
  readonly numbered?: boolean;
  /** Kẻ khung */
  readonly borders?: boolean;
  /** Căn dọc */
  readonly vertical?: Leaf;
  /** Rộng như bảng cùng đầu */
  readonly 'equal-widths'?: boolean;
  /** Dòng */
  readonly rows: readonly Row[];
};

/** Dòng đầu bảng */
export type HeaderRow = readonly Cell[];

/** Cột */
export type Column = {
  /** Tên cột */
  readonly heading?: Leaf;
  /** Rộng (mm) */
  readonly width?: Leaf;
  /** Căn lề */
  readonly align?: Leaf;
  /** Căn dọc */
  readonly vertical?: Leaf;
};

/** Dòng */
export type Row = {
  /** Dòng suốt bảng */
  readonly span?: Leaf;
  /** Dòng nhóm */
  readonly group?: Leaf;
  /** Ô */
  readonly cells?: readonly Cell[];
  /** Dòng tổng cộng */
  readonly total?: readonly Cell[];
};

/** Ô */
export type Cell = Content & {
  /** Chữ */
  readonly text?: readonly Leaf[];
  /** Gộp số cột */
  readonly columns?: Leaf;
  /** Gộp số dòng */
  readonly rows?: Leaf;
  /** Căn lề */
  readonly align?: Leaf;
  /** Căn dọc */
  readonly vertical?: Leaf;
};

/** Nội dung ô */
export type CellContent = Content & {

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
  /** Số bản lưu */
  readonly copies?: Leaf;
  /** Ký hiệu người soạn thảo */
  readonly drafter?: Leaf;
  /** Số bản phát hành */
  readonly issued?: Leaf;
};

/** Người ký */
export type Signer = Signature;

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
  readonly name?: Leaf;
};

/** Phụ lục */
export type Appendix = {
  /** Tên để dẫn tới */
  readonly id?: Leaf;
  /** Chữ gọi phụ lục */
  readonly label?: Leaf;
  /** Tiêu đề phụ lục */
  readonly title: Texts;
  /** Thông tin chỉ dẫn */
  readonly note?: Leaf;
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
  /** Đoạn kết phụ lục */
  readonly closing?: Texts;
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
  signers: Signers;
  holders: Holders;
  holder: Holder;
  letterhead: Letterhead;
  texts: Texts;
  'numbering-list': NumberingList;
  basis: Basis;
  nodes: Nodes;
  node: Node;
  block: Block;
  'numbered-block': NumberedBlock;
  measure: Measure;
  remark: Remark;
  contact: Contact;
  phases: Phases;
  phase: Phase;
  anniversary: Anniversary;
  programme: Programme;
  'programme-line': ProgrammeLine;
  'task-table': TaskTable;
  'task-line': TaskLine;
  people: People;
  person: Person;
  table: Table;
  'header-row': HeaderRow;
  column: Column;
  row: Row;
  cell: Cell;
  'cell-content': CellContent;
  recipients: Recipients;
  recipient: Recipient;
  archive: Archive;
  signer: Signer;
  signature: Signature;
  appendix: Appendix;
  'special-campaign': SpecialCampaign;
  'topic-plan': TopicPlan;
  'work-plan': WorkPlan;
}
