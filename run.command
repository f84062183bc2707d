#!/bin/bash
# Starts the dashboard on macOS by a double-click. All else is in run.py.
cd "$(dirname "$0")" || exit 1
# the newest that the packages are there for, whatever newer one is installed as well
for version in 3.14 3.13 3.12 3.11 3; do
    if "python$version" -c "" 2>/dev/null; then
        "python$version" run.py "$@"
        code=$?
        [ "$code" -eq 0 ] || read -n 1 -s -r -p "กดปุ่มใดก็ได้เพื่อปิด · press any key to close"
        exit "$code"
    fi
done
echo "ไม่พบ Python กรุณาติดตั้ง Python 3.14 จาก https://www.python.org/downloads/macos/"
echo "Python was not found: install Python 3.14 from https://www.python.org/downloads/macos/"
read -n 1 -s -r -p "กดปุ่มใดก็ได้เพื่อปิด · press any key to close"
exit 1
