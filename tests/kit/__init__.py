"""What tests and the commands of `tools` share: builders, data folders, pages as they were drawn, browsers."""

import acplan  # noqa: F401 - before openpyxl, which looks once by which library it is to write
