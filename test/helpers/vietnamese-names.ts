const SURNAMES =
  'Nguyễn Trần Lê Phạm Võ Huỳnh Phan Bùi Hoàng Vũ Trương Đỗ Đặng Hồ Ngô Dương Đoàn Đinh Cao Lý Ỷ'.split(
    ' ',
  );
const MIDDLES =
  'Văn Thị Minh Ngọc Thanh Hữu Đức Hoàng Thúy Thuý Mỹ Ánh Ấn Ẩn Ân An Ăn ĐÌNH đình Út Ước'.split(
    ' ',
  );
const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const RIMES = 'a ă â e ê i o ô ơ u ư y an ăng âm oa oe uy iên uông ươi anh ach ong ung'.split(' ');
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** Makes the same sequence of numbers from 0 up to `below` at every run. */
export function seededNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

/** Makes full names, half of them with a given name of any syllable that Vietnamese could have. */
export function generateNames(count: number, seed = 51): string[] {
  const next = seededNumbers(seed);
  const pick = (list: readonly string[]) => list[next(list.length)]!;
  const syllable = () => {
    const rime = pick(RIMES);
    const marked = `${rime[0]}${pick(TONES)}${rime.slice(1)}`;
    const text = (pick(ONSETS) + marked).normalize('NFC');
    return next(5) === 0 ? text : text.charAt(0).toUpperCase() + text.slice(1);
  };
  return Array.from({ length: count }, () => {
    const middles = Array.from({ length: next(4) }, () => pick(MIDDLES));
    return [pick(SURNAMES), ...middles, next(2) === 0 ? syllable() : pick(MIDDLES)].join(' ');
  });
}
