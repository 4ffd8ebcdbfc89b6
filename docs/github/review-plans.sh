#!/bin/sh
# What a branch changes in its plans, for those who review it: the changes as Markdown, the comparison table, and the documents.
#   sh review-plans.sh <base> [folder]
# <base> is the branch or commit that the branch goes into, e.g. origin/main. KEHOACH says how the program is called.
set -eu

base=$1
folder=${2:-review}
kehoach() { ${KEHOACH:-npx kehoach} "$@"; }

mkdir -p "$folder"
kehoach diff "$base...HEAD" --format markdown > "$folder/changes.md"
kehoach diff "$base...HEAD" --out "$folder/bang-so-sanh.docx"
# Names of plans hold spaces and letters of every kind, so they go from git to the program without a shell in between.
git diff --name-only -z --diff-filter=ACMR "$base...HEAD" -- 'plans/*.yaml' 'plans/*.yml' ':!plans/issuers' |
  xargs -0 -r ${KEHOACH:-npx kehoach} build --out "$folder"
