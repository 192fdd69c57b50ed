/** Which letter sequences can be a written Vietnamese syllable. */

const ONSET = '(?:ngh|ng|nh|th|tr|ch|kh|ph|gh|gi|qu|[bcdđghklmnpqrstvx])?';

/** Rhymes without tone marks. Those in the second list end in a stop and take only sắc or nặng. */
const OPEN_RHYMES =
  'a ai am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây e em en eng eo ê êm ên êng ênh êu i ia im in ing inh iu ' +
  'iêm iên iêng iêu o oi om on ong oa oai oam oan oang oanh oao oay oăm oăn oăng oe oen oeo oong ô ôi ôm ôn ông ôông ' +
  'ơ ơi ơm ơn u ua ui um un ung uân uâng uây uê uênh uôi uôm uôn uông uơ uy uya uynh uyn uyên uyu uêu uao uai uan uang ' +
  'uanh uay uăn uăng uen ueo ư ưa ưi ưm ưn ưng ưu ươi ươm ươn ương ươu y yêm yên yêng yêu ym yn ynh';
const STOPPED_RHYMES =
  'ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ic ich ip it iêc iêp iêt oc op ot oac oach oap oat oăc oăt oet ooc ' +
  'ôc ôp ôt ôôc ơp ơt uc up ut uât uêch uôc uôp uôt uych uyt uyêt uyp uet uat uac ưc ưt ươc ươp ươt yêt yt ych';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const OPEN = new RegExp(`^${ONSET}(?:${OPEN_RHYMES.replaceAll(' ', '|')})$`, 'u');
const STOPPED = new RegExp(`^${ONSET}(?:${STOPPED_RHYMES.replaceAll(' ', '|')})$`, 'u');

/** True for one syllable, accents and all: `nghiêng`, `Đảng`; false for `khèi`, `Müller`, `ieân`. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const letters = decomposed.replace(TONES, '').normalize('NFC');
  if (OPEN.test(letters)) return true;
  const [tone] = tones;
  return STOPPED.test(letters) && (tone === undefined || tone === '\u0301' || tone === '\u0323');
}
