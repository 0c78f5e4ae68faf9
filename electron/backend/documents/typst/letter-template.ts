/**
 * The layout of official documents for Typst. All text comes as JSON in `sys.inputs.data` and is placed as strings, so
 * that nothing in it can become markup.
 * @source Nghị định 30/2020/NĐ-CP, Phụ lục I (sizes, margins, lines), Phụ lục III (models 1.4, 1.5, 1.9, 2.1)
 */
export const LETTER_TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#let c = d.content
#let rule(width) = line(length: width, stroke: 0.6pt)
#let run(r) = text(
  weight: if r.at("bold", default: false) { "bold" } else { "regular" },
  style: if r.at("italic", default: false) { "italic" } else { "normal" },
  r.text,
)
#let rich(value) = if type(value) == str { value } else { value.map(run).join() }

// Several lines of about the same length, none wider than there is room for.
#let shown-width(body, room) = {
  let wide = measure(body).width
  let lines = calc.ceil(wide / room)
  if lines > 1 { calc.min(room, wide / lines * 1.12 + 6pt) } else { wide + 0.1pt }
}
#let balanced(body, room) = context box(width: shown-width(body, room), align(center, body))
// The line under a text is a good third of it.
#let underline-of(body, room) = context align(center, rule(shown-width(body, room) * 0.42))

#let day = d.at("day", default: none)
#set document(
  title: d.docTitle,
  author: d.letterhead.officeInText,
  date: if day == none { none } else { datetime(year: day.at(0), month: day.at(1), day: day.at(2)) },
)
#set text(font: "Tinos", size: 14pt, lang: "vi", hyphenate: false, top-edge: 0.8em, bottom-edge: -0.2em, fill: black)
#set par(leading: 0.2em, spacing: 0.2em + 6pt, justify: true)
#let page-number = context if counter(page).get().first() > 1 {
  align(center, text(size: 14pt, counter(page).display("1")))
}
#let small-print = if d.footer != "" {
  align(left, text(size: 8pt, d.footer))
}
#set page(
  paper: "a4",
  flipped: c.at("isLandscape", default: false),
  margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm),
  header: page-number,
  header-ascent: 5mm,
  footer: small-print,
  footer-descent: 5mm,
)
#show heading: set text(size: 14pt, weight: "bold")
#show heading: set block(above: 0.2em + 6pt, below: 0.2em + 6pt, sticky: true)
#let indented(body) = par(first-line-indent: (amount: 1.27cm, all: true), body)
#set table(stroke: 0.5pt, inset: (x: 1.4mm, y: 0.9mm))
#set table.cell(breakable: false)

// Quốc hiệu, tiêu ngữ; cơ quan; số; địa danh, ngày.
#let nation = {
  set par(justify: false, leading: 0.25em)
  text(size: 13pt, weight: "bold", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
  linebreak()
  text(size: 14pt, weight: "bold", "Độc lập - Tự do - Hạnh phúc")
  v(2pt, weak: true)
  context rule(measure(text(size: 14pt, weight: "bold", "Độc lập - Tự do - Hạnh phúc")).width)
}
#let issuer(room) = {
  set par(justify: false, leading: 0.25em)
  if d.letterhead.superior != "" {
    balanced(text(size: 13pt, d.letterhead.superior), room)
    linebreak()
  }
  let name = text(size: 13pt, weight: "bold", d.letterhead.office)
  balanced(name, room)
  v(2pt, weak: true)
  underline-of(name, room)
}
#let under-number(room) = {
  set par(justify: false)
  if d.signLine != "" { text(size: 13pt, d.signLine) }
  if c.title == none and c.subject != "" {
    v(6pt, weak: true)
    balanced(text(size: 12pt, "V/v " + c.subject), room)
  }
}
#let place-and-day = {
  set par(justify: false)
  if not c.at("hasDateInText", default: false) { text(size: 14pt, style: "italic", d.placeAndDay) }
}
#let left-room = 64mm
#grid(
  columns: (left-room, 1fr),
  column-gutter: 3mm,
  row-gutter: 8pt,
  align: (center + top, center + top),
  issuer(left-room), nation,
  under-number(left-room), place-and-day,
)
#v(14pt, weak: true)

#if c.title != none {
  block(width: 100%, {
    set align(center)
    set par(justify: false)
    heading(level: 1, c.title)
    if c.subject != "" {
      let subject = text(weight: "bold", c.subject)
      layout(size => {
        balanced(subject, size.width - 10mm)
        v(4pt, weak: true)
        underline-of(subject, size.width - 10mm)
      })
    }
  })
  v(12pt, weak: true)
}

#if c.to.len() > 0 {
  block(width: 100%, above: 12pt, below: 14pt, {
    set par(justify: false)
    let head = "Kính gửi:"
    if c.to.len() == 1 {
      align(center, box(align(left, grid(columns: (auto, auto), column-gutter: 0.35em, head, box(width: auto, c.to.first() + ".")))))
    } else {
      align(center, box(align(left, grid(
        columns: (auto, auto), column-gutter: 0.35em, row-gutter: 6pt,
        head, [],
        ..c.to.enumerate().map(((i, name)) => (
          [], "- " + name + if i == c.to.len() - 1 { "." } else { ";" }
        )).flatten(),
      ))))
    }
  })
}

