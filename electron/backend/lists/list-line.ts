import type { ListField } from '../../../shared/domain/import.ts';
import {
  isEndOfList,
  isNameLike,
  isOutlineMark,
  isPageMark,
  isSubtotal,
  readGroupTitle,
  readPlainTitle,
  readUnitTitle,
  startsWithFamilyName,
} from './line-kinds.ts';
import type { FilledCell } from './sheet-text.ts';

/** Where each field of a list stands. */
export interface ListLayout {
  /** 0-based. */
  readonly firstRow: number;
  readonly columns: ReadonlyMap<ListField, number>;
  /** The header's own texts by column, to know it again when it is repeated on a later page. */
  readonly headers: ReadonlyMap<number, string>;
}

const NAME_FIELDS: readonly ListField[] = ['fullName', 'familyName', 'middleName', 'givenName'];
const BIRTH_FIELDS: readonly ListField[] = ['birthYear', 'birthYearMale', 'birthYearFemale'];
const DATA_FIELDS: readonly ListField[] = [
  ...NAME_FIELDS,
  ...BIRTH_FIELDS,
  'position',
  'phone',
  'email',
];
const LONGEST_GROUP_TITLE = 150;
const SERIAL_NUMBER = /^\d+(\.\d+)*[.)]?$/;

/** Tells the number of a person from other text in the column of numbers. */
export function isSerialNumber(text: string): boolean {
  return SERIAL_NUMBER.test(text);
}

/** A row seen as its filled cells. */
export class ListLine {
  readonly name: string;
  readonly isNumbered: boolean;
  readonly #cells: readonly FilledCell[];
  readonly #layout: ListLayout;
  readonly #isWide: boolean;

  constructor(cells: readonly FilledCell[], layout: ListLayout, isWide: boolean) {
    this.#cells = cells;
    this.#layout = layout;
    this.#isWide = isWide;
    this.name = NAME_FIELDS.map((field) => this.#at(field)).find((text) => text !== '') ?? '';
    this.isNumbered = isSerialNumber(this.#at('order'));
  }

  isEnd(): boolean {
    if (this.isNumbered) return false;
    if (this.name !== '') return isEndOfList(this.name);
    return this.#cells.some(({ text }) => isEndOfList(text));
  }

  /** The unit this row names for the rows below it. */
  groupTitle(): string | null {
    const title = this.#onlyTitle();
    if (title === null || isSubtotal(title)) return null;
    if (this.isNumbered && this.name !== '') return readUnitTitle(title);
    const [first] = this.#cells;
    const hasMark = first !== undefined && first.text !== title && isOutlineMark(first.text);
    const isAlone = this.#cells.length === 1;
    if (isAlone && isEndOfList(title)) return null;
    return readGroupTitle(title, hasMark || (this.#isWide && isAlone));
  }

  /** The unit that a text alone in its row names, whatever its words, where every person has a number. */
  plainTitle(): string | null {
    const title = this.#onlyTitle();
    const isOnTheLeft = title !== null && (title === this.name || title === this.#at('order'));
    return isOnTheLeft && !isSubtotal(title) && !startsWithFamilyName(title)
      ? readPlainTitle(title)
      : null;
  }

  /** The unit of a block written in a row of its own. */
  isOnlyUnit(): boolean {
    return this.#at('unit') !== '' && !this.#hasData();
  }

  isPerson(): boolean {
    return !this.#isSubtotal() && !this.isFurniture() && this.#hasData();
  }

  /** The header again, or the number of a page. */
  isFurniture(): boolean {
    const { headers } = this.#layout;
    const same = this.#cells.filter(({ column, text }) => headers.get(column) === text).length;
    const [first] = this.#cells;
    const isPage = this.#cells.length === 1 && first !== undefined && isPageMark(first.text);
    return isPage || (same >= 2 && same >= this.#cells.length / 2);
  }

  /** Nothing tells that this is a person: no number, no birth date, no telephone, no mail. */
  isStray(): boolean {
    if (this.isNumbered) return false;
    return !this.#hasEvidence() || (this.name === '' && this.#at('order') !== '');
  }

  /** What a forgotten number may have left of a person. */
  mayBePerson(): boolean {
    return isNameLike(
      NAME_FIELDS.map((field) => this.#at(field))
        .filter(Boolean)
        .join(' ')
        .trim(),
    );
  }

  /** A name with nothing beside it that is not written as names are. */
  isBareText(): boolean {
    const isAlone = this.#onlyTitle() === this.name && /\p{Ll}/u.test(this.name);
    return isAlone && !isNameLike(this.name) && !startsWithFamilyName(this.name);
  }

  #onlyTitle(): string | null {
    const [mark] = this.#cells;
    const titles = this.#cells.filter(
      (cell) =>
        !(cell === mark && isOutlineMark(cell.text)) && !/^\d[\d.]*\D{0,12}$/.test(cell.text),
    );
    const title = titles[0]?.text ?? '';
    return titles.length === 1 && title.length <= LONGEST_GROUP_TITLE ? title : null;
  }

  /** Sums stand where names do, or at the left end. */
  #isSubtotal(): boolean {
    if (this.isNumbered && this.name !== '') return false;
    return isSubtotal(this.name) || isSubtotal(this.#cells[0]?.text ?? '');
  }

  #hasEvidence(): boolean {
    return (
      BIRTH_FIELDS.some((field) => /\d{2}/.test(this.#at(field))) ||
      /\d{3}/.test(this.#at('phone')) ||
      this.#at('email').includes('@')
    );
  }

  #hasData(): boolean {
    return DATA_FIELDS.some((field) => this.#at(field) !== '');
  }

  #at(field: ListField): string {
    const wanted = this.#layout.columns.get(field);
    return this.#cells.find(({ column }) => column === wanted)?.text ?? '';
  }
}
