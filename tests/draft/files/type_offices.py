"""Types plans of offices through LibreOffice (7.4) itself, as the DOCX files of this folder that no hand could write as XML.

    soffice --headless --accept='socket,host=localhost,port=2002;urp;' &
    /usr/bin/python3 tests/draft/files/type_offices.py tests/draft/files
"""

import sys
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.style.BreakType import PAGE_BEFORE
from com.sun.star.style.ParagraphAdjust import BLOCK, CENTER, LEFT
from com.sun.star.table import BorderLine2
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK
from com.sun.star.text.TextContentAnchorType import AS_CHARACTER

BOLD, PLAIN = 150.0, 100.0


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    context = resolver.resolve("uno:socket,host=localhost,port=2002;urp;StarOffice.ComponentContext")
    return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)


def value(name, content):
    one = PropertyValue()
    one.Name, one.Value = name, content
    return one


class Typist:
    """A cursor that types paragraphs with direct formatting."""

    def __init__(self, document, text=None):
        self.document, self.text = document, text or document.Text
        self.cursor = self.text.createTextCursor()
        self.cursor.gotoEnd(False)
        self.first = self.text.String == ""

    def paragraph(self, *pieces, align=LEFT, style="Standard", first=0, size=14, **more):
        if not self.first:
            self.text.insertControlCharacter(self.cursor, PARAGRAPH_BREAK, False)
        self.first = False
        self.cursor.ParaStyleName = style
        self.cursor.ParaAdjust, self.cursor.ParaFirstLineIndent = align, first
        for name, content in more.items():
            setattr(self.cursor, name, content)
        for piece in pieces:
            text, weight, slant = piece if isinstance(piece, tuple) else (piece, PLAIN, False)
            self.cursor.CharWeight, self.cursor.CharHeight = weight, float(size)
            self.cursor.CharFontName = "Times New Roman"
            self.cursor.CharPosture = uno.Enum("com.sun.star.awt.FontSlant", "ITALIC" if slant else "NONE")
            if isinstance(text, str):
                self.text.insertString(self.cursor, text, False)
            else:
                self.text.insertTextContent(self.cursor, text, False)

    def bold(self, text, **look):
        self.paragraph((text, BOLD, False), **look)

    def body(self, text, **look):
        self.paragraph(text, align=BLOCK, first=1000, **look)


def table(typist, rows, columns, drawn=True):
    made = typist.document.createInstance("com.sun.star.text.TextTable")
    made.initialize(rows, columns)
    typist.paragraph()
    typist.text.insertTextContent(typist.cursor, made, False)
    typist.cursor.gotoEnd(False)
    if not drawn:
        border = made.TableBorder2
        for side in ("TopLine", "BottomLine", "LeftLine", "RightLine", "HorizontalLine", "VerticalLine"):
            setattr(border, side, BorderLine2())
        made.TableBorder2 = border
    return made


def fill(document, cell, *lines, align=CENTER, size=13):
    typist = Typist(document, cell)
    for text, weight, slant in lines:
        typist.paragraph((text, weight, slant), align=align, size=size)


