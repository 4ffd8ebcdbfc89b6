"""A LibreOffice of its own for the time of a `with`. Needs python3-uno."""

import contextlib
import subprocess
import tempfile
import time

import uno


@contextlib.contextmanager
def run_office():
    """Gives what creates a service by its name."""
    with tempfile.TemporaryDirectory() as folder:
        pipe = "kehoach" + folder.replace("/", "-")
        office = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                "--nologo",
                "--nodefault",
                "-env:UserInstallation=" + uno.systemPathToFileUrl(folder),
                "--accept=pipe,name=%s;urp;" % pipe,
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            local = uno.getComponentContext()
            resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
            for left in range(240, -1, -1):
                try:
                    context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
                    break
                except Exception:
                    if left == 0:
                        raise
                    time.sleep(0.25)
            create = context.ServiceManager.createInstanceWithContext
            yield lambda name: create(name, context)
            create("com.sun.star.frame.Desktop", context).terminate()
            office.wait(20)
        finally:
            office.kill()
