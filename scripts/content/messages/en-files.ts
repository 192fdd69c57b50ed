/** English: the files themselves, their names, their characters. */
import { type Messages, say } from './message.ts';

export const EN_FILES: Messages = {
  stranger: ({ found }) =>
    say(
      'This file does not belong in the content folder.',
      'only articles (.md), settings (.yaml) and pictures (.jpg, .png, .webp, .avif, .tiff)',
      `${found}`,
      'Move the file out of the content folder.',
    ),
  'link-outside': ({ found }) =>
    say(
      'This is a link that leads out of the content folder.',
      'a real file inside the content folder',
      `${found}`,
      'Delete the link and copy the real file in its place.',
    ),
  'file-too-large': ({ bytes, limit }) =>
    say(
      'The text file is too large.',
      `at most ${Number(limit) / 1024} KB`,
      `${Math.ceil(Number(bytes) / 1024)} KB`,
      'Split the article, or remove what was pasted by mistake (often a picture pasted into the text).',
    ),
  'not-utf8': () =>
    say(
      'The file is not saved as Unicode (UTF-8).',
      'a file saved as UTF-8',
      'another encoding',
      'Open the file in an editor, choose Save As, and choose the encoding UTF-8.',
    ),
  misplaced: ({ found }) =>
    say(
      'The file is in the wrong place.',
      'articles/<year>/<name>.md, articles/<year>/<name>/index.md, pages/<name>.md, or one of site.yaml, organisations.yaml, indicators.yaml',
      `${found}`,
      'Move the article into the folder of its year, such as articles/2019/.',
    ),
  'missing-file': ({ found }) =>
    say(
      'A settings file is missing.',
      `the file ${found}`,
      'nothing',
      `Put ${found} into the content folder; a sample can be copied.`,
    ),
  'picture-unreadable': ({ found }) =>
    say(
      'The picture cannot be opened.',
      'a JPEG, PNG, WebP, AVIF or TIFF picture',
      `${found} (damaged, or no picture)`,
      'Export the picture again and replace this file.',
    ),
  'picture-changed': ({ found }) =>
    say(
      'The picture was replaced during the build.',
      'a picture that stays the same until the build ends',
      `${found}`,
      'Run the command again.',
    ),
  'address-taken': ({ address, other }) =>
    say(
      'Two pages have the same address.',
      'an address of its own for each page',
      `${address}, which is the address of “${other}”`,
      'Change the old address under aliases, or rename the file.',
    ),
  'picture-too-many-pixels': ({ detail }) =>
    say(
      'The picture has too many pixels.',
      'at most 40 million pixels',
      `${detail}`,
      'Make the picture smaller; 2400 pixels on the long side is enough.',
    ),
  'picture-too-many-bytes': ({ detail }) =>
    say(
      'The picture file is too heavy.',
      'at most 20 MB',
      `${(Number(detail) / 1024 / 1024).toFixed(1)} MB`,
      'Make the picture smaller, or save it as JPEG.',
    ),
  'picture-format': ({ detail }) =>
    say(
      'This kind of picture cannot be used.',
      'a JPEG, PNG, WebP, AVIF or TIFF picture',
      `${detail}`,
      'Save the picture as JPEG or PNG.',
    ),
  'picture-too-tall': ({ detail }) =>
    say('The picture is too tall for its width.', 'at most 8 times as high as wide', `${detail}`, 'Crop it.'),
  'picture-too-small': ({ detail }) =>
    say(
      'The picture is too small.',
      'at least 200 pixels wide',
      `${detail}`,
      'Use the original of the picture; 1600 pixels wide or more is best.',
    ),
  'bad-file-name': ({ found, suggestion }) =>
    say(
      'The file name cannot be a web address.',
      'lower-case letters without accents and digits, joined by hyphens',
      `${found}`,
      suggestion ? `Rename it to ${suggestion}.` : 'Choose another name, such as ket-nap-dang-vien.',
    ),
  'wrong-year': ({ found, expected }) =>
    say(
      'The article is in the folder of another year than its date.',
      `folder articles/${expected}`,
      `folder articles/${found}`,
      `Move the article to articles/${expected}, or correct its date.`,
    ),
  'duplicate-slug': ({ found, other }) =>
    say(
      'Two articles have the same file name, so they would have the same address.',
      'a name of its own for each article',
      `“${found}” is also ${other}`,
      'Rename one of the two files.',
    ),
  'similar-slug': ({ found, other }) =>
    say(
      'Two file names differ only by accents or case.',
      'names that differ clearly',
      `“${found}”, nearly ${other}`,
      'Rename one of the two files.',
    ),
  'not-nfc': ({ found }) =>
    say(
      'Accented letters are written in pieces, so searching will not find them.',
      'composed Unicode (NFC)',
      `“${found}” in several pieces`,
      'Choose composed Unicode in the keyboard program and type it again, or convert the text.',
    ),
  'forbidden-character': ({ found }) =>
    say(
      'There is a hidden or broken character.',
      'readable text',
      `the character ${found}`,
      'Delete the character here and type again; it usually comes along when pasting.',
    ),
  'legacy-encoding': ({ found, encoding, meant }) =>
    say(
      `The text is in the old encoding ${encoding === 'VNI' ? 'VNI-Windows' : 'TCVN3 (ABC fonts)'}.`,
      `Unicode text, such as “${meant}”`,
      `“${found}”`,
      'Convert the passage to Unicode with the tool of the keyboard program, and paste it again.',
    ),
  'look-alike': ({ found, right }) =>
    say(
      `A letter only looks like “${right}”.`,
      `the Vietnamese letter “${right}”`,
      `“${found}” of another language`,
      `Delete it and type “${right}” with a Vietnamese keyboard.`,
    ),
};