def hospital(desktop):
    """A hospital: outline numbers of LibreOffice, lists of its styles, a merged table, a note, page numbers in the footer."""
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (value("Hidden", True),))
    page = document.StyleFamilies.getByName("PageStyles").getByName("Standard")
    page.Width, page.Height, page.LeftMargin, page.RightMargin = 21000, 29700, 3000, 1500
    page.FooterIsOn = True
    foot = page.FooterText
    at = foot.createTextCursor()
    at.ParaAdjust = CENTER
    foot.insertTextContent(at, document.createInstance("com.sun.star.text.TextField.PageNumber"), False)
    rules = document.getChapterNumberingRules()
    for depth, (kind, parents) in enumerate([(3, 1), (4, 1), (4, 2)]):
        level = {one.Name: one.Value for one in rules.getByIndex(depth)}
        level.update(NumberingType=kind, Suffix="." if depth < 2 else "", ParentNumbering=parents, HeadingStyleName=f"Heading {depth + 1}")
        said = tuple(value(name, content) for name, content in level.items())
        uno.invoke(rules, "replaceByIndex", (depth, uno.Any("[]com.sun.star.beans.PropertyValue", said)))
    typist = Typist(document)
    head = table(typist, 1, 2, drawn=False)
    fill(
        document, head.getCellByName("A1"), ("SỞ Y TẾ HÀ TĨNH", PLAIN, False), ("BỆNH VIỆN ĐA KHOA", BOLD, False),
        ("HƯƠNG SƠN", BOLD, False), ("Số: 305/KH-BVHS", PLAIN, False),
    )
    fill(
        document, head.getCellByName("B1"), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD, False),
        ("Độc lập - Tự do - Hạnh phúc", BOLD, False), ("Hương Sơn, ngày 25 tháng 02 năm 2026", PLAIN, True),
    )
    typist.bold("KẾ HOẠCH", align=CENTER)
    typist.bold("Hưởng ứng phong trào vệ sinh yêu nước, nâng cao sức khỏe nhân dân năm 2026", align=CENTER)
    typist.body("Căn cứ Quyết định số 730/QĐ-TTg ngày 20/6/2012 của Thủ tướng Chính phủ;")
    typist.body("Bệnh viện Đa khoa Hương Sơn xây dựng kế hoạch như sau:")
    typist.bold("MỤC TIÊU", style="Heading 1")
    typist.body("100% khoa, phòng thực hiện vệ sinh hằng ngày.")
    note = document.createInstance("com.sun.star.text.Footnote")
    typist.paragraph("Chất thải y tế được phân loại đúng quy định", note, ".", align=BLOCK, first=1000)
    note.setString("Thông tư số 20/2021/TT-BYT ngày 26/11/2021 của Bộ Y tế.")
    typist.bold("NỘI DUNG", style="Heading 1")
    typist.bold("Tuyên truyền", style="Heading 2")
    bullets = "List 1"
    typist.body("Phát thanh nội bộ 02 lần mỗi tuần.", NumberingStyleName=bullets)
    typist.body("Treo 10 pa nô tại khuôn viên.", NumberingStyleName=bullets)
    typist.bold("Giám sát", style="Heading 2", NumberingStyleName="")
    typist.body("Đoàn giám sát chấm điểm theo bảng sau:")
    grid = table(typist, 4, 3)
    for row, words in enumerate([("Khu vực", "Tiêu chí", "Điểm"), ("Khoa phòng", "Sàn sạch", "40"), ("", "Nhà vệ sinh sạch", "30"), ("Khuôn viên", "Không có rác", "30")]):
        for column, text in enumerate(words):
            fill(document, grid.getCellByPosition(column, row), (text, BOLD if row == 0 else PLAIN, False), align=CENTER if row == 0 else LEFT)
    grid.RepeatHeadline = True
    merge = grid.createCursorByCellName("A2")
    merge.gotoCellByName("A3", True)
    merge.mergeRange()
    typist.bold("TỔ CHỨC THỰC HIỆN", style="Heading 1")
    typist.bold("Khoa Kiểm soát nhiễm khuẩn", style="Heading 2")
    typist.body("Hướng dẫn, kiểm tra các khoa.", NumberingStyleName=bullets)
    typist.bold("Các khoa, phòng", style="Heading 2", NumberingStyleName="")
    typist.body("Phân công người phụ trách.", NumberingStyleName=bullets)
    typist.body("Trên đây là Kế hoạch hưởng ứng phong trào vệ sinh yêu nước năm 2026 của Bệnh viện./.", NumberingStyleName="")
    ends = table(typist, 1, 2, drawn=False)
    fill(
        document, ends.getCellByName("A1"), ("Nơi nhận:", BOLD, True), ("- Sở Y tế (báo cáo);", PLAIN, False),
        ("- Các khoa, phòng;", PLAIN, False), ("- Lưu: VT, KSNK.", PLAIN, False), align=LEFT, size=11,
    )
    fill(document, ends.getCellByName("B1"), ("GIÁM ĐỐC", BOLD, False), ("", PLAIN, False), ("", PLAIN, False), ("BS.CKII. Đinh Văn Hòa", BOLD, False))
    return document


