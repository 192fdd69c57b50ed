/**
 * Nouns for people in reports on party membership. Entries end with a semicolon: the sense, then after `=` its
 * other spellings and abbreviations. All in lower case. How they are used: `vocabulary.ts`.
 */

/** Members of the Party, and comrades, who nearly always are. */
export const MEMBERS = `
đảng viên = đv, đảng viên mới, đảng viên chính thức, đảng viên dự bị, đảng viên nữ, nữ đảng viên,
  đồng chí đảng viên, đảng viên ưu tú, dang vien;
đồng chí = đ/c, đc, đồng chí nữ;
`;

/** People by what they are; they may be admitted and then are members. */
export const PEOPLE = `
quần chúng = quần chúng ưu tú, qcut, qcưt, quần chúng nhân dân;
đoàn viên = đoàn viên ưu tú, đoàn viên thanh niên, đvtn, đoàn viên công đoàn, đoàn viên tncs; đội viên;
đối tượng đảng = đối tượng kết nạp đảng, cảm tình đảng; đối tượng; hội viên; thanh niên; phụ nữ;
công nhân = cnlđ, công nhân lao động; nông dân; học sinh = hs, em học sinh;
sinh viên = sv, bạn sinh viên; học viên; giáo viên = gv, nhà giáo, thầy cô giáo; giảng viên; cán bộ;
công chức; viên chức; nhân viên; cán bộ, đảng viên = cán bộ đảng viên, cbđv; người lao động = nlđ, cnvclđ;
lao động; chiến sĩ; cán bộ, chiến sĩ = cán bộ chiến sĩ; cựu chiến binh = ccb; thương binh; bệnh binh;
bộ đội; dân quân; quân nhân; hạ sĩ quan; sĩ quan; tân binh; trưởng thôn; trưởng bản; già làng;
người có uy tín; chủ doanh nghiệp; doanh nhân; trí thức; văn nghệ sĩ; nhà báo; phóng viên; bác sĩ; y sĩ;
kỹ sư; thạc sĩ; tiến sĩ; cử nhân; người dân = nhân dân; công dân; đồng bào; tín đồ; chức sắc; giáo dân;
cá nhân;
`;

/** People by an office or a part that they have, which admission to the Party does not change. */
export const ROLES = `
cấp ủy viên; ủy viên = uvbch, ủy viên ban chấp hành, ủy viên ban thường vụ;
bí thư = bí thư chi bộ, tân bí thư; phó bí thư; báo cáo viên; tuyên truyền viên; dư luận viên;
cộng tác viên; tình nguyện viên; đại biểu = đb; khách mời; giám đốc; chủ tịch; phó chủ tịch;
trưởng phòng; lãnh đạo; thí sinh; tác giả; nhân sự; bị cáo; bị can; liệt sĩ; mẹ việt nam anh hùng;
cử tri; ứng viên; ứng cử viên; người ứng cử; giáo sư;
`;

/** People without saying what they are; the text before says it. */
export const SOMEONE = `
người = người dân tộc, người dtts; em; anh; chị; bạn; cháu; vị; ông; bà; thành viên;
`;
