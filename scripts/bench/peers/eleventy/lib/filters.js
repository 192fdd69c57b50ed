import { surroundingsOf } from './surroundings.js';

const WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const RFC_WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const RFC_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WORDS_PER_MINUTE = 220;
const HEADINGS_FOR_CONTENTS = 4;

/** Dates are ISO 8601 with the site's own offset, so their parts are the local ones. */
export function addFilters(eleventyConfig) {
  eleventyConfig.addFilter('day', day);
  eleventyConfig.addFilter('weekday', weekday);
  eleventyConfig.addFilter('dateTime', (iso) => `${iso.slice(11, 16)}, ${weekday(iso)} (GMT+7)`);
  eleventyConfig.addFilter('rfc822', rfc822);
  eleventyConfig.addFilter('minutes', minutesOf());
  eleventyConfig.addFilter('years', (iso, now) => Math.floor((now - Date.parse(iso) / 1000) / 31_556_952));
  eleventyConfig.addFilter('around', surroundingsOf);
  eleventyConfig.addFilter('contents', contentsOf);
  eleventyConfig.addFilter('json', (value) => JSON.stringify(value).replaceAll('<', '\\u003c'));
  eleventyConfig.addFilter('indented', (value) => JSON.stringify(value, null, 1));
}

function day(iso) {
  const [year, month, date] = iso.slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}

function weekday(iso) {
  return `${WEEKDAYS[dayOfWeek(iso)]}, ${day(iso)}`;
}

function dayOfWeek(iso) {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay();
}

function rfc822(iso) {
  const [year, month, date] = iso.slice(0, 10).split('-');
  const time = iso.slice(11, 19);
  return `${RFC_WEEKDAYS[dayOfWeek(iso)]}, ${date} ${RFC_MONTHS[month - 1]} ${year} ${time} +0700`;
}

/** Minutes to read an article: words of its source, counted once for each file. */
function minutesOf() {
  const known = new Map();
  return ({ inputPath, rawInput }) => {
    const entry = known.get(inputPath);
    if (entry?.rawInput === rawInput) return entry.minutes;
    const words = rawInput.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    const minutes = Math.max(1, Math.round(words / WORDS_PER_MINUTE));
    known.set(inputPath, { rawInput, minutes });
    return minutes;
  };
}

/** Headings of the second and third level of a long article, nested; empty for a short one. */
function contentsOf(html) {
  const contents = [];
  for (const [, level, id, text] of html.matchAll(/<h([23]) id="([^"]+)">(.*?)<\/h\1>/g)) {
    if (level === '2') contents.push({ id, text, children: [] });
    else contents.at(-1)?.children.push({ id, text });
  }
  return contents.length < HEADINGS_FOR_CONTENTS ? [] : contents;
}