def police(desktop):
    """A commune's police: letterhead in text frames that stand in a line, an appendix behind a page break of its paragraph."""
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (value("Hidden", True),))
    page = document.StyleFamilies.getByName("PageStyles").getByName("Standard")
    page.Width, page.Height, page.LeftMargin, page.RightMargin = 21000, 29700, 3000, 1500
    typist = Typist(document)
    for width, lines in (
        (6500, [("CÔNG AN TỈNH SƠN LA", PLAIN, False), ("CÔNG AN XÃ CHIỀNG LA", BOLD, False), ("Số: 17/KH-CAX", PLAIN, False)]),
        (9500, [("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD, False), ("Độc lập - Tự do - Hạnh phúc", BOLD, False), ("Chiềng La, ngày 06 tháng 6 năm 2026", PLAIN, True)]),
    ):
        frame = document.createInstance("com.sun.star.text.TextFrame")
        frame.AnchorType, frame.Width, frame.Height = AS_CHARACTER, width, 2500
        typist.text.insertTextContent(typist.cursor, frame, False)
        fill(document, frame, *lines)
    typist.first = False
    typist.bold("KẾ HOẠCH", align=CENTER)
    typist.bold("Cao điểm tuyên truyền phòng, chống cháy nổ mùa hè năm 2026", align=CENTER)
    typist.body("Thực hiện Kế hoạch số 112/KH-CAT ngày 20/5/2026 của Công an tỉnh, Công an xã Chiềng La xây dựng Kế hoạch như sau:")
    typist.bold("I. MỤC ĐÍCH, YÊU CẦU", align=BLOCK, first=1000)
    typist.body("1. Nâng cao ý thức phòng cháy của Nhân dân.")
    typist.body("2. Tuyên truyền phải thường xuyên, dễ hiểu.")
    typist.bold("II. BIỆN PHÁP", align=BLOCK, first=1000)
    typist.paragraph(("1. Tuyên truyền:", BOLD, False), " phát 500 tờ rơi đến 12 bản.", align=BLOCK, first=1000)
    typist.paragraph(("2. Kiểm tra:", BOLD, False), " 100% hộ kinh doanh gas, xăng dầu.", align=BLOCK, first=1000)
    typist.body("Trên đây là Kế hoạch cao điểm, yêu cầu cán bộ, chiến sĩ thực hiện nghiêm túc./.")
    ends = table(typist, 1, 2, drawn=False)
    fill(
        document, ends.getCellByName("A1"), ("Nơi nhận:", BOLD, True), ("- Công an tỉnh;", PLAIN, False), ("- Các bản;", PLAIN, False),
        ("- Lưu: CAX.", PLAIN, False), align=LEFT, size=11,
    )
    fill(document, ends.getCellByName("B1"), ("KT. TRƯỞNG CÔNG AN XÃ", BOLD, False), ("PHÓ TRƯỞNG CÔNG AN XÃ", BOLD, False), ("", PLAIN, False), ("Thiếu tá Lò Văn Hặc", BOLD, False))
    typist.cursor.gotoEnd(False)
    typist.bold("PHỤ LỤC", align=CENTER, BreakType=PAGE_BEFORE)
    typist.bold("PHÂN CÔNG ĐỊA BÀN", align=CENTER)
    grid = table(typist, 3, 2)
    for row, words in enumerate([("Bản", "Cán bộ"), ("Bản Cát", "Quàng Văn Inh"), ("Bản Lả", "Cà Thị Pỏm")]):
        for column, text in enumerate(words):
            fill(document, grid.getCellByPosition(column, row), (text, BOLD if row == 0 else PLAIN, False), align=LEFT)
    return document


if __name__ == "__main__":
    folder = Path(sys.argv[1]).resolve()
    desktop = connect()
    for name, make in (("libreoffice-outline", hospital), ("libreoffice-text-frames", police)):
        made = make(desktop)
        made.storeToURL((folder / f"{name}.docx").as_uri(), (value("FilterName", "MS Word 2007 XML"),))
        made.close(True)
