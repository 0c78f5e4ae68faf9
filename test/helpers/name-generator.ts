/** A person as a staff list names one. */
export interface GeneratedPerson {
  fullName: string;
  birthYear: number;
  position: string;
}

/** Gives people one after another, the same ones for the same seed. */
export interface NameGenerator {
  /** The next person; names repeat about as often as in real lists. */
  next(): GeneratedPerson;
}

/** Share of each surname in percent, of 8,757 real names with a southern weight. */
const SURNAMES: readonly (readonly [string, number])[] = [
  ['Nguyễn', 31.4],
  ['Trần', 9.7],
  ['Lê', 9],
  ['Phạm', 6.4],
  ['Võ', 3.3],
  ['Huỳnh', 2.9],
  ['Phan', 2.6],
  ['Bùi', 2.6],
  ['Hoàng', 2.5],
  ['Vũ', 2.2],
  ['Trương', 2],
  ['Đỗ', 2],
  ['Đặng', 1.9],
  ['Hồ', 1.7],
  ['Ngô', 1.5],
  ['Dương', 1.3],
  ['Đoàn', 1.2],
  ['Đinh', 1],
  ['Trịnh', 1],
  ['Cao', 0.9],
  ['Đào', 0.8],
  ['Mai', 0.8],
  ['Lương', 0.7],
  ['Lưu', 0.6],
  ['Lâm', 0.6],
  ['Hà', 0.5],
  ['Thái', 0.4],
  ['Phùng', 0.4],
  ['Tạ', 0.4],
  ['Lý', 0.4],
  ['Văn', 0.3],
  ['Tô', 0.3],
  ['Vương', 0.3],
  ['Châu', 0.3],
  ['Thạch', 0.3],
];

/** Share of names by number of syllables, in percent. */
const LENGTHS: readonly (readonly [number, number])[] = [
  [2, 1.2],
  [3, 82.7],
  [4, 15.9],
  [5, 0.2],
];

const words = (text: string) => text.split(' ');
const MIDDLE_NAMES = {
  male: words(
    'Văn Minh Hữu Đức Quốc Thanh Hoàng Công Ngọc Anh Tấn Phước Trọng Đình Xuân Thành Gia Chí',
  ),
  female: words(
    'Thị Ngọc Kim Thanh Thu Mỹ Bích Hồng Thúy Phương Quỳnh Mai Cẩm Ánh Như Tuyết Diễm Hoài',
  ),
};
const GIVEN_NAMES = {
  male: words(
    'Hiếu Tuấn Dũng Hùng Nam Sơn Phúc Khoa Long Bình An Tâm Đạt Thắng Hải Quân Trung Kiệt Duy Tài Lộc Nghĩa Út Bảy Khánh Vinh Toàn Thịnh Phong Huy',
  ),
  female: words(
    'Hương Lan Hoa Thảo Trang Linh Yến Hạnh Nga Thủy Vân Nhung Phượng Trinh Ngân Tuyền Dung Loan Quyên Trâm Hằng Huyền Xuân Đào Diệu Liên Nhi My Vy Oanh',
  ),
};
const POSITIONS: readonly (readonly [string, number])[] = [
  ['Chuyên viên', 60],
  ['Công chức', 12],
  ['Viên chức', 12],
  ['Phó Trưởng phòng', 8],
  ['Trưởng phòng', 5],
  ['Phó Giám đốc', 2],
  ['Giám đốc', 1],
];

/** Numbers in [0, 1) by mulberry32: fast, and the same on every machine. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/**
 * Makes Vietnamese people with the surnames, lengths and repetitions of real lists.
 * @param seed the same seed gives the same people
 */
export function nameGenerator(seed: number): NameGenerator {
  const random = numbersFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const pickWeighted = <T>(list: readonly (readonly [T, number])[]): T => {
    let left = random() * list.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of list) {
      left -= weight;
      if (left < 0) return value;
    }
    return (list[0] as readonly [T, number])[0];
  };
  return {
    next() {
      const gender = random() < 0.5 ? 'male' : 'female';
      const length = pickWeighted(LENGTHS);
      const middle = Array.from({ length: length - 2 }, () => pick(MIDDLE_NAMES[gender]));
      return {
        fullName: [pickWeighted(SURNAMES), ...middle, pick(GIVEN_NAMES[gender])].join(' '),
        birthYear: 1964 + Math.floor(random() * 39),
        position: pickWeighted(POSITIONS),
      };
    },
  };
}
