"""The API of `guidang serve` as its description says, tried with what nobody would think of.

    api.py BINARY FORMS SAMPLES SCHEMATHESIS

Serves an archive of some samples and has SCHEMATHESIS make requests from the description of the API,
right ones and wrong ones: no answer may be a failure of the server, of a status or a type that is not
described, or of another shape.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

CHECKS = ",".join([
    "not_a_server_error", "status_code_conformance", "content_type_conformance",
    "response_schema_conformance", "ignored_auth",
])


def main():
    binary, forms, samples, schemathesis = sys.argv[1:5]
    with tempfile.TemporaryDirectory() as folder:
        token = os.urandom(24).hex()
        file = pathlib.Path(folder) / "token"
        file.touch(mode=0o600)
        file.write_text(token)
        archive = f"{folder}/office.sqlite"
        common = ["--archive", archive, "--forms", forms, "--today", "2026-11-23"]
        subprocess.run([binary, "import", samples, *common], stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        server = subprocess.Popen(
            [binary, "serve", *common, "--listen", "127.0.0.1:0", "--token-file", str(file)],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )
        try:
            for line in server.stderr:
                if found := re.search(r"http://127\.0\.0\.1:\d+", line):
                    break
            else:
                sys.exit("api.py: the server did not start")
            done = subprocess.run(
                [schemathesis, "run", f"{found.group()}/api/openapi.json", "--checks", CHECKS,
                 "--header", f"Authorization: Bearer {token}", "--seed", "20261123",
                 "--max-examples", os.environ.get("GUIDANG_EXAMPLES", "100"), "--no-color"],
                stdin=subprocess.DEVNULL, cwd=folder, check=False,
            )
        finally:
            server.terminate()
            server.wait(30)
        sys.exit(done.returncode)


main()
