#!/bin/sh
# Which versions does a build install? The newest that pyproject.toml allows on the day this ran.
# Usage: lock_versions.sh FILE   Commit the result only after `make check test` passed with it.
set -eu

file=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM
unset PIP_CONSTRAINT PIP_BUILD_CONSTRAINT

sh "$(dirname "$0")/create_venv.sh" "$scratch/venv"
pip="$scratch/venv/bin/python -m pip --disable-pip-version-check"
# hatchling and editables build the package itself and are constrained like all others.
$pip install --quiet hatchling editables --editable ".[test,bench]"
{
    echo "# What make and CI install, exactly. Written by \`make lock\`; edit pyproject.toml instead."
    $pip freeze --all --exclude-editable | grep -v -E '^(pip|setuptools|wheel)==' | sort -f
} >"$scratch/constraints.txt"
cp "$scratch/constraints.txt" "$file"
echo "Wrote $(grep -c == "$file") versions to $file."
