const words = (text: string) => text.trim().split(/\s+/);

const ONSETS = words('b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x');

/** Every rime of Vietnamese without its tone. */
const RIMES = new Set(
  words(`
    a ac ach ai am an ang anh ao ap at au ay
    ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
    uy uya uych uyên uyêt uyn uynh uyp uyt uyu
    ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y ych yêm yên yêng yêt yêu yn ynh yt
  `),
);
/** Rimes that stand alone or after "qu" with their y; after other consonants y is a whole rime. */
const Y_RIMES = /^y./;
const STOPPED = /(?:c|ch|p|t)$/;
/** Huyền, hỏi, ngã: the tones that no rime ending in a stop has. */
const OPEN_TONES = /[\u0300\u0309\u0303]/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Tells whether a word is a syllable that Vietnamese can have, by its sounds; case and place of the tone do not matter.
 *
 * @example isSyllable('Nguyễn') && !isSyllable('NguyÔn')
 */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONES);
  if (tones && tones.length > 1) return false;
  const plain = (tones ? decomposed.replaceAll(TONES, '') : decomposed).normalize('NFC');
  if (tones && OPEN_TONES.test(tones[0]) && STOPPED.test(plain)) return false;
  if (RIMES.has(plain)) return true;
  return ONSETS.some(
    (onset) => plain.startsWith(onset) && isRimeAfter(onset, plain.slice(onset.length)),
  );
}

function isRimeAfter(onset: string, rime: string): boolean {
  return RIMES.has(rime) && (onset === 'qu' || !Y_RIMES.test(rime));
}

/** Tells a word written as words are: small, in capitals, or with one capital at its beginning. */
export function hasUsualCase(word: string): boolean {
  const rest = word.slice(1);
  return rest === rest.toLowerCase() || word === word.toUpperCase();
}
