const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Namespaces of a part's root element. */
export const W = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;

/** The part that names the kind of every other part. */
export const CONTENT_TYPES =
  `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
  `<Override PartName="/word/footer1.xml" ContentType="${TYPE}.footer+xml"/></Types>`;

/** Where the document is. */
export const PACKAGE_RELS =
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;

/** What the document refers to. */
export const DOCUMENT_RELS =
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/>` +
  `<Relationship Id="rId2" Type="${OFFICE}/footer" Target="footer1.xml"/></Relationships>`;

const field = (code: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>` +
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const plain = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** Trang n/m at the foot of every page. */
export const FOOTER =
  `${HEAD}<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>` +
  `${plain('Trang ')}${field('PAGE')}${plain('/')}${field('NUMPAGES')}</w:p></w:ftr>`;

const style = (id: string, name: string, paragraph: string, run: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>` +
  `${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
const border = (side: string) =>
  `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>`;

/** Times New Roman throughout; a table with thin borders. */
export const STYLES =
  `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>` +
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>' +
  '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  style('Normal', 'Normal', '<w:spacing w:after="60"/>', '') +
  style(
    'Title',
    'Title',
    '<w:spacing w:after="60"/><w:jc w:val="center"/>',
    '<w:b/><w:sz w:val="28"/>',
  ) +
  style('Subtitle', 'Subtitle', '<w:spacing w:after="120"/><w:jc w:val="center"/>', '<w:i/>') +
  style(
    'Heading1',
    'heading 1',
    '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="0"/>',
    '<w:b/><w:sz w:val="26"/>',
  ) +
  style(
    'ListHead',
    'List head',
    '<w:keepNext/><w:spacing w:after="0"/><w:jc w:val="center"/>',
    '<w:b/><w:sz w:val="22"/>',
  ) +
  style('ListText', 'List text', '<w:spacing w:after="0"/>', '<w:sz w:val="22"/>') +
  style('Footer', 'footer', '<w:jc w:val="center"/>', '<w:sz w:val="22"/>') +
  '<w:style w:type="table" w:styleId="List"><w:name w:val="List table"/><w:tblPr><w:tblBorders>' +
  `${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders>` +
  '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '</w:styles>';
