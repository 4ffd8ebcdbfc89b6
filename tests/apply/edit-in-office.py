"""Edits a DOCX in LibreOffice: edit-in-office.py <in> <out> <edits as JSON>. Needs python3-uno."""

import json
import os
import sys

import uno
from com.sun.star.beans import PropertyValue

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "docx"))
from office import run_office  # noqa: E402


def value(name, content):
    made = PropertyValue()
    made.Name, made.Value = name, content
    return made


def find(document, words):
    search = document.createSearchDescriptor()
    search.SearchString = words
    found = document.findFirst(search)
    if found is None:
        raise ValueError("not found: " + words)
    return found


def paragraph_cursor(document, words):
    found = find(document, words)
    cursor = found.Text.createTextCursorByRange(found)
    cursor.gotoStartOfParagraph(False)
    return cursor


def edit(document, kind, words, *more):
    if kind == "replace":
        find(document, words).String = more[0]
    elif kind == "delete":
        # As with Shift+Down and Delete: the paragraph with its end.
        cursor = paragraph_cursor(document, words)
        cursor.gotoNextParagraph(True)
        cursor.String = ""
    elif kind == "add":
        # As with Enter at the end of the paragraph.
        cursor = paragraph_cursor(document, words)
        cursor.gotoEndOfParagraph(False)
        uno.invoke(cursor.Text, "insertControlCharacter", (cursor, uno.getConstantByName("com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK"), False))
        cursor.Text.insertString(cursor, more[0], False)


source, target, edits = sys.argv[1:4]
with run_office() as create:
    desktop = create("com.sun.star.frame.Desktop")
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), "_blank", 0, (value("Hidden", True),))
    for kind, *more in json.loads(edits):
        if kind == "record":
            document.RecordChanges = True
        else:
            edit(document, kind, *more)
    filter_name = value("FilterName", "MS Word 2007 XML")
    document.storeToURL(uno.systemPathToFileUrl(target), (filter_name,))
    document.close(True)
