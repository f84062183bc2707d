"""Whether log, uploads, workbooks and all figures agree, the main ones counted a second way."""
