"""Types the plans of ../contents.ts with python-docx (1.2) and with LibreOffice (7.4), as the DOCX files of this folder.

    npx tsc --ignoreConfig --module esnext --target es2022 --outDir /tmp tests/draft/contents.ts
    node -e "import('/tmp/contents.js').then((all) => console.log(JSON.stringify(all)))" --input-type=module > /tmp/contents.json
    python3 tests/draft/files/type_plans.py /tmp/contents.json tests/draft/files
"""

import json
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt

NATIONAL = {
    "state": ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
    "party": ["ĐẢNG CỘNG SẢN VIỆT NAM"],
    "youth": ["ĐOÀN TNCS HỒ CHÍ MINH"],
}
ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"]
LETTERS = "abcdđeghi"
CENTER, JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


def number_line(content):
    if content["form"] == "state":
        return f"Số: {content['number']}/KH-{content['symbol']}"
    return f"Số {content['number']}-KH/{content['symbol']}"


def saved_line(content):
    return f"- Lưu: {content['archive']}." if content["form"] == "state" else f"- Lưu {content['archive']}."


def bases_of(content):
    last = "." if content["form"] == "state" else ","
    return [text + (last if i == len(content["bases"]) - 1 else ";") for i, text in enumerate(content["bases"])]


def end_of(content):
    return content["closing"] + ("./." if content["form"] == "state" else ".")


class Counter:
    """Counts parts as people do: I., 1., a)."""

    def __init__(self, marks=("{}.", "{}.", "{})")):
        self.counts, self.marks = [], marks

    def next(self, depth):
        self.counts = (self.counts + [0] * depth)[:depth]
        self.counts[depth - 1] += 1
        value = self.counts[depth - 1]
        shown = [ROMAN[value - 1], str(value), LETTERS[value - 1]][depth - 1] if value <= 8 else str(value)
        return self.marks[depth - 1].format(shown)


# python-docx


def start(size=14, font="Times New Roman"):
    document = Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = font, Pt(size)
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin, page.right_margin = Cm(3), Cm(1.5)
    page.top_margin = page.bottom_margin = Cm(2)
    return document


def put(where, text, align=None, bold=None, italic=None, size=None, style=None, indent=None):
    paragraph = where.add_paragraph(style=style) if style else where.add_paragraph()
    paragraph.alignment = align
    if indent:
        paragraph.paragraph_format.first_line_indent = indent
    for i, part in enumerate(text.split("\n")):
        run = paragraph.add_run(part)
        run.bold, run.italic = bold, italic
        if size:
            run.font.size = Pt(size)
        if i < text.count("\n"):
            run.add_break()
    return paragraph


def fill(cell, lines):
    for text, look in lines:
        put(cell, text, **look)
    first = cell.paragraphs[0]
    first._p.getparent().remove(first._p)


def head_table(document, content):
    table = document.add_table(rows=1, cols=2)
    middle = dict(align=CENTER, size=13)
    fill(
        table.cell(0, 0),
        [(content["superior"].upper(), middle), (content["issuer"].upper(), dict(middle, bold=True)), (number_line(content), middle)],
    )
    fill(
        table.cell(0, 1),
        [(text, dict(middle, bold=True)) for text in NATIONAL[content["form"]]] + [(content["placeDate"], dict(middle, italic=True))],
    )


def ends_table(document, content):
    table = document.add_table(rows=1, cols=2)
    fill(
        table.cell(0, 0),
        [("Nơi nhận:", dict(bold=True, italic=True, size=12))]
        + [(f"- {text};", dict(size=11)) for text in content["recipients"]]
        + [(saved_line(content), dict(size=11))],
    )
    signature = content["signature"]
    middle = dict(align=CENTER, bold=True)
    fill(
        table.cell(0, 1),
        [(text.upper(), middle) for text in signature["authority"] + [signature["title"]]]
        + [("", {}), ("", {}), (signature["name"], middle)],
    )
    # Word has a paragraph behind a last table, without which LibreOffice joins its cells when it writes a .doc.
    document.add_paragraph()


