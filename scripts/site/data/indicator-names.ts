import { capitalise } from '../../text/capitals.ts';
import type { Edition } from '../edition.ts';
import { derivedOf } from '../figure-places.ts';
import { isPercent, unitOf } from '../figure-words.ts';

/** What an indicator is called in both languages, as a label; `unit` is `%` for percentages. */
export interface IndicatorNames {
  vi: string;
  en: string;
  unit: string | null;
}

/** What is derived beside an indicator, by the end of its key. */
const DERIVED: Record<string, { vi: string; en: string }> = {
  share: { vi: 'Tỷ trọng', en: 'Share' },
  'share-change-points': {
    vi: 'Tỷ trọng tăng, giảm bao nhiêu điểm phần trăm',
    en: 'Change of the share in percentage points',
  },
  over: { vi: 'Số vượt chỉ tiêu', en: 'Number above the target' },
  'over-percent': { vi: 'Mức vượt chỉ tiêu', en: 'Percent above the target' },
  change: { vi: 'Tăng, giảm so với kỳ trước', en: 'Change from the earlier time' },
  'change-percent': { vi: 'Tỷ lệ tăng, giảm so với kỳ trước', en: 'Percent change from the earlier time' },
  'change-points': { vi: 'Tăng, giảm bao nhiêu điểm phần trăm', en: 'Change in percentage points' },
  pace: { vi: 'Bình quân một năm', en: 'Pace a year' },
  remaining: { vi: 'Còn thiếu so với chỉ tiêu', en: 'Remaining to the target' },
  'needed-pace': { vi: 'Cần đạt mỗi năm còn lại', en: 'Pace needed for each remaining year' },
};

/** `Đảng viên mới kết nạp`; of a derived one `Tỷ trọng: đảng viên mới là nữ`. */
export function indicatorNames(key: string, edition: Edition): IndicatorNames {
  const unit = isPercent(key, edition) ? '%' : unitOf(key, edition) || null;
  const listed = edition.content.indicators.get(key);
  if (listed) return { vi: capitalise(listed.name.vi), en: capitalise(listed.name.en), unit };
  const derived = derivedOf(key, edition);
  const words = derived && DERIVED[derived.suffix];
  if (!derived || !words) return { vi: key, en: key, unit };
  const { name } = derived.indicator;
  return { vi: `${words.vi}: ${name.vi}`, en: `${words.en}: ${name.en}`, unit };
}
