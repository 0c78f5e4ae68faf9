/**
 * The layout of account slips for Typst: A5 sheets, or four on an A4 sheet with lines to cut along, and a table in which
 * each receipt is signed. All text comes as JSON and is placed as strings.
 */
export const SLIP_TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, author: d.office, date: none)
#set text(font: "Tinos", lang: "vi", hyphenate: false, fill: black)
#set par(justify: false)

#let slip(s, size) = {
  set text(size: size)
  set par(leading: 0.45em, spacing: 0.55em)
  grid(
    columns: (1fr, auto),
    align: (left, right),
    { text(size: 0.9em, d.superior); linebreak(); text(size: 0.9em, weight: "bold", d.office) },
    { text(size: 0.9em, weight: "bold", "MẬT - giao tận tay"); linebreak(); text(size: 0.9em, "Số: " + s.number) },
  )
  v(0.5em)
  align(center, {
    text(size: 1.15em, weight: "bold", "PHIẾU CẤP TÀI KHOẢN")
    linebreak()
    text(weight: "bold", "THƯ ĐIỆN TỬ CÔNG VỤ")
  })
  v(0.3em)
  grid(
    columns: (auto, 1fr),
    column-gutter: 0.8em,
    row-gutter: 0.55em,
    ..s.facts.map(((label, value)) => (label + ":", text(weight: "bold", value))).flatten(),
  )
  block(width: 100%, stroke: 0.8pt, inset: 0.6em, align(center, {
    text(size: 0.9em, "Mật khẩu ban đầu, dùng đến hết ngày " + s.expires)
    v(0.1em)
    text(font: "DejaVu Sans Mono", size: 1.55em, s.password)
  }))
  set text(size: 0.86em)
  for note in d.notes { par(hanging-indent: 0.7em, "- " + note) }
  v(1fr)
  grid(
    columns: (1fr, 1fr),
    align: center,
    { d.place; linebreak(); text(weight: "bold", "Người giao"); linebreak(); text(style: "italic", "(Ký, ghi rõ họ tên)") },
    { "Ngày nhận: ....../....../........"; linebreak(); text(weight: "bold", "Người nhận"); linebreak(); text(style: "italic", "(Ký, ghi rõ họ tên)") },
  )
  v(4.2em)
}

#if d.layout == "a5" {
  set page(width: 148mm, height: 210mm, margin: (x: 14mm, y: 12mm))
  for (i, s) in d.slips.enumerate() {
    if i > 0 { pagebreak() }
    slip(s, 11pt)
  }
} else {
  set page(paper: "a4", margin: 0mm, background: {
    place(top + left, dx: 105mm, line(length: 297mm, angle: 90deg, stroke: (thickness: 0.5pt, dash: "dashed")))
    place(top + left, dy: 148.5mm, line(length: 210mm, stroke: (thickness: 0.5pt, dash: "dashed")))
  })
  let sheets = calc.ceil(d.slips.len() / 4)
  for sheet in range(sheets) {
    if sheet > 0 { pagebreak() }
    let of = d.slips.slice(sheet * 4, calc.min(d.slips.len(), sheet * 4 + 4))
    grid(
      columns: (105mm, 105mm),
      rows: (148.5mm, 148.5mm),
      ..of.map(s => block(width: 105mm, height: 148.5mm, inset: (x: 9mm, y: 8mm), slip(s, 9pt))),
    )
  }
}

#if d.hasReceipts {
  set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 20mm, right: 15mm), background: none)
  set text(size: 12pt)
  align(center, text(size: 14pt, weight: "bold", "DANH SÁCH KÝ NHẬN PHIẾU CẤP TÀI KHOẢN"))
  align(center, d.receiptNote)
  set table.cell(breakable: false)
  table(
    columns: (auto, auto, 3fr, 4fr, 2fr, 2fr),
    stroke: 0.5pt,
    inset: (x: 1.4mm, y: 2mm),
    align: (center + horizon, center + horizon, left + horizon, left + horizon, center, center),
    table.header(..("STT", "Số phiếu", "Họ và tên", "Đơn vị, địa chỉ thư", "Ngày nhận", "Ký nhận").map(strong)),
    ..d.slips.enumerate().map(((i, s)) => (str(i + 1), s.number, s.name, s.unit + " - " + s.address, "", "")).flatten(),
  )
}
`;