def grid(document, rows):
    table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for i, row in enumerate(rows):
        for cell, text in zip(table.add_row().cells, row):
            cell.paragraphs[0].add_run(text).bold = i == 0


def opening(document, content, title="\n"):
    if title == "\n":
        put(document, "\n".join(["KẾ HOẠCH"] + content["subject"]), CENTER, bold=True)
    else:
        for text in ["KẾ HOẠCH"] + content["subject"]:
            put(document, text, CENTER, bold=True)
    for text in bases_of(content):
        put(document, text, JUSTIFY, italic=content["form"] == "state", indent=Cm(1))
    put(document, content["leadIn"], JUSTIFY, indent=Cm(1))


def python_headings(content):
    """Word's own heading styles with typed numbers, its bullets, a head and an end in tables without lines."""
    document = start()
    head_table(document, content)
    opening(document, content, "lines")
    count = Counter()
    for node in content["nodes"]:
        kind = node["kind"]
        if kind == "table":
            grid(document, node["rows"])
        elif kind == "bullet":
            put(document, node["text"], style=["List Bullet", "List Bullet 2"][node["level"]])
        elif kind == "paragraph":
            put(document, node["text"], JUSTIFY, indent=Cm(1))
        else:
            mark = count.next(node["depth"])
            if kind == "heading":
                text = node["text"].upper() if node["depth"] == 1 else node["text"]
                document.add_heading(f"{mark} {text}", level=node["depth"])
            elif kind == "label":
                paragraph = put(document, f"{mark} {node['label']}: ", JUSTIFY, bold=True, indent=Cm(1))
                paragraph.add_run(node["text"])
            else:
                put(document, f"{mark} {node['text']}", JUSTIFY, indent=Cm(1))
    put(document, end_of(content), JUSTIFY, indent=Cm(1))
    ends_table(document, content)
    return document


def python_list_styles(content):
    """Items by the style List Number, whose count goes on from section to section; a table with lines."""
    document = start(13)
    head_table(document, content)
    opening(document, content)
    count = Counter()
    for node in content["nodes"]:
        kind = node["kind"]
        if kind == "table":
            grid(document, node["rows"])
        elif kind == "bullet":
            put(document, "- " + node["text"], JUSTIFY, indent=Cm(1.27))
        elif kind == "paragraph":
            put(document, node["text"], JUSTIFY, indent=Cm(1.27))
        elif kind == "heading" and node["depth"] == 1:
            put(document, f"{count.next(1)} {node['text'].upper()}", bold=True)
        elif kind == "heading":
            put(document, node["text"], bold=True, style="List Number")
        else:
            put(document, node["text"], style="List Number")
    put(document, end_of(content), JUSTIFY, indent=Cm(1.27))
    ends_table(document, content)
    return document


def python_tabs(content):
    """Head and end by tab stops, runs in three fonts, hidden text."""
    document = start(14, ".VnTime")
    fonts = ["Times New Roman", "Arial", "Calibri"]

    def mixed(text, **look):
        paragraph = put(document, "", **{key: value for key, value in look.items() if key in ("align", "indent")})
        for i, word in enumerate(text.split(" ")):
            run = paragraph.add_run(word if i == 0 else " " + word)
            run.font.name, run.bold = fonts[i % 3], look.get("bold")
        return paragraph

    def sides(left, right, bold=False, italic=False):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(4), WD_TAB_ALIGNMENT.CENTER)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(12.5), WD_TAB_ALIGNMENT.CENTER)
        run = paragraph.add_run(f"\t{left}\t{right}")
        run.bold, run.italic = bold, italic

    sides(content["superior"].upper(), NATIONAL[content["form"]][0])
    sides(content["issuer"].upper(), "", bold=True)
    sides(number_line(content), content["placeDate"], italic=True)
    opening(document, content, "lines")
    count = Counter(("{}-", "{}.", "{})"))
    for node in content["nodes"]:
        kind = node["kind"]
        if kind == "bullet":
            mixed("- " + node["text"], align=JUSTIFY, indent=Cm(1))
        elif kind == "paragraph":
            mixed(node["text"], align=JUSTIFY, indent=Cm(1))
        else:
            mark = count.next(node["depth"])
            if kind == "heading":
                mixed(f"{mark} {node['text'].upper() if node['depth'] == 1 else node['text']}", bold=True)
            elif kind == "label":
                paragraph = put(document, f"{mark} {node['label']}: ", JUSTIFY, bold=True, indent=Cm(1))
                paragraph.add_run(node["text"])
            else:
                mixed(f"{mark} {node['text']}", align=JUSTIFY, indent=Cm(1))
    hidden = document.add_paragraph().add_run("Bản nháp lần hai, chưa trình")
    hidden.font.hidden = True
    put(document, end_of(content), JUSTIFY, indent=Cm(1))
    ends_table(document, content)
    return document


