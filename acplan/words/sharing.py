"""Looking together over the office's network: who may save, and whether others can listen in."""

from __future__ import annotations

from acplan.words.text import Text

READING = Text("อ่านอย่างเดียว", "Reading only")
SAVING = Text("บันทึกได้", "May save")
PLAIN = Text("ไม่เข้ารหัส", "not encrypted")
ASK = Text(
    "แดชบอร์ดนี้เปิดให้ดูร่วมกันในเครือข่าย ผู้ที่จะส่งไฟล์ บันทึก หรือย้อนการบันทึก ต้องใส่รหัสผ่านที่ผู้เปิดกำหนดไว้ "
    "ใช้ได้จนกว่าจะปิดหน้านี้ และประวัติจะบันทึกว่าเป็นผู้ใช้รหัสผ่าน ไม่ใช่ชื่อบุคคล",
    "This dashboard is shared over the network. To upload, save or take back, type the passphrase that was chosen at "
    "its start. It holds until this page is closed, and the history names who saves as one with the passphrase, not as "
    "a person.",
)
NOBODY = Text(
    "แดชบอร์ดนี้เปิดให้อ่านอย่างเดียว ไม่ได้กำหนดรหัสผ่านไว้ จึงไม่มีผู้ใดส่งไฟล์หรือบันทึกจากที่นี่ได้ ผู้ที่จะบันทึกให้ทำที่เครื่องซึ่งเก็บข้อมูล",
    "This dashboard is shared for reading; no passphrase was chosen, so nobody can upload or save here. Whoever saves "
    "works on the machine that holds the data.",
)
OVERHEARD = Text(
    "การเชื่อมต่อนี้ไม่เข้ารหัส ผู้อื่นในเครือข่ายอาจดักอ่านรหัสผ่านได้ อย่าใช้รหัสผ่านเดียวกับระบบอื่น",
    "The line is not encrypted: others on the network may read the passphrase along it. Use none that opens anything "
    "else.",
)
PASSPHRASE = Text("รหัสผ่าน", "Passphrase")
OPEN = Text("ขอบันทึก", "Let me save")
WRONG = Text("รหัสผ่านไม่ถูกต้อง", "That is not the passphrase")
