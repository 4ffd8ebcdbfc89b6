#!/bin/sh
# What a branch changes in its plans, for those who review it: the changes as Markdown, the comparison table, the documents, and of each
# plan that was there before a redline, as DOCX and PDF.
#   sh review-plans.sh <base> [folder]
# <base> is the branch or commit that the branch goes into, e.g. origin/main. KEHOACH says how the program is called.
set -eu

base=$1
folder=${2:-review}
KEHOACH=${KEHOACH:-npx kehoach}
export KEHOACH base folder

mkdir -p "$folder"
$KEHOACH diff "$base...HEAD" --format markdown > "$folder/changes.md"
# A comment on GitHub holds 65,536 characters.
awk '{ n += length($0) + 1; if (n > 60000) { print "\n…"; exit } print }' "$folder/changes.md" > "$folder/comment.md"
$KEHOACH diff "$base...HEAD" --out "$folder/bang-so-sanh.docx"

# Names of plans hold spaces and letters of every kind, so they go from git to the program without a shell reading them.
list() { git diff --name-only -z --diff-filter="$1" "$base...HEAD" -- 'plans/*.yaml' 'plans/*.yml' ':!plans/issuers'; }
list ACMR | xargs -0 -r $KEHOACH build --out "$folder"
list MR | xargs -0 -r -n 1 sh -euc '
  name=${1#plans/}
  for ending in docx pdf; do $KEHOACH redline "$base...HEAD" "$1" --out "$folder/${name%.y*ml}.redline.$ending"; done
' review
