"""Opens Word files in LibreOffice, accepts or rejects all of their tracked changes, and saves them as Word files.

Standard input: JSON [{"file": path, "how": "accept" | "reject" | "keep", "out": path}]. Needs python3-uno.
"""

import json
import sys

import uno
from com.sun.star.beans import PropertyValue

sys.dont_write_bytecode = True
from office import run_office  # noqa: E402

COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def take(desktop, dispatcher, file, how, out):
    hidden = PropertyValue("Hidden", 0, True, 0)
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(file), "_blank", 0, (hidden,))
    if how in COMMANDS:
        dispatcher.executeDispatch(document.CurrentController.Frame, COMMANDS[how], "", 0, ())
        if document.Redlines.createEnumeration().hasMoreElements():
            raise RuntimeError("changes left in " + file)
    word = PropertyValue("FilterName", 0, "MS Word 2007 XML", 0)
    document.storeToURL(uno.systemPathToFileUrl(out), (word,))
    document.close(True)


def main():
    jobs = json.load(sys.stdin)
    with run_office() as create:
        desktop, dispatcher = create("com.sun.star.frame.Desktop"), create("com.sun.star.frame.DispatchHelper")
        for job in jobs:
            take(desktop, dispatcher, job["file"], job["how"], job["out"])


main()
