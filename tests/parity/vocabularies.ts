/** Words for made-up plans, by field of work; a word is one or more syllables. Written for this test. */
export const vocabularies: readonly (readonly string[])[] = [
  // farming
  `ruộng bậc thang|mùa vụ|giống lúa chất lượng cao|hợp tác xã|thủy lợi nội đồng|kênh mương|phân bón hữu cơ|sâu bệnh|chuồng trại|
gia súc, gia cầm|tiêm phòng|dịch tả lợn|khuyến nông viên|sản lượng|thu hoạch|vùng nguyên liệu|cây ăn quả|rừng phòng hộ|trồng rừng|
khai thác|bảo quản|sơ chế|truy xuất nguồn gốc|mã số vùng trồng|nông hộ|trang trại|liên kết chuỗi|tiêu thụ nông sản|chợ đầu mối|hạn mặn|
xâm nhập mặn|đê bao|cống ngăn triều|lịch thời vụ|xuống giống|bón lót|làm đất|máy gặt đập|kho lạnh|nuôi trồng thủy sản|ao lắng|con giống`,
  // health
  `trạm y tế|khám sàng lọc|tiêm chủng mở rộng|sổ sức khỏe|bệnh không lây nhiễm|huyết áp|đái tháo đường|dinh dưỡng|bà mẹ và trẻ em|
y sĩ|hộ sinh|dược sĩ|vật tư tiêu hao|tủ thuốc|giường bệnh|cấp cứu|chuyển tuyến|bảo hiểm y tế|phòng dịch|giám sát ca bệnh|xét nghiệm|
khử khuẩn|nước sạch|nhà tiêu hợp vệ sinh|an toàn thực phẩm|bếp ăn tập thể|ngộ độc|truyền thông|tư vấn|quản lý thai kỳ|sốt xuất huyết|
lăng quăng|muỗi vằn|phun hóa chất|khoanh vùng|cách ly|điều trị|phục hồi chức năng|người cao tuổi|sức khỏe tâm thần|hiến máu nhân đạo`,
  // building and roads
  `giải phóng mặt bằng|đền bù|tái định cư|mốc giới|khảo sát địa chất|bản vẽ thi công|dự toán|đấu thầu|nhà thầu|tư vấn giám sát|nghiệm thu|
cọc khoan nhồi|dầm cầu|mặt đường bê tông|rãnh thoát nước|vỉa hè|cây xanh|chiếu sáng|biển báo|hộ lan|đường gom|nút giao|bến xe|bãi đỗ|
cầu dân sinh|hẻm|ngõ|tuyến phố|trục chính|quy hoạch phân khu|chỉ giới|hành lang an toàn|lấn chiếm|cưỡng chế|trật tự đô thị|vốn đầu tư công|
giải ngân|quyết toán|bảo trì|sửa chữa|khối lượng|tiến độ|nhà văn hóa|trường mầm non|hệ thống cấp điện`,
  // culture, schools, youth
  `hội thi|liên hoan|tiếng hát|văn nghệ quần chúng|thư viện|tủ sách|đọc sách|di tích|lễ hội|làng nghề|nghệ nhân|dân ca|trò chơi dân gian|
thể dục thể thao|giải chạy|bóng chuyền|cờ vua|bơi lội|đuối nước|kỹ năng sống|trại hè|măng non|đội viên|đoàn viên|thanh thiếu nhi|tình nguyện|
hiệu trưởng|tổ chuyên môn|giáo án|học bạ|thi tốt nghiệp|hướng nghiệp|khởi nghiệp|chuyển đổi số|phòng máy|đường truyền|học liệu|bài giảng|
sân chơi|câu lạc bộ|khen ngợi|học bổng|vượt khó|nếp sống văn minh|ma túy|bạo lực học đường|an toàn giao thông|mũ bảo hiểm`,
  // offices and money
  `thủ tục|một cửa|hồ sơ|trả kết quả|dịch vụ công trực tuyến|chữ ký số|trục liên thông|mã định danh|dữ liệu dân cư|căn cước|hộ khẩu|
công chức|vị trí việc làm|tinh giản|luân chuyển|đánh giá|xếp loại|thanh tra|kiểm tra nội bộ|tiếp công dân|đơn thư|khiếu nại|tố cáo|hòa giải|
ngân sách|thu đúng, thu đủ|nợ thuế|hóa đơn điện tử|quyết toán|tạm ứng|dự phòng|tiết kiệm chi|tài sản công|kiểm kê|thanh lý|mua sắm tập trung|
lưu trữ|số hóa|văn thư|con dấu|bảo mật|sao lưu|máy chủ|mạng nội bộ|phần mềm|báo cáo quý|chỉ tiêu|kịch bản`,
].map((words) => words.split('|').map((word) => word.trim()));

export const verbs: readonly string[] =
  `rà soát|đôn đốc|phối hợp|chủ trì|bố trí|hướng dẫn|tham mưu|tổng hợp|ưu tiên|lồng ghép|khắc phục|phân công|duy trì|kiện toàn|mở rộng|
củng cố|huy động|vận động|cấp phát|nâng cấp|theo dõi|công khai|rút ngắn|bổ sung|điều chỉnh|hoàn tất|bàn giao|tăng cường|siết chặt|xử lý dứt điểm`
    .split('|')
    .map((word) => word.trim());

export const joints: readonly string[] =
  `và|với|cho|tại|trong|của|theo|đối với|bằng|từ|đến|nhằm|để|gắn với|trên địa bàn|không để|ngay khi|trước khi|sau khi|cùng|về|do|ở|có|được|các|những|mỗi|từng`
    .split('|')
    .map((word) => word.trim());

export const bodies: readonly string[] =
  `Phòng Kinh tế|Trạm Khuyến nông|Ban Quản lý chợ|Hội Nông dân|Hội Liên hiệp Phụ nữ|Công an xã|Ủy ban nhân dân phường Đông Khê|Trung tâm Văn hóa|
Trường Tiểu học Bình Minh|Đoàn Thanh niên|Kho bạc|Chi cục Thuế|Văn phòng|Tổ dân phố số 7|thôn Yên Lạc|Ban Chỉ huy Quân sự|Sở Xây dựng|Bưu điện`
    .split('|')
    .map((word) => word.trim());