# LibreOffice


def lists_in_html(nodes):
    """Headings as h2 to h4 with typed numbers, items as lists."""
    out, open_lists, count = [], [], Counter()

    def close(until=0):
        while len(open_lists) > until:
            out.append(f"</{open_lists.pop()}>")

    for node in nodes:
        kind = node["kind"]
        if kind == "bullet":
            while len(open_lists) <= node["level"]:
                open_lists.append("ul")
                out.append("<ul>")
            close(node["level"] + 1)
            out.append(f"<li>{escape(node['text'])}</li>")
            continue
        close()
        if kind == "table":
            rows = "".join("<tr>" + "".join(f"<td>{escape(text)}</td>" for text in row) + "</tr>" for row in node["rows"])
            out.append(f'<table border="1">{rows}</table>')
        elif kind == "paragraph":
            out.append(f"<p>{escape(node['text'])}</p>")
        else:
            mark = count.next(node["depth"])
            if kind == "heading":
                text = node["text"].upper() if node["depth"] == 1 else node["text"]
                out.append(f"<h{node['depth'] + 1}>{mark} {escape(text)}</h{node['depth'] + 1}>")
            elif kind == "label":
                out.append(f"<p><b>{mark} {escape(node['label'])}:</b> {escape(node['text'])}</p>")
            else:
                out.append(f"<p>{mark} {escape(node['text'])}</p>")
    close()
    return "".join(out)


def web_page(content):
    signature = content["signature"]
    left = "<br>".join([content["superior"].upper(), f"<b>{content['issuer'].upper()}</b>", number_line(content)])
    right = "<br>".join([f"<b>{text}</b>" for text in NATIONAL[content["form"]]] + [f"<i>{content['placeDate']}</i>"])
    told = ["<b><i>Nơi nhận:</i></b>"] + [f"- {text};" for text in content["recipients"]] + [saved_line(content)]
    signed = [text.upper() for text in signature["authority"] + [signature["title"]]] + ["", "", "", signature["name"]]
    two = lambda a, z: f'<table width="100%" border="0"><tr><td align="center">{a}</td><td align="center">{z}</td></tr></table>'
    bases = "".join(f"<p><i>{escape(text)}</i></p>" for text in bases_of(content))
    title = "".join(f'<p align="center"><b>{escape(text)}</b></p>' for text in ["KẾ HOẠCH"] + content["subject"])
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body style="font-family: Times New Roman; font-size: 14pt">'
        + two(left, right) + title + bases + f"<p>{escape(content['leadIn'])}</p>" + lists_in_html(content["nodes"])
        + f"<p>{escape(end_of(content))}</p>" + two("<br>".join(told), "<b>" + "<br>".join(signed) + "</b>") + "</body></html>"
    )


