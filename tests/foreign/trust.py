"""Runs the lines that the emulator prints to be trusted, each with a small program in its language.

Usage: trust.py GREETING PRINTED FOLDER. Without its line, each program must refuse the certificate.
"""

import glob
import json
import os
import shutil
import subprocess
import sys

greeting = json.load(open(sys.argv[1], encoding="utf-8"))
printed = open(sys.argv[2], encoding="utf-8").read().splitlines()
folder = sys.argv[3]
# Answered with 401, which is an answer.
url = greeting["tls_base_url"] + "/v1/usg/dcs/corp"

PYTHON = f"""
import requests, ssl, urllib.error, urllib.request
assert requests.get({url!r}).status_code == 401
try:
    urllib.request.urlopen({url!r})
except urllib.error.HTTPError as error:
    print("answered", error.code)
"""
NODE = f"fetch({json.dumps(url)}).then(answer => console.log('answered', answer.status), error => {{ console.error(error.cause); process.exit(1) }})"
GO = f"""package main

import (
	"fmt"
	"net/http"
	"os"
)

func main() {{
	answer, err := http.Get({json.dumps(url)})
	if err != nil {{
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}}
	fmt.Println("answered", answer.StatusCode)
}}
"""


def written(name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


# openapi-generator is a program in Java that fetches a document from anywhere; the runtime beside it has no compiler.
JAR = glob.glob(os.path.join(sys.prefix, "lib", "python*", "site-packages", "openapi_generator_cli", "*.jar"))[0]
# Per language: what has to be there, and the program.
PROGRAMS = {
    "curl": ("curl", f"curl -sS -o /dev/null -w 'answered %{{http_code}}' {url}"),
    "Python": ("python", "python " + written("ask.py", PYTHON)),
    "Go": ("go", "go run " + written("ask.go", GO)),
    "Node": ("node", "node " + written("ask.js", NODE)),
    "Java": ("java", f"java -jar {JAR} validate -i {url}"),
}


def line_of(language):
    """What is printed for a language; a line that begins with blanks alone goes on with the one before."""
    lines = []
    here = False
    for line in printed:
        word = line.split()[0] if line.split() else ""
        if line.startswith("  ") and not line.startswith("   "):
            here = word == language
        if here and line.startswith("  "):
            lines.append(line[2:].removeprefix(language).strip())
    assert lines, f"nothing is printed for {language}"
    return lines


def answered(command):
    done = subprocess.run(command, shell=True, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
    words = done.stdout + done.stderr
    return any(sign in words for sign in ("answered 401", "HTTP response code: 401")), words


tried, missing = 0, []
for language, (tool, program) in PROGRAMS.items():
    lines = line_of(language)
    if not shutil.which(tool):
        missing.append(language)
        continue
    trusted, words = answered(program)
    if trusted:
        sys.exit(f"trust: {language} needs no line to trust the certificate, which says nothing about the line: {words}")
    for printed_line in lines[:-1]:
        subprocess.run(printed_line, shell=True, cwd=folder, check=True, capture_output=True)
    # The options are before `...`, or before the program's own name.
    tool_at_the_end = lines[-1].removesuffix("...").removesuffix("./program").strip()
    if language == "Go":
        command = f"{tool_at_the_end} {program}"
    elif language == "curl":
        command = tool_at_the_end + program.removeprefix("curl")
    else:
        command = tool_at_the_end + program.removeprefix(tool)
    trusted, words = answered(command)
    if not trusted:
        sys.exit(f"trust: {language}: `{command}` was not answered with 401:\n{words}")
    tried += 1
skipped = f"; not here, so not tried: {', '.join(missing)}" if missing else ""
print(f"trust: {tried} of {tried} printed lines work{skipped}")
