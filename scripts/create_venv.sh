#!/bin/sh
# Which Python builds the virtual environment? The first one here that is new enough and can.
# Usage: create_venv.sh DIRECTORY   (PYTHON=... in the environment is tried before all others)
set -eu

directory=$1
found_without_venv=

is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

# Debian splits ensurepip out of its Python (python3-venv); three ways lead to the same place.
create_with() {
    if "$1" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        "$1" -m venv --clear "$directory"
    elif "$1" -m virtualenv --version >/dev/null 2>&1; then
        "$1" -m virtualenv --quiet --clear "$directory"
    elif "$1" -c 'import pip, venv; assert int(pip.__version__.split(".")[0]) >= 23' >/dev/null 2>&1; then
        "$1" -m venv --clear --without-pip "$directory" &&
            "$1" -m pip --disable-pip-version-check --python "$directory/bin/python" \
                install --quiet --ignore-installed pip
    else
        return 1
    fi
}

for python in ${PYTHON:-} python3.13 python3.12 python3.11 python3; do
    is_new_enough "$python" || continue
    if create_with "$python"; then
        echo "Created $directory with $("$directory/bin/python" --version) ($python)."
        exit 0
    fi
    found_without_venv="$found_without_venv $python"
done

if [ -n "$found_without_venv" ]; then
    echo "Found$found_without_venv, but none can create a virtual environment." >&2
    echo "On Debian and Ubuntu: apt-get install python3-venv   (or: pip install virtualenv)" >&2
else
    echo "Optwarden needs Python 3.11 or newer; none was found on the PATH." >&2
    echo "Install one, or name it: make PYTHON=/path/to/python3" >&2
fi
exit 1
