/** The one description of `site.yaml`, `organisations.yaml` and `indicators.yaml`. */
import { z } from 'zod';
import {
  address,
  day,
  email,
  language,
  optional,
  siteAddress,
  slug,
  text,
  timeZone,
} from './schema-values.ts';

const section = z.strictObject({
  id: slug.describe('Mã chuyên mục, dùng trong địa chỉ và trong bài.'),
  name: text(60).describe('Tên chuyên mục.'),
  description: text(300).describe('Một câu nói chuyên mục đăng gì.'),
});

const term = z.strictObject({
  id: slug.describe('Mã nhiệm kỳ, ví dụ 2015-2020.'),
  name: text(80).describe('Tên nhiệm kỳ.'),
  from: day.describe('Ngày đầu của nhiệm kỳ.'),
  to: day.describe('Ngày cuối của nhiệm kỳ.'),
});

const publisher = z.strictObject({
  name: text(120).describe('Đơn vị chịu trách nhiệm trang tin.'),
  responsibleEditor: text(120).describe('Người chịu trách nhiệm nội dung.'),
  licenceLine: text(300).describe('Dòng giấy phép.'),
  postalAddress: text(200).describe('Địa chỉ.'),
  phone: text(60).describe('Điện thoại.'),
  email: email.describe('Thư điện tử.'),
});

export const siteSchema = z.strictObject({
  name: text(80).describe('Tên trang tin.'),
  tagline: text(120).describe('Dòng chữ dưới tên.'),
  description: text(300).describe('Một câu giới thiệu, dùng cho máy tìm kiếm.'),
  address: siteAddress.describe('Địa chỉ web của trang tin, không có dấu / ở cuối.'),
  language: language.describe('Ngôn ngữ của trang tin: vi hoặc en.'),
  timeZone: timeZone.describe('Múi giờ, ví dụ Asia/Ho_Chi_Minh.'),
  organisation: slug.describe('Mã của tổ chức có trang tin này, lấy trong organisations.yaml.'),
  publisher: publisher.describe('Đơn vị xuất bản.'),
  contentLicence: z
    .strictObject({
      text: text(300).describe('Điều kiện dùng lại nội dung.'),
      address: optional(address).describe('Địa chỉ web của giấy phép.'),
    })
    .describe('Giấy phép của nội dung.'),
  notice: optional(text(600)).describe('Điều bạn đọc cần biết về trang tin, in ở chân trang.'),
  sections: z.array(section).min(1, 'empty').describe('Các chuyên mục, theo thứ tự hiện trên trang.'),
  terms: z.array(term).describe('Các nhiệm kỳ.'),
  home: z
    .strictObject({
      lead: optional(slug).describe('Bài đứng đầu trang nhất (tên tệp); bỏ trống là bài mới nhất.'),
      headline: z.array(slug).describe('Mã các chỉ tiêu hiện ở trang nhất, theo thứ tự.'),
    })
    .describe('Trang nhất.'),
  smallestCount: optional(z.number().int('not-whole').min(0, 'too-low').max(100, 'too-high')).describe(
    'Số người ít hơn mức này (trừ 0) có thể cho biết là ai, nên dữ liệu mở không ghi; bỏ trống là 3.',
  ),
  oldAfterYears: z
    .number()
    .int('not-whole')
    .min(1, 'too-low')
    .describe('Sau bao nhiêu năm thì bài được ghi là bài cũ.'),
  pageSize: z
    .number()
    .int('not-whole')
    .min(1, 'too-low')
    .max(200, 'too-high')
    .describe('Số bài trên một trang danh sách.'),
});

const ORGANISATION_TYPES = [
  'dang-bo-tinh',
  'cap-tren-truc-tiep',
  'dang-bo-co-so',
  'chi-bo-co-so',
  'khac',
] as const;

const organisation = z.strictObject({
  id: slug.describe('Mã tổ chức, không dấu, nối bằng gạch ngang.'),
  name: text(200).describe('Tên chính thức.'),
  shortName: text(80).describe('Tên gọn, dùng trong thực đơn và biểu đồ.'),
  type: z.enum(ORGANISATION_TYPES).describe('Loại tổ chức.'),
  parent: optional(slug).describe('Mã tổ chức cấp trên.'),
  province: optional(text(60)).describe('Tỉnh, thành phố.'),
  validFrom: optional(day).describe('Ngày thành lập, nếu biết.'),
  validTo: optional(day).describe('Ngày cuối cùng tổ chức còn hoạt động.'),
  note: optional(text(600)).describe('Điều cần nói thêm, ví dụ tổ chức đã hợp nhất vào đâu.'),
});

export const organisationsSchema = z.array(organisation).min(1, 'empty');

const indicator = z.strictObject({
  key: slug.describe('Mã chỉ tiêu, dùng trong số liệu của bài.'),
  name: z
    .strictObject({ vi: text(120).describe('Tiếng Việt.'), en: text(120).describe('Tiếng Anh.') })
    .describe('Tên đầy đủ.'),
  label: optional(text(80)).describe('Tên gọn trong bảng; bỏ trống thì dùng tên đầy đủ.'),
  unit: text(40).describe('Đơn vị tính: đảng viên, tổ chức, % …'),
  kind: z
    .enum(['stock', 'flow', 'ratio'])
    .describe('stock: số có ở một thời điểm; flow: số phát sinh trong một thời kỳ; ratio: tỷ lệ.'),
  abbreviation: optional(text(12)).describe('Chữ viết tắt.'),
  phrases: optional(z.array(text(120))).describe('Những cách gọi khác trong bài, ngoài tên đầy đủ.'),
  numerator: optional(slug).describe('Với tỷ lệ: mã chỉ tiêu là tử số.'),
  denominator: optional(slug).describe('Với tỷ lệ: mã chỉ tiêu là mẫu số.'),
  target: optional(z.boolean()).describe('true nếu mẫu số là chỉ tiêu phải đạt.'),
  sumOf: optional(z.array(slug)).describe('Mã các chỉ tiêu cộng lại thành chỉ tiêu này.'),
  partsMayBeMissing: optional(z.boolean()).describe(
    'true: phần nào bài không nêu thì coi là 0, như các mức Huy hiệu; các phần đã nêu phải cộng đúng bằng tổng.',
  ),
  partOf: optional(slug).describe('Mã chỉ tiêu mà chỉ tiêu này là một phần.'),
  startOf: optional(slug).describe(
    'Số có ở đầu kỳ: mã chỉ tiêu loại stock mà số này lấy ở ngày trước kỳ, để tính tỷ lệ so với đầu kỳ.',
  ),
  people: optional(z.boolean()).describe(
    'true: đếm người, số nhỏ thì dữ liệu mở không ghi; false: không phải (chỉ tiêu, số ủy viên); bỏ trống thì theo đơn vị tính.',
  ),
});

export const indicatorsSchema = z.array(indicator).min(1, 'empty');

export type SiteWire = z.infer<typeof siteSchema>;
export type OrganisationWire = z.infer<typeof organisation>;
export type IndicatorWire = z.infer<typeof indicator>;