#for (i, ground) in c.grounds.enumerate() {
  indented(text(style: "italic", ground + if i == c.grounds.len() - 1 { "." } else { ";" }))
}

#let table-block(b) = {
  let bold-rows = b.at("groupRows", default: ())
  let last = if b.at("hasTotal", default: false) { b.rows.len() - 1 } else { -1 }
  let aligns = b.columns.map(col => (left: left, center: center, right: right).at(col.at("align", default: "left")))
  if b.at("title", default: "") != "" {
    block(width: 100%, above: 8pt, below: 6pt, sticky: true, align(center, text(weight: "bold", b.title)))
  }
  // From so many columns on letters are smaller and stand closer, so that no word breaks.
  let dense = b.columns.len() >= 10
  set text(size: if dense { 10pt } else { 12pt })
  set table(inset: (x: if dense { 0.5mm } else { 1.4mm }, y: 0.9mm))
  set par(justify: false, leading: 0.15em)
  let body = if bold-rows.len() == 0 and last < 0 { b.rows.flatten() } else {
    b.rows.enumerate().map(((i, row)) => {
      if i in bold-rows { (table.cell(colspan: b.columns.len(), align: left, strong(row.first())),) }
      else if i == last { row.map(strong) }
      else { row }
    }).flatten()
  }
  block(above: 6pt, below: 8pt, table(
    columns: b.columns.map(col => col.width * 1fr),
    align: aligns.map(each => each + horizon),
    table.header(..b.columns.map(col => table.cell(align: center + horizon, strong(col.header)))),
    ..body,
  ))
}

#let draw(b, sticky: false) = {
  if b.type == "paragraph" {
    let flush = b.at("flush", default: false)
    let shown = if b.at("centred", default: false) { align(center, par(justify: false, rich(b.text))) }
      else if flush { par(rich(b.text)) } else { indented(rich(b.text)) }
    if sticky { block(sticky: true, shown) } else { shown }
  } else if b.type == "heading" {
    let shown = heading(level: b.level + 1, b.text)
    if b.level == 1 { shown } else {
      block(sticky: true, above: 0.2em + 6pt, below: 0.2em + 6pt, inset: (left: 1.27cm), shown)
    }
  } else if b.type == "list" {
    for item in b.items { indented({ "- "; rich(item) }) }
  } else if b.type == "table" { table-block(b) }
  else if b.type == "figure" {
    block(width: 100%, above: 8pt, below: 8pt, breakable: false, align(center, {
      image(bytes(b.svg), format: "svg", width: b.widthMm * 1mm, alt: b.description)
      text(size: 13pt, style: "italic", b.caption)
    }))
  } else if b.type == "page-break" { pagebreak() }
}
#for (i, b) in c.blocks.enumerate() { draw(b, sticky: i == c.blocks.len() - 1) }

#let receivers = {
  set par(justify: false, leading: 0.2em, spacing: 0.3em)
  if c.recipients.len() > 0 {
    text(size: 12pt, weight: "bold", style: "italic", "Nơi nhận:")
    for line in d.receiverLines { linebreak(); text(size: 11pt, line) }
  }
}
#let signature = {
  set par(justify: false, leading: 0.25em)
  set align(center)
  for (i, title) in d.signatureTitles.enumerate() {
    if i > 0 { linebreak() }
    text(weight: "bold", title)
  }
  v(28mm)
  text(weight: "bold", d.signerName)
}
#let parties = c.at("parties", default: ())
#if parties.len() > 0 {
  block(width: 100%, above: 14pt, breakable: false, grid(
    columns: (1fr,) * calc.min(parties.len(), 2),
    row-gutter: 10mm,
    column-gutter: 5mm,
    ..parties.map(party => align(center, {
      set par(justify: false, leading: 0.25em)
      text(weight: "bold", party.title)
      linebreak()
      text(size: 13pt, style: "italic", "(Ký, ghi rõ họ tên)")
      v(24mm)
      text(weight: "bold", party.name)
    })),
  ))
  if c.recipients.len() > 0 { block(above: 12pt, breakable: false, receivers) }
} else if not c.at("isUnsigned", default: false) {
  block(width: 100%, above: 14pt, breakable: false, grid(columns: (1fr, 1fr), column-gutter: 5mm, receivers, signature))
}

#for annex in c.annexes {
  counter(page).update(0)
  pagebreak(weak: true)
  set page(flipped: annex.at("isLandscape", default: false))
  block(width: 100%, below: 10pt, {
    set align(center)
    set par(justify: false, leading: 0.3em)
    heading(level: 1, annex.label)
    text(weight: "bold", annex.title)
    linebreak()
    text(style: "italic", d.annexNote)
  })
  for b in annex.blocks { draw(b) }
}
`;
