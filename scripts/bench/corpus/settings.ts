import { slugify } from '../../text/slugs.ts';

export const SECTIONS = [
  'phat-trien-dang',
  'xay-dung-dang',
  'dai-hoi-dang',
  'doan-the',
  'nong-thon-moi',
  'doc-so-lieu',
];

const FIRST =
  'An Bình Cao Đông Gia Hòa Khánh Liên Minh Ngọc Phú Quang Sơn Tân Thanh Vân Xuân Yên Đức Hải'.split(' ');
const SECOND =
  'Lạc Giang Thịnh Phong Thọ Tiến Vinh Hưng Châu Lâm Thắng Thành Trung Hồng Lộc Thủy Nghĩa Phúc Lương Hà Đồng Khê'.split(
    ' ',
  );
const FAMILIES = 'Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Ngô'.split(' ');
const GIVEN = 'An Bích Chi Dung Giang Hạnh Khoa Lan Mai Nam Oanh Phúc Quyên Sơn Thảo Uyên Việt Yến'.split(
  ' ',
);

/** One organisation for each line of `organisations.yaml`. */
export interface OrganisationRow {
  id: string;
  name: string;
  type: string;
  parent: string | null;
}

/**
 * A province, its districts, their communes: 36 organisations for 1,000 articles, some 250 for 10,000 and some 800
 * for 100,000, where a portal that writes that much must be reporting from everywhere.
 */
export function organisationsFor(articles: number): OrganisationRow[] {
  const wanted = articles <= 10_000 ? 36 * (articles / 1000) ** 0.84 : 250 * (articles / 10_000) ** 0.505;
  const districts = Math.max(2, Math.round(5 * Math.sqrt(wanted / 36)));
  const communes = Math.max(2, Math.round((wanted - 1) / districts) - 1);
  const rows: OrganisationRow[] = [{ id: 'tinh', name: 'Đảng bộ tỉnh', type: 'dang-bo-tinh', parent: null }];
  for (let district = 0; district < districts; district += 1) {
    const name = placeName(district * 17 + 3);
    const parent = `huyen-${slugify(name)}`;
    rows.push({ id: parent, name: `Đảng bộ huyện ${name}`, type: 'cap-tren-truc-tiep', parent: 'tinh' });
    for (let commune = 0; commune < communes; commune += 1) {
      const place = placeName(district * communes + commune);
      const id = `xa-${slugify(place)}-${slugify(name)}`;
      rows.push({ id, name: `Đảng bộ xã ${place} (${name})`, type: 'dang-bo-co-so', parent });
    }
  }
  return rows;
}

/** The names of those who write: more of them for more articles. */
export function writersFor(articles: number): string[] {
  const count = Math.min(FAMILIES.length * GIVEN.length, Math.ceil(6 * Math.max(1, articles / 1000) ** 0.6));
  const people = Array.from({ length: count }, (_, index) => {
    const family = FAMILIES[index % FAMILIES.length];
    return `${family} Bút ${GIVEN[(index * 7 + Math.floor(index / FAMILIES.length)) % GIVEN.length]}`;
  });
  return ['Ban Biên tập', ...new Set(people)];
}

/** How many topics articles choose from: 40 for 1,000 articles, some 90 for 10,000, some 200 for 100,000. */
export function topicsFor(articles: number): number {
  return Math.max(8, Math.round(40 * (articles / 1000) ** 0.35));
}

/** The text of `organisations.yaml`. */
export function organisationsYaml(rows: readonly OrganisationRow[]): string {
  const lines = rows.map(
    ({ id, name, type, parent }) =>
      `- {id: ${id}, name: ${name}, shortName: ${name}, type: ${type}, parent: ${parent}}`,
  );
  return `${lines.join('\n')}\n`;
}

function placeName(index: number): string {
  const second = SECOND[Math.floor(index / FIRST.length) % SECOND.length];
  return `${FIRST[index % FIRST.length]} ${second}`;
}

export const INDICATORS_YAML = `- {key: members, name: {vi: đảng viên, en: members}, label: Đảng viên, unit: đảng viên, kind: stock}
- {key: base-organisations, name: {vi: tổ chức cơ sở đảng, en: base organisations}, label: Tổ chức cơ sở đảng, unit: tổ chức, kind: stock}
- {key: admissions, name: {vi: kết nạp, en: admissions}, label: Kết nạp, unit: đảng viên, kind: flow}
- {key: admission-target, name: {vi: chỉ tiêu, en: target}, label: Chỉ tiêu, unit: đảng viên, kind: flow}
- {key: admissions-women, name: {vi: đảng viên mới là nữ, en: women admitted}, label: Nữ, unit: đảng viên, kind: flow, partOf: admissions}
- {key: percent-of-target, name: {vi: so với chỉ tiêu, en: percent}, label: So với chỉ tiêu, unit: "%", kind: ratio,
   numerator: admissions, denominator: admission-target, target: true}
`;

export const SITE_YAML = `name: Bản tin nghìn bài
tagline: Nội dung do máy đặt ra để đo
description: Trang thử nghiệm có nhiều bài, do máy đặt ra.
address: https://nghin.example
language: vi
timeZone: Asia/Ho_Chi_Minh
organisation: tinh
publisher:
  name: Bản tin nghìn bài
  responsibleEditor: Máy đặt ra
  licenceLine: Giấy phép thử nghiệm
  postalAddress: Không có
  phone: 0000 000 000
  email: bantin@nghin.example
contentLicence: {text: Được dùng lại.}
sections:
${SECTIONS.map((id, index) => `  - {id: ${id}, name: Chuyên mục ${index + 1}, description: Tin của chuyên mục ${index + 1}.}`).join('\n')}
terms: []
home: {headline: [members, admissions, percent-of-target]}
oldAfterYears: 3
pageSize: 20
`;
