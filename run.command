#!/bin/bash
# Starts the dashboard on macOS by a double-click. All else is in run.py.
stop() {
    read -n 1 -s -r -p "กดปุ่มใดก็ได้เพื่อปิด · press any key to close"
    exit "$1"
}
if ! cd "$(dirname "$0")"; then
    echo "เปิดโฟลเดอร์ของโปรแกรมไม่ได้ กรุณาคัดลอกโปรแกรมมาไว้ในเครื่อง เช่น ในโฟลเดอร์ Documents แล้วลองใหม่"
    echo "The program's folder cannot be opened: copy the program to this machine, for example to Documents, and try again."
    stop 1
fi
# the newest that the packages are there for, whatever newer one is installed as well
for version in 3.14 3.13 3.12 3.11 3; do
    if "python$version" -c "" 2>/dev/null; then
        "python$version" run.py "$@"
        code=$?
        [ "$code" -eq 0 ] || stop "$code"
        exit 0
    fi
done
echo "ไม่พบ Python กรุณาติดตั้ง Python 3.14 จาก https://www.python.org/downloads/macos/"
echo "Python was not found: install Python 3.14 from https://www.python.org/downloads/macos/"
stop 1
