import { FORM_STYLES, type FormStyle } from './form-sheet.ts';
import { MAIN_NS, XML_HEAD } from './xlsx-parts.ts';

const FONTS = ['', '<b/>', '<i/>', '<b/>'] as const;
const FONT_SIZES = [12, 12, 12, 13] as const;
const FILLS = ['FFDDE7F3', 'FFFFF8E1', 'FFF2F2F2'] as const;
const WHOLE_NUMBER = 3;
const TEXT = 49;
const DAY = 164;
const PERCENT = 165;

interface Look {
  format?: number;
  /** Place in {@link FONTS}. */
  font?: number;
  /** Place in {@link FILLS}, from 2 on as Excel counts. */
  fill?: number;
  bordered?: boolean;
  across?: 'left' | 'center' | 'right';
  down?: 'top' | 'center';
  isOpen?: boolean;
}

const LOOKS: Record<FormStyle, Look> = {
  plain: {},
  title: { font: 3, across: 'center', down: 'center' },
  subtitle: { font: 2, across: 'center', down: 'center' },
  section: { font: 1, down: 'center' },
  label: { format: TEXT, bordered: true, down: 'center' },
  note: { font: 2, down: 'top' },
  header: { font: 1, fill: 2, bordered: true, across: 'center', down: 'center' },
  text: { format: TEXT, bordered: true, down: 'top' },
  centre: { format: TEXT, bordered: true, across: 'center', down: 'top' },
  integer: { format: WHOLE_NUMBER, bordered: true, across: 'right', down: 'top' },
  percent: { format: PERCENT, bordered: true, across: 'right', down: 'top' },
  day: { format: DAY, bordered: true, across: 'center', down: 'top' },
  'total-text': { format: TEXT, font: 1, fill: 4, bordered: true, down: 'top' },
  'total-integer': {
    format: WHOLE_NUMBER,
    font: 1,
    fill: 4,
    bordered: true,
    across: 'right',
    down: 'top',
  },
  'total-percent': {
    format: PERCENT,
    font: 1,
    fill: 4,
    bordered: true,
    across: 'right',
    down: 'top',
  },
  'input-text': { format: TEXT, fill: 3, bordered: true, down: 'top', isOpen: true },
  'input-integer': {
    format: WHOLE_NUMBER,
    fill: 3,
    bordered: true,
    across: 'right',
    down: 'top',
    isOpen: true,
  },
};

/** The place of a style in {@link FORM_STYLES_XML}. */
export function formStyleIndex(style: FormStyle): number {
  return FORM_STYLES.indexOf(style);
}

const fonts = FONTS.map(
  (face, index) =>
    `<font>${face}<sz val="${FONT_SIZES[index]}"/><name val="Times New Roman"/><family val="1"/></font>`,
).join('');
const fills = FILLS.map(
  (colour) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
).join('');
const edges = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FF7F7F7F"/></${side}>`)
  .join('');

function cellFormat(style: FormStyle): string {
  const {
    format = 0,
    font = 0,
    fill = 0,
    bordered,
    across = 'left',
    down = 'top',
    isOpen,
  } = LOOKS[style];
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${bordered ? 1 : 0}" xfId="0" ` +
    'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">' +
    `<alignment horizontal="${across}" vertical="${down}" wrapText="1"/><protection locked="${isOpen ? 0 : 1}"/></xf>`
  );
}

/** Formats of every {@link FormStyle}: Times New Roman, thin grey borders, cells to fill in on pale yellow. */
export const FORM_STYLES_XML =
  `${XML_HEAD}<styleSheet xmlns="${MAIN_NS}">` +
  `<numFmts count="2"><numFmt numFmtId="${DAY}" formatCode="dd/mm/yyyy"/><numFmt numFmtId="${PERCENT}" formatCode="0.0%"/></numFmts>` +
  `<fonts count="${FONTS.length}">${fonts}</fonts>` +
  `<fills count="${FILLS.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills}</fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${edges}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${FORM_STYLES.length}">${FORM_STYLES.map(cellFormat).join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
