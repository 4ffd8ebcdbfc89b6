"""Opens documents in LibreOffice, presses keys as a clerk does, and tells what paragraphs came of it.

Standard input: JSON [{"file": path, "steps": [{"at": beginning of a paragraph, "start": bool, "keys": [...]}]}]. A key is
"Enter", "Tab", "Shift+Tab" or a text. Steps are done from the end of the document upwards, so that none moves another's
paragraph. Standard output: JSON, for each file and step the paragraph and those that came after it.

The keys go through the window of the document (com.sun.star.awt.XToolkitRobot), as from a keyboard, so that what Writer
does on Enter and Tab is what is seen. Needs python3-uno.
"""

import json
import sys

import uno
from com.sun.star.awt import KeyEvent

sys.dont_write_bytecode = True
from office import run_office  # noqa: E402

CODES = {"Enter": (1280, "\r", 0), "Tab": (1282, "\t", 0), "Shift+Tab": (1282, "\t", 1)}
FORMAT = (
    "ParaLeftMargin ParaRightMargin ParaFirstLineIndent ParaTopMargin ParaBottomMargin ParaAdjust "
    "CharFontName CharHeight CharWeight"
).split()


def press(toolkit, window, key):
    strokes = [CODES[key]] if key in CODES else [(0, sign, 0) for sign in key]
    for code, sign, modifiers in strokes:
        event = KeyEvent()
        event.Source = window
        event.KeyCode, event.KeyChar, event.Modifiers = code, uno.Char(sign), modifiers
        toolkit.keyPress(event)
        toolkit.keyRelease(event)
        toolkit.processEventsToIdle()


def paragraphs(document):
    found = []
    enumeration = document.Text.createEnumeration()
    while enumeration.hasMoreElements():
        element = enumeration.nextElement()
        if element.supportsService("com.sun.star.text.Paragraph"):
            found.append(element)
    return found


def look(thing):
    spacing = thing.ParaLineSpacing
    return [getattr(thing, name) for name in FORMAT] + [thing.CharPosture.value, spacing.Mode, spacing.Height]


def describe(document, paragraph):
    style = document.StyleFamilies.getByName("ParagraphStyles").getByName(paragraph.ParaStyleName)
    return {
        "style": paragraph.ParaStyleName,
        "label": paragraph.ListLabelString,
        "text": paragraph.String,
        "look": look(paragraph),
        "styleLook": look(style),
    }


def try_steps(desktop, toolkit, file, steps):
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(file), "_blank", 0, ())
    window = document.CurrentController.Frame.ComponentWindow.getWindows()[0]
    cursor = document.CurrentController.ViewCursor
    results = []
    for step in reversed(steps):
        before = paragraphs(document)
        place = next(i for i, p in enumerate(before) if p.String.startswith(step["at"]))
        cursor.gotoRange(before[place].Start if step.get("start") else before[place].End, False)
        for key in step["keys"]:
            press(toolkit, window, key)
        after = paragraphs(document)
        count = 1 + len(after) - len(before)
        results.append([describe(document, p) for p in after[place : place + count]])
    document.close(True)
    return results[::-1]


def main():
    jobs = json.load(sys.stdin)
    with run_office() as create:
        desktop, toolkit = create("com.sun.star.frame.Desktop"), create("com.sun.star.awt.Toolkit")
        print(json.dumps([try_steps(desktop, toolkit, job["file"], job["steps"]) for job in jobs]))


main()
