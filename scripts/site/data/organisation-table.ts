import type { Organisation } from '../../content/model.ts';
import { organisationUrl } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { organisationType } from '../wording.ts';
import type { Column, RowOf, Table } from './columns.ts';

const COLUMNS = [
  {
    name: 'id',
    title: 'Mã tổ chức',
    about: 'Tên cố định của tổ chức.',
    kind: 'key',
    required: true,
    width: 30,
  },
  {
    name: 'name',
    title: 'Tổ chức',
    about: 'Tên chính thức.',
    kind: 'text',
    required: true,
    width: 50,
  },
  {
    name: 'short_name',
    title: 'Tên gọn',
    about: 'Tên dùng trong bảng và biểu đồ.',
    kind: 'text',
    required: true,
    width: 28,
  },
  {
    name: 'type',
    title: 'Loại tổ chức',
    about: 'Cấp của tổ chức đảng, hoặc tổ chức khác.',
    kind: 'text',
    required: true,
    width: 34,
  },
  {
    name: 'parent',
    title: 'Trực thuộc',
    about: 'Tổ chức cấp trên trực tiếp, khi có trong danh mục.',
    kind: 'key',
    width: 30,
  },
  {
    name: 'province',
    title: 'Tỉnh',
    about: 'Tỉnh của tổ chức, theo tên ở thời điểm của số liệu.',
    kind: 'text',
    width: 18,
  },
  {
    name: 'valid_from',
    title: 'Hoạt động từ',
    about: 'Ngày đầu hoạt động; trống khi chưa rõ.',
    kind: 'day',
    width: 14,
  },
  {
    name: 'valid_to',
    title: 'Hoạt động đến',
    about: 'Ngày cuối hoạt động; trống khi còn hoạt động hoặc chưa rõ.',
    kind: 'day',
    width: 14,
  },
  {
    name: 'note',
    title: 'Ghi chú',
    about: 'Tổ chức đã thành gì, hoặc điều còn chưa chắc.',
    kind: 'text',
    width: 40,
  },
  {
    name: 'url',
    title: 'Địa chỉ',
    about: 'Trang của tổ chức.',
    kind: 'address',
    required: true,
    width: 50,
  },
] as const satisfies readonly Column[];

/** The authority list of organisations, in its own order. */
export function organisationTable(edition: Edition): Table {
  const { organisations, site } = edition.content;
  return {
    name: 'organisations',
    title: 'Tổ chức',
    about: 'Danh mục tổ chức: tên, cấp, trực thuộc và thời gian hoạt động.',
    columns: COLUMNS,
    primaryKey: ['id'],
    foreignKeys: [{ columns: ['parent'], table: 'organisations', references: ['id'] }],
    count: organisations.size,
    rows: [...organisations.values()].map((organisation) => rowOf(organisation, site.address)),
  };
}

function rowOf(organisation: Organisation, address: string): RowOf<typeof COLUMNS> {
  return {
    id: organisation.id,
    name: organisation.name,
    short_name: organisation.shortName,
    type: organisationType(organisation.type),
    parent: organisation.parent,
    province: organisation.province,
    valid_from: organisation.validFrom,
    valid_to: organisation.validTo,
    note: organisation.note,
    url: address + organisationUrl(organisation.id),
  };
}
