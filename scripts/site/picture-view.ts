/** Which files a picture is published in, and the markup that offers them. Encodes nothing. */
import type { PictureInfo } from '../content/pictures.ts';
import type { PictureView } from './views.ts';

export type PictureFormat = 'avif' | 'webp' | 'jpeg';

export interface PictureFile {
  /** Path on the site: `/assets/pictures/0123456789ab-800.avif`. */
  url: string;
  width: number;
  height: number;
  format: PictureFormat;
}

/** Widths in pixels that fit the layout at one and two device pixels to a CSS pixel. */
export const PICTURE_WIDTHS = [480, 800, 1200, 1600];

/** Folder of published pictures, as a path on the site. */
const PICTURE_FOLDER = '/assets/pictures/';

/** Size that link previews ask for. */
export const OG_SIZE = { width: 1200, height: 630 };

/** Best compression first: a browser takes the first source that it can read. */
const FORMATS: PictureFormat[] = ['avif', 'webp', 'jpeg'];
const EXTENSIONS: Record<PictureFormat, string> = { avif: 'avif', webp: 'webp', jpeg: 'jpg' };
const MIDDLE_WIDTH = 800;

/**
 * Every file that a picture is published in: each width in each format, from narrow to wide. No file is
 * wider than the original. An original that lies between two steps, or below the first, adds its own width.
 */
export function pictureFiles(info: PictureInfo): PictureFile[] {
  const widths = widthsFor(info.width);
  return FORMATS.flatMap((format) => widths.map((width) => pictureFile(info, width, format)));
}

/**
 * The JPEG for link previews: 1200×630, or the largest cut of that shape when the original is smaller.
 * Its size is what must stand in `og:image:width` and `og:image:height`.
 */
export function ogFile(info: PictureInfo): PictureFile {
  const scale = Math.min(1, info.width / OG_SIZE.width, info.height / OG_SIZE.height);
  return {
    url: `${PICTURE_FOLDER}${shortHash(info)}-og.jpg`,
    width: Math.max(1, Math.floor(OG_SIZE.width * scale)),
    height: Math.max(1, Math.floor(OG_SIZE.height * scale)),
    format: 'jpeg',
  };
}

/** A picture as templates show it. `captionHtml` must be safe; `alt` and `credit` are plain text. */
export function pictureView(
  info: PictureInfo,
  text: { alt: string; captionHtml: string | null; credit: string | null },
): PictureView {
  const files = pictureFiles(info);
  const jpegs = files.filter((file) => file.format === 'jpeg');
  const widest = jpegs[jpegs.length - 1];
  const middle = jpegs.findLast((file) => file.width <= MIDDLE_WIDTH) ?? jpegs[0];
  return {
    ...text,
    width: widest?.width ?? info.width,
    height: widest?.height ?? info.height,
    sources: FORMATS.map((format) => ({ type: `image/${format}`, srcset: srcset(files, format) })),
    src: middle?.url ?? '',
  };
}

/**
 * The `<picture>` of a view, as safe HTML. JPEG stands on the `<img>`, the other formats are sources.
 * `sizes` is the attribute of that name; `eager` is for the one picture that a reader sees first.
 */
export function pictureHtml(picture: PictureView, sizes: string, eager: boolean): string {
  const { src, alt, width, height } = picture;
  const drawn = ` sizes="${escaped(sizes)}"`;
  let sources = '';
  let jpeg = '';
  for (const { type, srcset } of picture.sources) {
    const files = ` srcset="${escaped(srcset)}"${drawn}`;
    if (type === 'image/jpeg') jpeg = files;
    else sources += `<source type="${escaped(type)}"${files}>`;
  }
  const size = ` width="${width}" height="${height}"`;
  const loading = eager ? ' fetchpriority="high"' : ' loading="lazy"';
  const image = `<img src="${escaped(src)}"${jpeg} alt="${escaped(alt)}"${size} decoding="async"${loading}>`;
  return `<picture>${sources}${image}</picture>`;
}

function widthsFor(original: number): number[] {
  const steps = PICTURE_WIDTHS.filter((width) => width <= original);
  const widest = PICTURE_WIDTHS[PICTURE_WIDTHS.length - 1] ?? original;
  return original < widest && !steps.includes(original) ? [...steps, original] : steps;
}

function pictureFile(info: PictureInfo, width: number, format: PictureFormat): PictureFile {
  return {
    url: `${PICTURE_FOLDER}${shortHash(info)}-${width}.${EXTENSIONS[format]}`,
    width,
    height: Math.max(1, Math.round((info.height * width) / info.width)),
    format,
  };
}

function shortHash(info: PictureInfo): string {
  return info.hash.slice(0, 12);
}

function srcset(files: PictureFile[], format: PictureFormat): string {
  return files
    .filter((file) => file.format === format)
    .map((file) => `${file.url} ${file.width}w`)
    .join(', ');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign) : text;
}
