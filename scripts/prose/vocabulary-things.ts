/**
 * What else such reports count, and the units they count in; written as in `vocabulary-people.ts`. Nouns that
 * are not here are read as they stand (`phrases.ts`).
 */

export const ORGANISATIONS = `
tổ chức = tổ chức cơ sở đảng, tổ chức đảng, tổ chức cơ sở, tccsđ, tccs đảng, tccs, tcđ, tổ chức công đoàn,
  tổ chức đoàn;
đảng bộ = đảng bộ cơ sở, đbcs, đảng bộ bộ phận, đb cơ sở, dang bo;
chi bộ = chi bộ cơ sở, cbcs, chi bộ trực thuộc, chi bộ đảng, cb trực thuộc, chi bộ ghép, chi bo;
chi, đảng bộ = chi bộ và đảng bộ, chi đảng bộ; đảng ủy = đảng ủy cơ sở; chi ủy; đảng đoàn;
cấp ủy = cấp ủy đảng; ban cán sự = ban cán sự đảng; ủy ban kiểm tra = ubkt; ban; chi đoàn; đoàn cơ sở;
chi hội; công đoàn cơ sở = cđcs, cđ cơ sở; nghiệp đoàn; cơ quan; đơn vị; doanh nghiệp = dn;
công ty = cty; hợp tác xã = htx; trường = trường học, trường trung học; trung tâm; bệnh viện;
trạm y tế = trạm; tập thể; địa phương; cơ sở; tổ = tổ công tác; đoàn = đoàn công tác, đoàn kiểm tra, đoàn
giám sát; đội; nhóm; câu lạc bộ = clb; sở; ngành; hội; cụm; tổ hợp tác; nhà máy; xí nghiệp; mặt trận;
`;

export const PLACES = `
xã; phường; thị trấn; huyện; quận; thị xã; thành phố; tỉnh = tỉnh thành; thôn = thôn bản; bản; làng;
xóm; ấp; buôn; khóm; khu phố; khu dân cư = kdc; tổ dân phố = tdp; khu; điểm cầu; điểm;
`;

export const THINGS = `
hộ = hộ gia đình, hộ dân, hộ nghèo; gia đình; khẩu = nhân khẩu; lớp = lớp bồi dưỡng, lớp học; hội nghị;
cuộc = cuộc kiểm tra, cuộc giám sát, cuộc họp; buổi; lượt = lượt người; ngày công; trường hợp; vụ;
vụ việc; đơn; hồ sơ; mô hình; điển hình; công trình; phần việc; đề tài; sáng kiến; giải pháp; dự án;
đề án; chương trình; kế hoạch; nghị quyết; chỉ thị; kết luận; quy định; quyết định; hướng dẫn; văn bản;
báo cáo; chuyên đề; nội dung; nhiệm vụ; chỉ tiêu; tiêu chí; ý kiến; kiến nghị; câu hỏi;
bài = bài viết, bài dự thi; tin; tác phẩm; cuốn = cuốn sách; sổ; thẻ = thẻ đảng, thẻ đảng viên;
huy hiệu = huy hiệu đảng; huân chương; bằng khen; giấy khen; giải; danh hiệu;
suất = suất quà, suất học bổng; phần quà; phần thưởng; phần mềm; tham luận; đề xuất; đề nghị; hiện vật;
nhà = căn nhà, ngôi nhà, nhà tình nghĩa; phiếu;
bộ = bộ hồ sơ; chức danh; loại; cấp; bước; khâu; đợt; kỳ; hạng mục; tuyến đường; sản phẩm; xe; máy;
cây; con; đường dây; cầu; trang; ca; mẫu; liều; đơn vị máu;
`;

export const MEASURES = `
km = kilômét, cây số; m = mét; ha = héc ta, hecta, hécta; tấn; tạ; kg = kilôgam, cân; lít;
m² = mét vuông; m³ = mét khối;
`;

export const PERCENT = `
% = phần trăm, điểm phần trăm;
`;

export const MONEY = `
đồng = vnđ, vnd, đ, việt nam đồng; USD = usd, đô la, đô la mỹ; euro = ơ rô;
`;

export const TIMES = `
lần;
`;

/** Numbers with these are no figures: `6 tháng đầu năm`, `hai phần ba`, `sản phẩm 3 sao`. */
export const DURATIONS = `
năm = năm học; tháng; ngày; tuần = tuần lễ; giờ = h, giờ đồng hồ, tiếng, tiếng đồng hồ; phút; giây;
thập kỷ = thập niên; thế kỷ; quý; mùa; đêm; nhiệm kỳ; khóa; phần; sao;
`;

/** Nor are numbers with these: `18 tuổi`, `55 tuổi Đảng`. */
export const AGES = `
tuổi = tuổi đời, tuổi đảng, năm tuổi đảng;
`;
