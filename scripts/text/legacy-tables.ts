/**
 * The two encodings that most old Vietnamese documents use. Their fonts draw Vietnamese letters in the places
 * of Western ones; opened as Unicode, the Western ones appear.
 */

/** TCVN 5712:1993 (ABC fonts), lower case and the seven letters that have capitals of their own. */
const TCVN3_PAIRS =
  'µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ ®đ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ Üĩ Þị ' +
  'ßò ãó áỏ âõ äọ «ô åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ \u00ADư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ ' +
  '¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ';

export const TCVN3: ReadonlyMap<string, string> = new Map(
  TCVN3_PAIRS.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** VNI-Windows: a base letter, then a letter that stands for the marks on it (combining marks here). */
const VNI_MARKS: Record<string, string> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
/** VNI-Windows letters that stand alone. */
const VNI_LETTERS: Record<string, string> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  í: 'í',
};

/** Reads text that shows TCVN3 bytes as Western letters. */
export function decodeTcvn3(text: string): string {
  return Array.from(text, (letter) => TCVN3.get(letter) ?? letter).join('');
}

/** Reads text that shows VNI-Windows bytes as Western letters. */
export function decodeVni(text: string): string {
  return text
    .replace(/([aeouyôö])([ùøûõïâáàåãäêéèúüë])/gi, (_, base: string, mark: string) => {
      const letter = mapCase(base, (lower) => VNI_LETTERS[lower] ?? lower);
      return letter + (VNI_MARKS[mark.toLowerCase()] ?? mark);
    })
    .replace(/[ñôöìæóòîí]/gi, (letter) => mapCase(letter, (lower) => VNI_LETTERS[lower] ?? lower))
    .normalize('NFC');
}

function mapCase(letter: string, map: (lower: string) => string): string {
  const lower = letter.toLowerCase();
  return letter === lower ? map(lower) : map(lower).toUpperCase();
}
