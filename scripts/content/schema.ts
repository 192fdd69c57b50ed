/**
 * The one description of an article's and a page's front matter: validation and the table of fields in the
 * editors' guide are made from it. Descriptions are for editors.
 */
import { z } from 'zod';
import { address, alias, instant, language, optional, slug, text } from './schema-values.ts';

const byline = z.strictObject({
  writers: optional(z.array(text(80))).describe('Tên người viết bài, hoặc Ban Biên tập.'),
  photographers: optional(z.array(text(80))).describe(
    'Tên người chụp ảnh. Trùng với người viết thì trang in “Bài và ảnh: …”.',
  ),
});

const source = z
  .strictObject({
    publisher: optional(text(120)).describe('Cơ quan báo chí hoặc đơn vị công bố số liệu.'),
    address: optional(address).describe('Địa chỉ web của bài gốc, bắt đầu bằng https://.'),
    title: optional(text(200)).describe('Tên bài gốc.'),
    author: optional(text(80)).describe('Tác giả bài gốc.'),
    credit: optional(text(80)).describe('Tác giả được ghi công về phần gì, ví dụ “bài và ảnh”.'),
    note: optional(text(400)).describe('Điều cần nói thêm về nguồn.'),
  })
  .refine((value) => value.publisher || value.author, 'source-without-name');

const picture = z.strictObject({
  file: text(200).describe('Tên tệp ảnh, nằm cùng thư mục với bài.'),
  alt: text(300).describe('Lời tả ảnh cho người không nhìn thấy ảnh.'),
  caption: optional(text(400)).describe('Chú thích in dưới ảnh.'),
  credit: optional(text(120)).describe('Tên người hoặc đơn vị có ảnh.'),
});

export const figureValue = z.union([
  z.number(),
  z.strictObject({
    value: z.number().describe('Con số.'),
    hedge: optional(text(20)).describe('Chữ “gần”, “hơn”, “trên”, “khoảng” mà nguồn dùng.'),
    inferred: optional(text(300)).describe('Nguồn không nêu số này: nói rõ đã suy ra thế nào.'),
    note: optional(text(300)).describe('Điều cần nói thêm về con số.'),
    supersedes: optional(slug).describe(
      'Tên tệp của bài có con số cũ mà số này thay thế (cùng chỉ số, tổ chức và thời gian).',
    ),
    differs: optional(text(300)).describe(
      'Vì sao con số khác với bài khác (cùng chỉ số, tổ chức và thời gian), khi cả hai đều giữ lại.',
    ),
  }),
]);

/** The keys of a group that are not indicators. */
export const figureBasis = {
  asOf: optional(z.union([z.string(), z.number()])).describe(
    'Số có đến ngày nào: 2019-11-18, hoặc tháng 2020-05, hoặc năm 2020.',
  ),
  term: optional(z.string()).describe('Mã nhiệm kỳ trong site.yaml, ví dụ 2015-2020.'),
  period: optional(z.union([z.string(), z.number()])).describe(
    'Khoảng thời gian: 2011, 2022-06, 2009-Q1, 2019-H1, 2020-01..2020-09 hoặc 2022-01-01..2022-11-29.',
  ),
  through: optional(z.union([z.string(), z.number()])).describe(
    'Thời kỳ chưa hết thì mới đếm đến ngày hoặc tháng nào: 2019-11-18, 2022-06.',
  ),
  organisation: optional(z.string()).describe('Mã tổ chức mà số nói tới, nếu khác tổ chức của bài.'),
};

const figureGroup = z.object(figureBasis).catchall(figureValue);

const correction = z.strictObject({
  date: instant.describe('Ngày giờ đính chính.'),
  wrong: text(400).describe('Điều đã viết sai.'),
  right: text(400).describe('Điều đúng.'),
  why: optional(text(400)).describe('Vì sao sai; phải có khi số liệu đã đăng thay đổi.'),
  figures: optional(z.array(text(120))).describe(
    'Các số liệu đã sửa, viết như trong bài: admissions, hoặc admissions@2015-2020; "*" là mọi số của bài.',
  ),
});

const untracked = z.strictObject({
  numbers: z
    .array(text(60))
    .min(1, 'empty')
    .describe('Các con số, chép đúng như trong bài: “50,08%”, “gần 30%”.'),
  reason: text(300).describe('Vì sao không theo dõi: ví dụ số in sai trong nguồn, trích để giải thích.'),
});

const namesPublic = optional(text(300)).describe(
  'Vì sao được nêu danh sách người kèm chức vụ, đơn vị…: ví dụ danh sách cấp ủy đã công bố chính thức.',
);

export const articleSchema = z.strictObject({
  title: text(200).describe('Tên bài.'),
  lede: text(600).describe('Sapô: một hai câu mở đầu.'),
  date: instant.describe('Ngày giờ đăng, có múi giờ: 2019-11-18T08:17+07:00.'),
  updated: optional(instant).describe('Ngày giờ cập nhật gần nhất.'),
  section: slug.describe('Mã chuyên mục trong site.yaml.'),
  organisation: slug.describe('Mã tổ chức trong organisations.yaml.'),
  topics: optional(z.array(text(60)).max(12, 'too-many')).describe('Chủ đề, viết tiếng Việt có dấu.'),
  byline: optional(byline).describe('Người viết bài và người chụp ảnh.'),
  source: optional(source).describe('Nguồn của sự việc và số liệu, khi bài viết theo nơi khác.'),
  pictures: optional(z.array(picture)).describe('Ảnh của bài; ảnh đầu tiên là ảnh chính.'),
  figures: optional(z.array(figureGroup)).describe(
    'Số liệu theo nhóm; mỗi nhóm là một tổ chức và một thời điểm hay thời kỳ.',
  ),
  untracked: optional(z.array(untracked)).describe(
    'Những con số trong bài không phải số liệu theo dõi, kèm lý do.',
  ),
  related: optional(z.array(slug)).describe('Bài liên quan do Ban Biên tập chọn (tên tệp không có .md).'),
  aliases: optional(z.array(alias)).describe('Địa chỉ cũ của bài, bắt đầu và kết thúc bằng dấu /.'),
  namesPublic,
  draft: optional(z.boolean()).describe('true nếu là bản nháp, chưa đăng.'),
  publishAt: optional(instant).describe('Hẹn giờ đăng: trước giờ này bài chưa hiện.'),
  expires: optional(instant).describe('Sau giờ này bài không còn hiện.'),
  corrections: optional(z.array(correction)).describe('Các lần đính chính.'),
  language: optional(language).describe('Ngôn ngữ của bài: vi hoặc en; bỏ trống là vi.'),
});

export const pageSchema = z.strictObject({
  title: text(120).describe('Tên trang.'),
  description: text(300).describe('Một câu nói trang này để làm gì.'),
  namesPublic,
});

export type ArticleWire = z.infer<typeof articleSchema>;
