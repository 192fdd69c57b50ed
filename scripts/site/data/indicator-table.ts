import type { Indicator } from '../../content/model.ts';
import type { Edition } from '../edition.ts';
import { derivedOf } from '../figure-places.ts';
import type { Column, RowOf, Table } from './columns.ts';
import { indicatorNames } from './indicator-names.ts';

const COLUMNS = [
  {
    name: 'key',
    title: 'Mã chỉ số',
    about: 'Tên cố định của chỉ số.',
    kind: 'key',
    required: true,
    width: 30,
  },
  {
    name: 'name',
    title: 'Chỉ số',
    about: 'Tên đầy đủ bằng tiếng Việt.',
    kind: 'text',
    required: true,
    width: 44,
  },
  {
    name: 'name_en',
    title: 'Tên tiếng Anh',
    about: 'Tên đầy đủ bằng tiếng Anh.',
    kind: 'text',
    required: true,
    width: 44,
  },
  {
    name: 'unit',
    title: 'Đơn vị',
    about: 'Đơn vị đếm; % là phần trăm.',
    kind: 'text',
    width: 14,
  },
  {
    name: 'kind',
    title: 'Loại',
    about:
      'stock: số có tại một thời điểm. flow: số phát sinh trong một thời kỳ. ratio: tỷ lệ. derived: trang tính thêm.',
    kind: 'text',
    values: ['stock', 'flow', 'ratio', 'derived'],
    required: true,
    width: 10,
  },
  {
    name: 'derived_from',
    title: 'Tính từ chỉ số',
    about: 'Chỉ số mà chỉ số tính thêm đi theo.',
    kind: 'key',
    width: 30,
  },
  {
    name: 'numerator',
    title: 'Tử số',
    about: 'Chỉ số đứng trên của một tỷ lệ.',
    kind: 'key',
    width: 24,
  },
  {
    name: 'denominator',
    title: 'Mẫu số',
    about: 'Chỉ số đứng dưới của một tỷ lệ.',
    kind: 'key',
    width: 24,
  },
  {
    name: 'target',
    title: 'So với chỉ tiêu',
    about: 'true khi mẫu số là một chỉ tiêu, nên 100% là mốc phải đạt.',
    kind: 'boolean',
    required: true,
    width: 14,
  },
  {
    name: 'part_of',
    title: 'Là phần của',
    about: 'Chỉ số gồm cả chỉ số này.',
    kind: 'key',
    width: 24,
  },
  {
    name: 'sum_of',
    title: 'Gồm các phần',
    about: 'Những chỉ số cộng lại bằng chỉ số này, cách nhau một dấu cách.',
    kind: 'keys',
    width: 30,
  },
] as const satisfies readonly Column[];

type IndicatorRow = RowOf<typeof COLUMNS>;

/** What can be counted: every listed indicator, and those that the site derives and has figures of. */
export function indicatorTable(edition: Edition): Table {
  const { indicators } = edition.content;
  const used = new Set([...edition.ledger.byOrganisation.values()].flatMap((series) => [...series.keys()]));
  const derived = [...used].filter((key) => !indicators.has(key)).sort();
  const rows = [
    ...[...indicators.values()].map((indicator) => listedRow(indicator, edition)),
    ...derived.map((key) => derivedRow(key, edition)),
  ];
  return {
    name: 'indicators',
    title: 'Chỉ số',
    about: 'Những gì được đếm: tên, đơn vị và cách các chỉ số hợp thành nhau.',
    columns: COLUMNS,
    primaryKey: ['key'],
    foreignKeys: ['derived_from', 'numerator', 'denominator', 'part_of'].map((column) => ({
      columns: [column],
      table: 'indicators',
      references: ['key'],
    })),
    count: rows.length,
    rows,
  };
}

function listedRow(indicator: Indicator, edition: Edition): IndicatorRow {
  return {
    ...nameCells(indicator.key, edition),
    kind: indicator.kind,
    derived_from: null,
    numerator: indicator.numerator,
    denominator: indicator.denominator,
    target: indicator.target,
    part_of: indicator.partOf,
    sum_of: indicator.sumOf.length > 0 ? indicator.sumOf.join(' ') : null,
  };
}

function derivedRow(key: string, edition: Edition): IndicatorRow {
  return {
    ...nameCells(key, edition),
    kind: 'derived',
    derived_from: derivedOf(key, edition)?.indicator.key ?? null,
    numerator: null,
    denominator: null,
    target: false,
    part_of: null,
    sum_of: null,
  };
}

function nameCells(key: string, edition: Edition): Pick<IndicatorRow, 'key' | 'name' | 'name_en' | 'unit'> {
  const { vi, en, unit } = indicatorNames(key, edition);
  return { key, name: vi, name_en: en, unit };
}