ODT_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties style:font-name="Times New Roman" fo:font-size="14pt"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Center" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="Text" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="justify" fo:text-indent="1cm" fo:margin-bottom="0.2cm"/></style:style>
<style:style style:name="Sides" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties><style:tab-stops><style:tab-stop style:position="8cm"/></style:tab-stops></style:paragraph-properties></style:style>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="Arial" style:family="text"><style:text-properties style:font-name="Arial" fo:font-family="Arial"/></style:style>
<style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Frame" style:family="graphic"/>
<text:list-style style:name="Numbers">
<text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="3" style:num-format="a" style:num-suffix=")"/>
</text:list-style>
<text:list-style style:name="Bullets">
<text:list-level-style-bullet text:level="1" text:bullet-char="-"/>
<text:list-level-style-bullet text:level="2" text:bullet-char="+"/>
</text:list-style>
</office:styles>
<office:automatic-styles><style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style></office:automatic-styles>
<office:body><office:text>"""


def span(text, style=None):
    words = escape(text).replace("\n", "<text:line-break/>").replace("\t", "<text:tab/>")
    return f'<text:span text:style-name="{style}">{words}</text:span>' if style else words


def para(inside, style="Standard"):
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def odt_end(content):
    signature = content["signature"]
    told = [span("Nơi nhận:", "B")] + [span(f"- {text};") for text in content["recipients"]] + [span(saved_line(content))]
    signed = [text.upper() for text in signature["authority"] + [signature["title"]]] + ["", "", signature["name"]]
    cells = "".join(para(one) for one in told), "".join(para(span(one, "B"), "Center") for one in signed)
    return (
        '<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row>'
        + "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
        + "</table:table-row></table:table></office:text></office:body></office:document>"
    )


def odt_opening(content, before=""):
    title = para(span("\n".join(["KẾ HOẠCH"] + content["subject"]), "B"), "Center")
    bases = "".join(para(span(text, "I" if content["form"] == "state" else None), "Text") for text in bases_of(content))
    return before + title + bases + para(span(content["leadIn"]), "Text")


def odt_frames(content):
    """The head in two frames, numbers and bullets by list styles, a footnote."""
    left = [span(content["superior"].upper()), span(content["issuer"].upper(), "B"), span(number_line(content))]
    right = [span(text, "B") for text in NATIONAL[content["form"]]] + [span(content["placeDate"], "I")]
    frame = lambda lines, x: (
        f'<draw:frame draw:style-name="Frame" text:anchor-type="paragraph" svg:x="{x}cm" svg:y="0cm" svg:width="8cm" draw:z-index="0"><draw:text-box fo:min-height="2cm">'
        + "".join(para(one, "Center") for one in lines) + "</draw:text-box></draw:frame>"
    )
    out = ODT_HEAD + odt_opening(content, para(frame(left, 0) + frame(right, 8.5)))
    lists = []

    def goes_on():
        lists.append(f"n{len(lists)}")
        before = f' text:continue-list="{lists[-2]}"' if len(lists) > 1 else ""
        return f'<text:list xml:id="{lists[-1]}"{before} text:style-name="Numbers">'

    item = lambda inside, depth: (
        goes_on() + "<text:list-item><text:list>" * (depth - 1)
        + f"<text:list-item>{para(inside, 'Text')}</text:list-item>" + "</text:list></text:list-item>" * (depth - 1) + "</text:list>"
    )
    noted = False
    for node in content["nodes"]:
        kind = node["kind"]
        if kind == "table":
            rows = "".join(
                "<table:table-row>" + "".join(f'<table:table-cell table:style-name="Cell">{para(span(text))}</table:table-cell>' for text in row) + "</table:table-row>"
                for row in node["rows"]
            )
            out += f'<table:table><table:table-column table:number-columns-repeated="{len(node["rows"][0])}"/>{rows}</table:table>'
        elif kind == "bullet":
            deep = node["level"]
            out += (
                '<text:list text:style-name="Bullets">' + "<text:list-item><text:list>" * deep
                + f"<text:list-item>{para(span(node['text']), 'Text')}</text:list-item>" + "</text:list></text:list-item>" * deep + "</text:list>"
            )
        elif kind == "paragraph":
            note = '<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Theo quy chế của nhà trường.</text:p></text:note-body></text:note>'
            out += para(span(node["text"]) + ("" if noted else note), "Text")
            noted = True
        elif kind == "heading":
            out += item(span(node["text"].upper() if node["depth"] == 1 else node["text"], "B"), node["depth"])
        elif kind == "label":
            out += item(span(node["label"] + ": ", "B") + span(node["text"]), node["depth"])
        else:
            out += item(span(node["text"]), node["depth"])
    return out + para(span(end_of(content)), "Text") + odt_end(content)


def odt_changes(content):
    """The head by tabs, numbers typed before a tab, a word in another font, hidden text, changes left in."""
    tracked = (
        '<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:insertion><office:change-info><dc:creator>Văn thư</dc:creator><dc:date>2025-01-10T08:00:00</dc:date></office:change-info></text:insertion></text:changed-region>'
        '<text:changed-region xml:id="c2" text:id="c2"><text:deletion><office:change-info><dc:creator>Văn thư</dc:creator><dc:date>2025-01-10T08:00:00</dc:date></office:change-info><text:p>tích cực </text:p></text:deletion></text:changed-region></text:tracked-changes>'
    )
    national = NATIONAL[content["form"]]
    head = (
        para(span(f"{content['superior'].upper()}\t{national[0]}"), "Sides")
        + para(span(f"{content['issuer'].upper()}\t{national[1] if len(national) > 1 else ''}", "B"), "Sides")
        + para(span(f"{number_line(content)}\t{content['placeDate']}"), "Sides")
    )
    out = ODT_HEAD.replace("<office:text>", "<office:text>" + tracked) + odt_opening(content, head)
    count = Counter(("{}-", "{}-", "{})"))
    for node in content["nodes"]:
        kind = node["kind"]
        if kind == "bullet":
            out += para(span("-\t" + node["text"]), "Text")
        elif kind == "paragraph":
            out += para(span(node["text"]), "Text")
        else:
            mark = count.next(node["depth"]) + "\t"
            if kind == "heading":
                out += para(span(mark + (node["text"].upper() if node["depth"] == 1 else node["text"]), "B"), "Text")
            elif kind == "label":
                out += para(span(f"{mark}{node['label']}: ", "B") + span(node["text"], "Arial"), "Text")
            else:
                out += para(span(mark + node["text"]), "Text")
    out += para(
        'Giao các đơn vị <text:change-start text:change-id="c1"/>chủ động <text:change-end text:change-id="c1"/><text:change text:change-id="c2"/>thực hiện.'
        + span("Xem lại câu này", "Hidden"),
        "Text",
    )
    return out + para(span(end_of(content)), "Text") + odt_end(content)


def convert(folder, source, to, more=()):
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run(["soffice", profile, "--headless", *more, "--convert-to", to, "--outdir", folder, source], check=True, stdout=subprocess.DEVNULL)


def main(contents, out):
    read = json.loads(Path(contents).read_text(encoding="utf-8"))
    commune, school, party, youth = (read[name] for name in ("commune", "school", "party", "youth"))
    out = Path(out)
    python_headings(commune).save(out / "python-headings.docx")
    python_list_styles(school).save(out / "python-list-styles.docx")
    python_tabs(party).save(out / "python-tabs.docx")
    with tempfile.TemporaryDirectory() as folder:
        at = Path(folder)
        docx = "docx:Office Open XML Text"
        (at / "libreoffice-web-page.html").write_text(web_page(commune), encoding="utf-8")
        convert(folder, at / "libreoffice-web-page.html", docx, ["--infilter=HTML (StarWriter)"])
        (at / "libreoffice-frames.fodt").write_text(odt_frames(school), encoding="utf-8")
        convert(folder, at / "libreoffice-frames.fodt", docx)
        (at / "libreoffice-changes.fodt").write_text(odt_changes(party), encoding="utf-8")
        convert(folder, at / "libreoffice-changes.fodt", docx)
        # Kept for years as a file of Word 97, then saved anew.
        python_headings(youth).save(at / "libreoffice-from-doc.docx")
        convert(folder, at / "libreoffice-from-doc.docx", "doc:MS Word 97")
        convert(folder, at / "libreoffice-from-doc.doc", docx)
        for name in ("web-page", "frames", "changes", "from-doc"):
            (out / f"libreoffice-{name}.docx").write_bytes((at / f"libreoffice-{name}.docx").read_bytes())


main(*sys.argv[1:])
